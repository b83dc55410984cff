package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.bihuan.Migrations;
import io.github.bihuan.deployment.InstalledPostgres.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a PostgreSQL of the machine's packages, because the embedded one brings no client programs; skipped without. */
@DisplayName("备份与恢复：恢复到空库，逐表核对")
class BackupTest {

    private static final Map<String, String> PASSWORDS =
            Map.of("BIHUAN_DB_PASSWORD", "app's", "BIHUAN_DB_OWNER_PASSWORD", "owner");
    private static final String A_FACT =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, region_code, occurred_on, recorded_at, actor)
            values (gen_random_uuid(), gen_random_uuid(), 'HAZARD_FOUND', 'HAZARD', gen_random_uuid(), '141128101', '2025-01-06',
              '2025-01-06T02:00:00Z', 'test')""";

    private static InstalledPostgres postgres;

    @TempDir
    Path directory;

    @BeforeAll
    static void aDatabaseMadeAsTheGuideSays() throws IOException {
        assumeThat(InstalledPostgres.programs()).isPresent();
        postgres = InstalledPostgres.start(InstalledPostgres.programs().orElseThrow());
        Result roles = postgres.run("postgres", PASSWORDS, "docs/operate/roles.sh");
        assertThat(roles.status()).as(roles.output()).isZero();
        migrations("bihuan").migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    @DisplayName("恢复后逐表相等；改动一行即被发现；不恢复到非空库")
    void a_restored_database_is_proven_equal() throws IOException {
        execute("bihuan", A_FACT);
        Result backup = postgres.run("bihuan", owner(), "docs/operate/backup.sh", directory.toString());
        assertThat(backup.status()).as(backup.output()).isZero();
        String dump = backup.output().strip();
        assertThat(postgres.run("bihuan", Map.of(), "docs/operate/restore.sh", dump)
                        .output())
                .contains("not empty");

        execute("postgres", "create database restored template template0");
        Result restored = postgres.run("restored", Map.of(), "docs/operate/restore.sh", dump);
        assertThat(restored.status()).as(restored.output()).isZero();
        assertThat(restored.output())
                .containsPattern("equal: \\d{2,} tables, \\d{2,} rows")
                .contains("verify-journal");
        assertThat(text("restored", "select count(*) from fact where transaction_id is null"))
                .as("no fact belongs to a transaction of this server")
                .isEqualTo("1");
        execute("restored", A_FACT);
        assertThat(text("restored", "select count(*) from fact where transaction_id is null"))
                .isEqualTo("1");
        execute("restored", "delete from fact where transaction_id is not null");
        Result broken = postgres.run(
                "restored", Map.of("BIHUAN_VERIFY", "exit 1"), "docs/operate/restore.sh", "--verify", dump);
        assertThat(broken.status()).isEqualTo(3);

        execute("restored", "update region set name = name || '改' where code = (select min(code) from region)");
        Result tampered = postgres.run("restored", Map.of(), "docs/operate/restore.sh", "--verify", dump);
        assertThat(tampered.status()).isEqualTo(2);
        assertThat(tampered.output()).contains("< region|", "> region|", "NOT equal");
    }

    @Test
    @DisplayName("迁移等锁不超过时限，失败时不留痕迹，放开后重来成功")
    void a_migration_does_not_wait_for_locks_for_ever() throws SQLException {
        execute("postgres", "create database busy owner bihuan_owner template template0");
        try (Connection somebody = connect("busy");
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("create table public.region (code text)");
            assertThatThrownBy(() -> migrations("busy").migrate()).hasMessageContaining("lock timeout");
            somebody.rollback();
        }
        assertThat(migrations("busy").migrate()).isNotBlank();
    }

    private static Map<String, String> owner() {
        return Map.of("PGUSER", "bihuan_owner", "PGPASSWORD", "owner");
    }

    private static Migrations migrations(String database) {
        return Migrations.of(postgres.jdbcUrl(database), "bihuan_owner", "owner", "bihuan_app");
    }

    private static void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", "");
    }
}
