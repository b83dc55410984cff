package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    @DisplayName("迁移后启动：就绪，要求登录，没有试用接口和内置数据库")
    void it_migrates_then_runs_without_anything_of_the_trial() throws IOException {
        HttpServer issuer = issuer();
        try (var production = Production.migrated(directory, url(issuer));
                var program = production.start()) {
            assertThat(program.status("/trial/clock")).isEqualTo(404);
            assertThat(program.status("/trial/users")).isEqualTo(404);
            assertThat(program.status("/q/swagger-ui/")).isEqualTo(404);
            assertThat(program.status("/api/v1/hazards")).isEqualTo(401);
            assertThat(directory.resolve("home")).doesNotExist();
        } finally {
            issuer.stop(0);
        }
    }

    /** An identity provider that only says where its keys are. */
    private static HttpServer issuer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String configuration = "{\"issuer\":\"" + url(server) + "\",\"jwks_uri\":\"" + url(server) + "/keys\"}";
        answer(server, "/.well-known/openid-configuration", configuration);
        answer(server, "/keys", "{\"keys\":[]}");
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
