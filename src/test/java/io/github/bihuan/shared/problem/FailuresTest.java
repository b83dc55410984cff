package io.github.bihuan.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.ClosedConnectionException;
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

    @Test
    @DisplayName("数据库磁盘已满是 503")
    void a_full_disk_is_unavailable() {
        var full = new SQLException("could not extend file: No space left on device", "53100");
        assertThat(Failures.of(new GenericJDBCException("error executing SQL", full), REQUEST)
                        .type())
                .isEqualTo(CommonProblem.SERVICE_UNAVAILABLE);
    }

    @Test
    @DisplayName("语句执行中连接断开，连同收尾时的后续错误，都是 503")
    void a_connection_that_breaks_is_unavailable_with_or_without_what_follows() {
        assertThat(Failures.of(ClosedConnectionException.INSTANCE, REQUEST).type())
                .isEqualTo(CommonProblem.SERVICE_UNAVAILABLE);
        var followed = new CompositeException(
                ClosedConnectionException.INSTANCE, new IllegalStateException("transaction still open"));
        assertThat(Failures.of(followed, REQUEST).type()).isEqualTo(CommonProblem.SERVICE_UNAVAILABLE);
    }
}
