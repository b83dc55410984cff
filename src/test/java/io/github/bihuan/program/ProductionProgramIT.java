package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("生产模式：缺什么说什么，试用功能一概没有")
class ProductionProgramIT {

    @TempDir
    Path directory;

    @Test
    @DisplayName("缺少配置时不启动，一行说清缺哪些")
    void it_names_what_is_missing() {
        var program = ProgramProcess.start(
                directory.resolve("home"), Map.of("BIHUAN_DB_USER", "bihuan_app"), List.of(), List.of());
        assertThat(program.awaitExit()).isEqualTo(78);
        assertThat(program.output())
                .contains(
                        "BIHUAN_DB_URL",
                        "BIHUAN_DB_PASSWORD",
                        "BIHUAN_OIDC_URL",
                        "BIHUAN_MAIL_HOST",
                        "BIHUAN_AUDIT_SIGNING_KEY")
                .doesNotContain("BIHUAN_DB_USER");
    }

    @Test
    @DisplayName("配置写错时不启动，一行说清哪一项错在哪里，不泄露密钥")
    void it_names_what_cannot_be_used() {
        Map<String, String> mistaken = Map.of(
                "BIHUAN_DB_URL", "jdbc:postgresql://127.0.0.1:5432/bihuan",
                "BIHUAN_DB_USER", "bihuan_app",
                "BIHUAN_DB_PASSWORD", "x",
                "BIHUAN_OIDC_URL", "sso.example.cn",
                "BIHUAN_OIDC_AUDIENCE", "bihuan",
                "BIHUAN_MAIL_HOST", "127.0.0.1",
                "BIHUAN_MAIL_FROM", "bihuan@example.cn",
                "BIHUAN_PRIVACY_KEYS", "k1:c2hvcnQ=",
                "BIHUAN_AUDIT_SIGNING_KEY", "c2VjcmV0");
        var program = ProgramProcess.start(directory.resolve("home"), mistaken, List.of(), List.of());
        assertThat(program.awaitExit()).isEqualTo(78);
        assertThat(program.output())
                .contains("BIHUAN_DB_URL", "BIHUAN_OIDC_URL", "BIHUAN_PRIVACY_KEYS", "BIHUAN_AUDIT_SIGNING_KEY")
                .doesNotContain("BIHUAN_MAIL", "c2VjcmV0", "c2hvcnQ", "Exception");
    }

    @Test
    @DisplayName("迁移后启动：就绪，要求登录，没有试用接口和内置数据库")
    void it_migrates_then_runs_without_anything_of_the_trial() {
        try (var issuer = TestIssuer.start();
                var production = Production.migrated(directory, issuer.url());
                var program = production.start()) {
            assertThat(program.status("/trial/clock")).isEqualTo(404);
            assertThat(program.status("/trial/users")).isEqualTo(404);
            assertThat(program.status("/q/swagger-ui/")).isEqualTo(404);
            assertThat(program.status("/api/v1/hazards")).isEqualTo(401);
            assertThat(directory.resolve("home")).doesNotExist();
        }
    }

    @Test
    @DisplayName("恢复之后的核验命令：没有改动时返回 0，改动一行后返回 1 并指出那一行")
    void the_journal_is_verified_without_serving() throws SQLException {
        try (var issuer = TestIssuer.start();
                var production = Production.migrated(directory, issuer.url())) {
            aSealedWrite(production, issuer);
            var sound = production.run("verify-journal");
            assertThat(sound.awaitExit()).as(sound.output()).isZero();
            assertThat(sound.output()).contains("rows 1,", "findings 0");

            production.change("set session_replication_role = replica; update audit_event set actor_name = '李四'");
            var broken = production.run("verify-journal");
            assertThat(broken.awaitExit()).as(broken.output()).isEqualTo(1);
            assertThat(broken.output()).contains("CHANGED block 1 position 1", "findings 1");
        }
    }

    private static void aSealedWrite(Production production, TestIssuer issuer) {
        try (var program = production.start("-Dbihuan.audit.seal-every=1s")) {
            String token = issuer.token("town-office", "141128101", "TOWNSHIP_OFFICE");
            var made = program.post(
                    "/api/v1/organisations",
                    token,
                    """
                    {"code":"ORG-1","name":"马坊镇安监站","kind":"TOWNSHIP_STATION","regionCode":"141128101"}""");
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String auditor = issuer.token("auditor", "141100", "AUDITOR");
            program.awaitThat(() ->
                    program.get("/api/v1/audit/verification", auditor).body().contains("\"rowsVerified\":1,"));
        }
    }
}
