package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("数据库不答复、连接用尽：503 加 Retry-After，恢复后一切照常")
class BackPressureIT {

    private static final int POOL = 2;
    private static final int SURPLUS = 4;

    @TempDir
    Path directory;

    @Test
    @DisplayName("两个连接都被占住时，后来的请求很快得到 503，试用接口也一样")
    void who_finds_no_connection_hears_503_soon() throws Exception {
        Path home = directory.resolve("home");
        try (var program = ProgramProcess.trial(
                home,
                "-Dbihuan.trial.sample=none",
                "-Dquarkus.datasource.reactive.max-size=" + POOL,
                "-Dbihuan.database.max-wait=3s")) {
            String token = program.token("town-office");
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            signal(home, "STOP");
            try {
                for (int i = 0; i < POOL + SURPLUS; i++) {
                    asked.add(CompletableFuture.supplyAsync(() -> program.get("/api/v1/enterprises", token)));
                }
                CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
                unavailable(program.get("/api/v1/campaigns", token));
                unavailable(program.post("/trial/tokens", null, "{\"user\":\"town-leader\"}"));
            } finally {
                signal(home, "CONT");
            }
            assertThat(asked.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .isSubsetOf(200, 503)
                    .filteredOn(status -> status == 200)
                    .hasSizeLessThanOrEqualTo(POOL);
            assertThat(program.get("/api/v1/enterprises", token).statusCode()).isEqualTo(200);
            assertThat(program.token("town-leader")).isNotBlank();
        }
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(Json.parse(answer.body()).path("code").asText()).isEqualTo("service-unavailable");
    }

    /** To every process of the database that serves a connection. */
    private static void signal(Path home, String name) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .get(0)
                .strip());
        for (ProcessHandle backend :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(backend.pid()))
                    .start()
                    .waitFor();
        }
    }
}
