package io.github.bihuan.trial.postgres;

import static io.github.bihuan.trial.postgres.PostgresFixtures.aHomeIn;
import static io.github.bihuan.trial.postgres.PostgresFixtures.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置 PostgreSQL 与别的 JVM")
class OrphanTest {

    private static final int KILLS = 4;

    @TempDir
    Path directory;

    private Settings settings;

    @BeforeEach
    void chooseAHome() {
        settings = aHomeIn(directory);
    }

    @Test
    @DisplayName("JVM 被 kill -9 后留下的服务器由下一次启动接替,已提交的行一行不少")
    void the_next_start_replaces_an_orphan_and_loses_no_committed_row() throws Exception {
        int committed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildJvm child = ChildJvm.start(settings)) {
                child.await("committed 5");
                committed += child.kill();
            }
            assertThat(ServerProcess.serving(settings.home().resolve("data"))).isPresent();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            int kept = Integer.parseInt(query(postgres, postgres.owner(), "select count(*) from happening")
                    .get(0));
            assertThat(kept).isBetween(committed, committed + KILLS);
        }
        assertThat(ServerProcess.stragglers(settings.home().resolve("data"))).isEmpty();
    }

    @Test
    @DisplayName("JVM 在首次启动途中被杀死,再次启动仍成功")
    void a_jvm_killed_during_its_first_start_does_no_harm() throws Exception {
        for (int millis : List.of(150, 400, 700, 1000, 1400)) {
            try (ChildJvm child = ChildJvm.start(settings)) {
                child.killAfter(millis);
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(query(postgres, postgres.app(), "select similarity('隐患排查', '隐患') > 0"))
                    .containsExactly("t");
        }
    }

    @Test
    @DisplayName("同一目录的第二个实例被拒绝,并说明目录和进程号")
    void a_second_instance_in_another_jvm_is_refused() throws IOException {
        try (ChildJvm child = ChildJvm.start(settings)) {
            child.await("committed 1");
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                    .isInstanceOf(TrialAlreadyRunningException.class)
                    .hasMessageContaining("已有一个闭环实例")
                    .hasMessageContaining("Another Bihuan instance")
                    .hasMessageContaining(settings.home().toString())
                    .hasMessageContaining(String.valueOf(child.pid()));
            child.stop();
        }
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    @DisplayName("同一 JVM 内的第二个实例也被拒绝,且不影响第一个")
    void a_second_instance_in_the_same_jvm_is_refused() throws IOException, SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings)).isInstanceOf(TrialAlreadyRunningException.class);
            assertThat(query(first, first.app(), "select 1")).containsExactly("1");
            try (ChildJvm child = ChildJvm.start(settings)) {
                child.await("已有一个闭环实例");
            }
        }
    }

    @Test
    @DisplayName("调用者的 PG*、LC_*、LANG 环境变量不起作用")
    void the_environment_of_the_caller_has_no_influence() throws IOException {
        Map<String, String> hostile = Map.of(
                "PGDATA",
                "/nonexistent",
                "PGPORT",
                "1",
                "PGHOST",
                "nowhere.example.com",
                "PGUSER",
                "nobody",
                "PGSERVICE",
                "missing",
                "LANG",
                "zh_CN.GBK",
                "LC_ALL",
                "xx_XX",
                "LD_PRELOAD",
                "");
        String classPath = System.getProperty("java.class.path");
        try (ChildJvm child = ChildJvm.start(List.of(), classPath, settings.home(), settings.binaries(), hostile)) {
            child.await("committed 1").stop();
        }
    }
}
