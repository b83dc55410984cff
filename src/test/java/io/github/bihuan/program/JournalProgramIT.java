package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("打包的程序：审计日志随时钟封存，导出可离线核验")
class JournalProgramIT {

    private static final String EXPORT = "/api/v1/audit-events/export?from=2024-12-17&to=2024-12-20";

    @TempDir
    Path directory;

    @Test
    @DisplayName("试用时钟走过几天：已封存、已签名、核验通过；导出的文件用文档里的命令核验，改一个字就被发现")
    void an_export_is_verified_by_the_documented_command() throws Exception {
        Path export = directory.resolve("export.jsonl");
        try (var program = ProgramProcess.trial(directory.resolve("home"))) {
            program.put("/trial/clock", "{\"at\":\"2024-12-20T20:00:00+08:00\",\"frozen\":true}");
            String auditor = program.token("auditor");
            assertThat(program.get("/api/v1/audit/verification", auditor).body())
                    .contains("\"ok\":true", "\"keyId\"")
                    .doesNotContain("\"sealsVerified\":0,", "\"headsVerified\":0,");
            Files.writeString(export, program.accepting("*/*", EXPORT, auditor).body());
            assertThat(program.output()).contains("journal head {");
        }
        assertThat(Files.readString(export)).contains("HAZARD_FINDING", "\"type\":\"end\"");
        assertThat(verify(export)).isZero();
        Files.writeString(export, Files.readString(export).replaceFirst("HAZARD_FINDING", "HAZARD_FINDlNG"));
        assertThat(verify(export)).isEqualTo(1);
        assertThat(verify(directory.resolve("none.jsonl"))).isEqualTo(2);
    }

    private static int verify(Path export) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("bihuan.program")).getParent();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        program.resolve("app/*") + File.pathSeparator + program.resolve("lib/main/*"),
                        "io.github.bihuan.audit.Verify",
                        export.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
