package io.github.bihuan.shared.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestDatabase;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second wall: PostgreSQL itself shows a transaction only what its scope contains (design §3.5). */
@QuarkusTest
@DisplayName("第二道墙：数据库的行级安全")
class WallTest extends ApiTest {

    /** Tables that show everybody everything, and why. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("region", "national reference data"),
            Map.entry("organisation", "names of public authorities, referred to across levels"),
            Map.entry("recipient_deputy", "reference data"),
            Map.entry("ladder_step", "days of ladders, derived from ladder_version"),
            Map.entry("code_sequence", "counters"),
            Map.entry("notice_number", "counters"),
            Map.entry("sweep_run", "bookkeeping of jobs: days and counts"),
            Map.entry("reach_run", "bookkeeping of jobs: days and counts"),
            Map.entry("calendar_year", "national reference data"),
            Map.entry("personal_data_run", "bookkeeping of jobs: days and counts"),
            Map.entry("coverage_run", "bookkeeping of jobs: days and counts"),
            Map.entry("delivery_endpoint", "bookkeeping of jobs: faults and limits"),
            Map.entry("notice_preference", "channels people chose: whoever issues a notice must know them"),
            Map.entry("idempotency_key", "answers, found only under the subject that asked"),
            Map.entry("flyway_schema_history", "not granted to the application"));

    @Inject
    Database database;

    private UUID enterprise;
    private UUID hazard;

    @BeforeEach
    void aHazardInMafang() {
        Campaigns.published(townOffice(), MAFANG);
        enterprise = HazardSamples.anEnterprise();
        hazard = HazardSamples.recorded(townOffice(), HazardSamples.selfFound(enterprise));
    }

    @Test
    @DisplayName("每张表都有墙，或者说明了理由")
    void every_table_has_a_wall_or_a_reason() {
        List<String> open = names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity");

        assertThat(open).containsOnlyElementsOf(OPEN.keySet());
    }

    @Test
    @DisplayName("视图以查询者的权限读取")
    void every_view_asks_with_the_rights_of_the_caller() {
        assertThat(names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'public' and c.relkind = 'v'"
                        + " and not coalesce(c.reloptions @> array['security_invoker=true'], false)"))
                .isEmpty();
    }

    @Test
    @DisplayName("没有设定范围的连接：每张有墙的表都是零行")
    void without_a_scope_there_is_nothing() throws SQLException {
        try (Connection stranger = asApplication()) {
            for (String table : walledTables()) {
                assertThat(count(stranger, table)).as(table).isZero();
            }
            assertThat(rows("select 1 from hazard where id = ?", hazard)).hasSize(1);
        }
    }

    @Test
    @DisplayName("没有设定范围的连接写不进、改不了任何隐患")
    void without_a_scope_nothing_can_be_written() throws SQLException {
        try (Connection stranger = asApplication()) {
            try (var update = stranger.prepareStatement("update hazard set place = 'x' where id = ?")) {
                update.setObject(1, hazard);
                assertThat(update.executeUpdate()).isZero();
            }
            assertThatThrownBy(() -> execute(
                            stranger,
                            "insert into enterprise (id, region_code) values (gen_random_uuid(), '141128101')"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> execute(
                            stranger, "insert into audit_event (action, region_code) values ('X', '141128101')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    @DisplayName("每个范围只看到范围内的：本镇、上级看得到，邻镇、邻县、别的企业看不到")
    void each_scope_shows_what_is_inside() {
        assertThat(sees(Scope.region(MAFANG))).isTrue();
        assertThat(sees(Scope.region(FANGSHAN))).isTrue();
        assertThat(sees(Scope.nation())).isTrue();
        assertThat(sees(Scope.region(MAFANG).ofEnterprise(enterprise))).isTrue();
        assertThat(sees(Scope.region(JICUI))).isFalse();
        assertThat(sees(Scope.region(JIAOCHENG))).isFalse();
        assertThat(sees(Scope.region(MAFANG).ofEnterprise(UUID.randomUUID()))).isFalse();
        assertThat(sees(Scope.region(MAFANG).ofResponsibleOfficial(UUID.randomUUID())))
                .isFalse();
        assertThat(sees(Scope.nothing())).isFalse();
    }

    @Test
    @DisplayName("不属于任何地区的日志只有全国范围看得到")
    void journal_entries_of_no_region_are_for_the_whole_country() {
        change("insert into audit_event (id, action, subject_type, actor, roles, occurred_on, recorded_at)"
                + " values (gen_random_uuid(), 'SAMPLE', 'SAMPLE', 'nobody', '', '2024-12-17', now())");

        assertThat(entriesOfNoRegion(Scope.nation())).isPositive();
        assertThat(entriesOfNoRegion(Scope.region(FANGSHAN))).isZero();
    }

    private long entriesOfNoRegion(Scope scope) {
        return database.read(scope, tx -> tx.count(Sql.of("select from audit_event where region_code is null"), 10))
                .await()
                .indefinitely();
    }

    @Test
    @DisplayName("范围之外的行写不进去，即使程序忘了检查")
    void a_row_outside_the_scope_cannot_be_written() {
        assertThatThrownBy(() -> database.write(
                                Scope.region(JICUI),
                                tx -> tx.execute(
                                        "insert into measure (id, enterprise_id, region_code) values ($1, $2, $3)",
                                        UUID.randomUUID(),
                                        enterprise,
                                        MAFANG))
                        .await()
                        .indefinitely())
                .hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName("连接还回后范围即失效，下一个事务看到的只是自己的范围")
    void a_scope_ends_with_its_transaction() {
        List<Boolean> seen = IntStream.range(0, 60)
                .mapToObj(i -> sees(i % 2 == 0 ? Scope.nation() : Scope.region(JICUI)))
                .toList();

        assertThat(seen)
                .isEqualTo(IntStream.range(0, 60).mapToObj(i -> i % 2 == 0).toList());
        assertThat(database.read(
                                Scope.nothing(),
                                tx -> tx.find(
                                        row -> row.getString(0), "select current_setting('app.region_from', true)"))
                        .await()
                        .indefinitely())
                .contains(Scope.nothing().regionFrom());
    }

    @Test
    @DisplayName("程序的数据库角色什么都不拥有，不能绕过墙，不能改动日志与事实")
    void the_application_role_owns_nothing() throws SQLException {
        String role = TestDatabase.postgres().app().user();

        assertThat(rows(
                        "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = ?",
                        role))
                .containsExactly(List.of(false, false, false, false));
        assertThat(rows("select 1 from pg_class where relowner = (select oid from pg_roles where rolname = ?)", role))
                .isEmpty();
        try (Connection application = asApplication()) {
            for (String forbidden : List.of(
                    "update audit_event set action = 'x'",
                    "delete from audit_event",
                    "update fact set subject_id = null",
                    "delete from fact",
                    "truncate audit_event",
                    "alter table hazard disable row level security",
                    "drop policy wall on hazard",
                    "create table mine (id int)")) {
                assertThatThrownBy(() -> execute(application, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    private boolean sees(Scope scope) {
        return database.read(
                        scope, tx -> tx.find(row -> row.getUUID("id"), "select id from hazard where id = $1", hazard))
                .await()
                .indefinitely()
                .isPresent();
    }

    private List<String> walledTables() {
        return names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity");
    }

    private static List<String> names(String sql) {
        return rows(sql).stream().map(row -> row.get(0).toString()).toList();
    }

    private static Connection asApplication() throws SQLException {
        var server = TestDatabase.postgres();
        return DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                server.app().user(),
                server.app().password());
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
