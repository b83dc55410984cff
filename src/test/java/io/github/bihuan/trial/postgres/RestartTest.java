package io.github.bihuan.trial.postgres;

import static io.github.bihuan.trial.postgres.PostgresFixtures.aHomeIn;
import static io.github.bihuan.trial.postgres.PostgresFixtures.execute;
import static io.github.bihuan.trial.postgres.PostgresFixtures.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置 PostgreSQL 停止与再次启动")
class RestartTest {

    @TempDir
    Path directory;

    private Settings settings;

    @BeforeEach
    void chooseAHome() {
        settings = aHomeIn(directory);
    }

    @Test
    @DisplayName("停止后再启动,数据与口令不变;重复停止无害")
    void a_restart_keeps_rows_and_passwords() throws SQLException {
        Credentials app;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
            execute(first, first.owner(), "create table hazard (id int)", "insert into hazard values (1)");
            app = first.app();
            first.close();
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(settings)) {
            assertThat(query(second, second.owner(), "select id from hazard")).containsExactly("1");
            assertThat(second.app()).isEqualTo(app);
        }
    }

    @Test
    @DisplayName("kill -9 数据库后,已提交的行都在,可在同一端口重启")
    void committed_rows_survive_a_killed_server() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            int port = postgres.port();
            execute(postgres, postgres.owner(), "create table hazard (id int)", "insert into hazard values (1)");
            postgres.kill();
            assertThatThrownBy(() -> query(postgres, postgres.owner(), "select 1"))
                    .isInstanceOf(SQLException.class);
            postgres.restart();
            assertThat(postgres.port()).isEqualTo(port);
            execute(postgres, postgres.owner(), "insert into hazard values (2)");
            postgres.kill();
        }
        try (EmbeddedPostgres next = EmbeddedPostgres.start(settings)) {
            assertThat(query(next, next.owner(), "select id from hazard order by id"))
                    .containsExactly("1", "2");
        }
    }

    @Test
    @DisplayName("postmaster.pid 指向别人的进程时不受妨碍,也不伤及该进程")
    void a_pid_file_that_names_a_foreign_process_does_no_harm() throws IOException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
            first.kill();
        }
        Path pidFile = settings.home().resolve("data/postmaster.pid");
        List<String> lines = Files.readAllLines(pidFile);
        Process foreign = new ProcessBuilder("sleep", "60").start();
        try {
            lines.set(0, String.valueOf(foreign.pid()));
            Files.write(pidFile, lines);
            EmbeddedPostgres.start(settings).close();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    @DisplayName("未完成的首次启动可以重做")
    void an_unfinished_first_start_is_completed() throws IOException, SQLException {
        EmbeddedPostgres.start(settings).close();
        Files.delete(settings.home().resolve("data/bihuan.ready"));
        Files.delete(settings.home().resolve("secrets/bihuan_app"));
        Files.createDirectories(settings.home().resolve("data.new-abandoned/base"));
        try (EmbeddedPostgres again = EmbeddedPostgres.start(settings)) {
            assertThat(query(again, again.app(), "select current_user")).containsExactly("bihuan_app");
        }
    }

    @Test
    @DisplayName("启动失败时给出服务器日志的最后几行,并放开目录")
    void a_failed_start_shows_the_log_and_frees_the_home() {
        Settings wrong = settings.withServerOptions(Map.of("no_such_parameter", "it's"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(wrong))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("启动失败")
                .hasMessageContaining("did not start")
                .hasMessageContaining("unrecognized configuration parameter \"no_such_parameter\"");
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    @DisplayName("指定端口被占用时说明原因")
    void a_busy_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings busy = settings.withPort(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedPostgres.start(busy))
                    .hasMessageContaining("Address already in use")
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    @DisplayName("服务器参数可调,测试可关闭 fsync")
    void server_options_are_passed_on() throws SQLException {
        Settings tuned = settings.withDurable(false)
                .withServerOptions(Map.of("timezone", "America/Los_Angeles", "work_mem", "8MB"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(tuned)) {
            assertThat(query(postgres, postgres.superuser(), "show fsync")).containsExactly("off");
            assertThat(query(postgres, postgres.app(), "show work_mem")).containsExactly("8MB");
            String zone = "select setting from pg_file_settings where name = 'timezone' and applied";
            assertThat(query(postgres, postgres.superuser(), zone)).containsExactly("America/Los_Angeles");
        }
    }

    @Test
    @DisplayName("别的版本建立的数据目录被拒绝")
    void data_of_another_major_version_is_refused() throws IOException {
        EmbeddedPostgres.start(settings).close();
        Files.writeString(settings.home().resolve("data/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings)).hasMessageContaining("made by PostgreSQL 16");
    }
}
