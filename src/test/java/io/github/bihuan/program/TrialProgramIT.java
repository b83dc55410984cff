package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("试用模式：一个程序，什么都不用装")
class TrialProgramIT {

    @TempDir
    Path directory;

    @Test
    @DisplayName("启动后打印就绪横幅，有接口文档、试用用户和令牌，五个行动已载入，数据在 BIHUAN_HOME 指定的目录")
    void a_newcomer_finds_everything() {
        Path home = directory.resolve("home");
        Map<String, String> environment = Map.of("QUARKUS_PROFILE", "trial", "BIHUAN_HOME", home.toString());
        try (var program =
                ProgramProcess.start(home, environment, List.of(), List.of()).awaitReady()) {
            assertThat(home.resolve("data/postmaster.pid")).exists();
            assertThat(program.output()).contains("已就绪", "/q/swagger-ui", "town-office");
            assertThat(program.status("/q/swagger-ui/")).isEqualTo(200);
            assertThat(program.get("/trial/users", null).body())
                    .contains("county-office", "town-leader", "enterprise-e5", "auditor", "system-admin", "141128101");
            assertThat(program.get("/trial/clock", null).body()).contains("2024-12-17T00:0");
            String campaigns = program.get("/api/v1/campaigns?limit=50", program.token("town-office"))
                    .body();
            assertThat(campaigns).contains("MF-2024-27");
        }
    }

    @Test
    @DisplayName("同一目录的第二个实例被拒绝，并说明原因")
    void a_second_instance_is_refused() {
        Path home = directory.resolve("home");
        try (var first = ProgramProcess.trial(home, "-Dbihuan.trial.sample=none")) {
            var second = ProgramProcess.start(
                    home, Map.of(), List.of("-Dquarkus.profile=trial", "-Dbihuan.home=" + home), List.of());
            assertThat(second.awaitExit()).isNotZero();
            assertThat(second.output()).contains(home.toString());
            assertThat(first.status("/q/health/ready")).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("重启后数据和时钟都在")
    void a_restart_keeps_data_and_clock() {
        Path home = directory.resolve("home");
        try (var program = ProgramProcess.trial(home)) {
            program.put("/trial/clock", "{\"at\":\"2024-12-18T12:00:00+08:00\",\"frozen\":true}");
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        try (var program = ProgramProcess.trial(home)) {
            assertThat(program.get("/trial/clock", null).body()).contains("2024-12-18T04:00:00Z");
            assertThat(program.get("/api/v1/hazards", program.token("town-office"))
                            .body())
                    .contains("YH-141128101-2024-000001")
                    .doesNotContain("YH-141128101-2024-000002");
        }
    }

    @Test
    @DisplayName("拨不动的时钟说明原因，之后还能继续拨")
    void a_refused_clock_can_still_be_moved() {
        try (var program =
                ProgramProcess.trial(directory.resolve("home"), "-Dbihuan.trial.clock=2025-01-10T08:00+08:00")) {
            assertThat(moved(program, "{\"at\":\"2025-01-09T08:00:00+08:00\"}")).contains("clock-backwards");
            assertThat(moved(program, "{\"at\":\"+999999999-12-31T00:00:00Z\"}"))
                    .contains("clock-too-far");
            assertThat(moved(program, "null")).contains("validation-failed");
            assertThat(moved(program, "{\"at\":\"2025-01-10T09:00:00+08:00\",\"frozen\":true}"))
                    .contains("2025-01-10T01:00:00Z");
        }
    }

    private static String moved(ProgramProcess program, String body) {
        return program.put("/trial/clock", body).body();
    }

    @Test
    @DisplayName("普通用户也能运行")
    void an_ordinary_user_can_run_it() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "already an ordinary user");
        Path home = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("bihuan-ordinary-" + ProcessHandle.current().pid()));
        Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        Path program = Path.of(System.getProperty("bihuan.program")).getParent();
        new ProcessBuilder(
                        "cp", "-r", program.toString(), home.resolve("program").toString())
                .start()
                .waitFor();
        new ProcessBuilder("chmod", "-R", "a+rX", home.toString()).start().waitFor();
        String packaged = System.setProperty(
                "bihuan.program", home.resolve("program/quarkus-run.jar").toString());
        try (var started = ProgramProcess.start(
                        home.resolve("data"),
                        Map.of("HOME", home.toString()),
                        List.of(
                                "-Dquarkus.profile=trial",
                                "-Dbihuan.home=" + home.resolve("data"),
                                "-Dbihuan.trial.sample=none"),
                        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))
                .awaitReady()) {
            assertThat(started.status("/q/health/ready")).isEqualTo(200);
        } finally {
            System.setProperty("bihuan.program", packaged);
            new ProcessBuilder("rm", "-rf", home.toString()).start().waitFor();
        }
    }
}
