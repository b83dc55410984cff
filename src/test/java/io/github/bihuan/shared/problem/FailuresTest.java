package io.github.bihuan.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据库的状态怎样答复客户端")
class FailuresTest {

    private static final RoutingContext REQUEST = (RoutingContext) Proxy.newProxyInstance(
            FailuresTest.class.getClassLoader(),
            new Class<?>[] {RoutingContext.class},
            (proxy, method, values) -> null);

    @Test
    @DisplayName("数据库只读，经 Hibernate 包装后仍是 503")
    void a_read_only_database_is_unavailable_whoever_reports_it() {
        var readOnly = new SQLException("cannot execute INSERT in a read-only transaction", "25006");
        assertThat(Failures.of(new GenericJDBCException("error executing SQL", readOnly), REQUEST)
                        .type())
                .isEqualTo(CommonProblem.SERVICE_UNAVAILABLE);
    }
}
