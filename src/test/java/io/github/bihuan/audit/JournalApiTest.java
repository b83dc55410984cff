package io.github.bihuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestDatabase;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("审计日志的内容和查询")
class JournalApiTest extends ChainTest {

    @Test
    @DisplayName("一行说全：谁、角色、企业、做什么、对象和编号、前后、跟踪号、地址、发生日和记录时间")
    void a_row_says_everything() {
        UUID enterprise = HazardSamples.anEnterprise();
        UUID id = HazardSamples.recorded(safetyManagerOf(enterprise), HazardSamples.selfFound(enterprise));
        list("subjectId=" + id)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("HAZARD_FINDING"))
                .body("items[0].actor", equalTo("safety-" + enterprise))
                .body("items[0].roles", equalTo(List.of("ENTERPRISE_SAFETY_MANAGER")))
                .body("items[0].enterpriseId", equalTo(enterprise.toString()))
                .body("items[0].subjectCode", startsWith("YH-" + MAFANG))
                .body("items[0].before", equalTo(null))
                .body("items[0].after.status", equalTo("PLANNED_PENDING"))
                .body("items[0].occurredOn", equalTo("2024-12-17"))
                .body("items[0].recordedAt", startsWith("2024-12-17T08:00:00"))
                .body("items[0].clientAddress", equalTo("127.0.0.1"));
    }

    @Test
    @DisplayName("按操作人、操作、对象、编号、跟踪号、日期和地区筛选，分页不重不漏")
    void filters_and_pages() {
        var day = aNewDay();
        String prefix = "FILTER-" + serial() + "-";
        List<String> codes = IntStream.range(0, 5).mapToObj(i -> prefix + i).toList();
        codes.forEach(this::write);
        list("subjectCode=" + codes.get(2)).body("items.subjectCode", equalTo(List.of(codes.get(2))));
        list("requestId=" + codes.get(1)).body("items.subjectCode", equalTo(List.of(codes.get(1))));
        String mine = "actor=zhangsan&action=SAMPLE_CHANGED&subjectType=SAMPLE&from=" + day + "&to=" + day;
        list(mine + "&regionCode=" + FANGSHAN + "&count=true")
                .body("items", hasSize(5))
                .body("count", equalTo(5))
                .body("items.regionCode", everyItem(equalTo(REGION)));
        list(mine + "&regionCode=" + JIAOCHENG).body("items", empty());
        list("subjectCode=" + codes.get(0) + "&to=" + day.minusDays(1)).body("items", empty());
        String cursor = list(mine + "&limit=3")
                .body("items.subjectCode", equalTo(List.of(codes.get(4), codes.get(3), codes.get(2))))
                .extract()
                .path("nextCursor");
        list(mine + "&limit=3&cursor=" + cursor)
                .body("items.subjectCode", equalTo(List.of(codes.get(1), codes.get(0))))
                .body("nextCursor", equalTo(null));
        as(cityAuditor()).get("/api/v1/audit-events?regionCode=abc").then().statusCode(400);
    }

    @Test
    @DisplayName("别处的人看不到这里的日志")
    void foreign_rows_do_not_exist() {
        write("FOREIGN-" + serial());
        as(TestTokens.of("jiaocheng-office", JIAOCHENG, "COUNTY_OFFICE"))
                .get("/api/v1/audit-events?actor=zhangsan&regionCode=" + REGION)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @DisplayName("幂等键的重复请求不再写日志")
    void a_repeat_leaves_no_row() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = EnterpriseSamples.aRollingMill();
        String id = posted(key, body);
        assertThat(posted(key, body)).isEqualTo(id);
        assertThat(rows("select count(*) from audit_event where subject_id = ?", UUID.fromString(id)))
                .containsExactly(List.of(1L));
    }

    private static String posted(String key, Map<String, Object> body) {
        return as(townOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @DisplayName("成批写入：一条语句，每行各有其对象")
    void a_set_is_written_at_once() {
        String prefix = "SET-" + serial() + "-";
        List<JournalEntry> entries =
                IntStream.range(0, 3).mapToObj(i -> entry(prefix + i)).toList();
        done(database.write(Scope.nation(), tx -> journal.recordAll(tx, caller(prefix), entries)));
        done(database.write(Scope.nation(), tx -> journal.recordAll(tx, caller(prefix), List.of())));
        assertThat(rows(
                        "select subject_code, after ->> 'fundsYuan', roles, occurred_on::text from audit_event"
                                + " where subject_code like ? order by subject_code",
                        prefix + "%"))
                .containsExactly(
                        List.of(prefix + 0, "13", "TOWNSHIP_INSPECTOR,TOWNSHIP_OFFICE", "2030-12-31"),
                        List.of(prefix + 1, "13", "TOWNSHIP_INSPECTOR,TOWNSHIP_OFFICE", "2030-12-31"),
                        List.of(prefix + 2, "13", "TOWNSHIP_INSPECTOR,TOWNSHIP_OFFICE", "2030-12-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set reason = 'x'",
                "delete from audit_event",
                "truncate audit_event",
                "insert into audit_event (id, seq) overriding system value values (gen_random_uuid(), 1)",
                "insert into audit_event (id, transaction_id) values (gen_random_uuid(), '1')",
                "update audit_link set row_hash = ''",
                "delete from audit_link",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "update audit_head set signature = ''",
                "delete from audit_head",
                "alter table audit_event disable row level security",
                "drop table audit_link"
            })
    @DisplayName("程序的数据库角色不能改、删日志和链")
    void the_application_role_may_only_add(String sql) {
        assertThatThrownBy(() -> asTheApplication(sql))
                .isInstanceOf(SQLException.class)
                .extracting(refused -> ((SQLException) refused).getSQLState())
                .isEqualTo("42501");
    }

    private static void asTheApplication(String sql) throws SQLException {
        var postgres = TestDatabase.postgres();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
                        postgres.app().user(),
                        postgres.app().password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ValidatableResponse list(String query) {
        return as(cityAuditor()).get("/api/v1/audit-events?" + query).then().statusCode(200);
    }
}
