package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bihuan.enterprise.domain.Uscc;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("按配置加固的程序：限速、跨域、代理、断开慢连接")
class HardenedProgramIT {

    private static final String FRONT_END = "https://bihuan.example.cn";
    private static final int PER_SUBJECT = 20;
    private static final int PER_ADDRESS = 12;
    private static final String ME = "/api/v1/me";

    @TempDir
    static Path directory;

    private static ProgramProcess program;

    @BeforeAll
    static void aProgramWithLowLimitsOneFrontEndAndATrustedProxy() {
        program = ProgramProcess.trial(
                directory.resolve("home"),
                "-Dbihuan.trial.sample=none",
                "-Dbihuan.http.cors-origins=" + FRONT_END,
                "-Dbihuan.http.hsts-max-age=365d",
                "-Dbihuan.http.trusted-proxies=127.0.0.1/32",
                "-Dbihuan.http.rate.per-subject=" + PER_SUBJECT,
                "-Dbihuan.http.rate.per-address=" + PER_ADDRESS,
                "-Dquarkus.http.idle-timeout=2s");
    }

    @AfterAll
    static void end() {
        program.close();
    }

    @Test
    @DisplayName("每个用户各有额度：用完为 429，并说明何时再来，别人不受影响")
    void each_subject_has_an_allowance_of_its_own() {
        String busy = program.token("town-inspector");
        for (int request = 1; request <= PER_SUBJECT; request++) {
            HttpResponse<String> answer = program.get(ME, busy);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"default\";q=20;w=60");
        }
        HttpResponse<String> refused = program.get(ME, busy);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Json.parse(refused.body()).path("code").asText()).isEqualTo("too-many-requests");
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(refused, "Retry-After")).matches("[1-9]\\d*");
        assertThat(header(refused, "RateLimit")).contains("r=0");
        assertThat(program.get(ME, program.token("town-leader")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("没有令牌的请求按客户端地址计数，健康检查和持有令牌的人不受限")
    void requests_without_token_count_for_the_address() {
        String user = program.token("county-enforcer");
        for (int request = 1; request <= PER_ADDRESS; request++) {
            assertThat(from("198.51.100.1", ME).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = from("198.51.100.1", ME);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).matches("[1-9]\\d*");
        assertThat(from("198.51.100.2", ME).statusCode()).isEqualTo(401);
        assertThat(from("198.51.100.1", "/q/health/live").statusCode()).isEqualTo(200);
        assertThat(program.get(ME, user, "X-Forwarded-For", "198.51.100.1").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("无效令牌也计入地址的额度")
    void refused_tokens_count_for_the_address() {
        for (int request = 1; request <= PER_ADDRESS; request++) {
            assertThat(program.get(ME, "no.such.token", "X-Forwarded-For", "198.51.100.9")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(from("198.51.100.9", ME).statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("公众可用的查询按地址计数，随便带一个令牌也绕不过去")
    void what_anybody_may_ask_counts_whatever_token_comes_with_it() {
        for (int request = 1; request <= PER_ADDRESS; request++) {
            assertThat(guess("198.51.100.20").statusCode()).isEqualTo(404);
        }
        assertThat(guess("198.51.100.20").statusCode()).isEqualTo(429);
        assertThat(guess("198.51.100.21").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("允许的来源可以预检和读取，并读得到约定的响应头")
    void the_front_end_may_ask_and_read() {
        HttpResponse<String> preflight = preflight(FRONT_END);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("PATCH");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("If-Match", "Authorization");
        assertThat(header(preflight, "Access-Control-Allow-Credentials")).isEmpty();
        HttpResponse<String> read = program.get(ME, program.token("village-officer"), "Origin", FRONT_END);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(header(read, "Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(header(read, "Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
    }

    @Test
    @DisplayName("其他来源得不到任何跨域响应头")
    void another_origin_gets_no_header() {
        String user = program.token("tipoff-handler");
        for (String origin : List.of("https://evil.example", FRONT_END + ".evil.example", "null")) {
            assertThat(header(preflight(origin), "Access-Control-Allow-Origin")).isEmpty();
            assertThat(header(program.get(ME, user, "Origin", origin), "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("经 https 的答复带 HSTS，经 http 的不带")
    void strict_transport_is_said_over_https_only() {
        String live = "/q/health/live";
        assertThat(header(program.get(live, null, "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(header(program.get(live, null), "Strict-Transport-Security")).isEmpty();
    }

    @Test
    @DisplayName("日志账本记下可信代理转来的客户端地址")
    void the_journal_has_the_address_a_trusted_proxy_tells() {
        HttpResponse<String> made = program.post(
                "/api/v1/enterprises", program.token("town-office"), anEnterprise(), "X-Forwarded-For", "203.0.113.7");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = Json.parse(made.body()).path("id").asText();
        String journal = program.get("/api/v1/audit-events?subjectId=" + id, program.token("auditor"))
                .body();
        assertThat(Json.items(journal))
                .extracting((JsonNode event) -> event.path("clientAddress").asText())
                .containsExactly("203.0.113.7");
    }

    @Test
    @DisplayName("只发一半的请求在空闲时限后被断开")
    void half_a_request_is_hung_up_upon() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", program.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("POST /api/v1/enterprises HTTP/1.1\r\nHost: localhost\r\nContent-Le"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static HttpResponse<String> guess(String address) {
        return program.post(
                "/api/v1/tip-off-queries",
                "no.such.token",
                "{\"queryCode\":\"2222-2222-2222-2222\"}",
                "X-Forwarded-For",
                address);
    }

    private static HttpResponse<String> from(String address, String path) {
        return program.get(path, null, "X-Forwarded-For", address);
    }

    private static HttpResponse<String> preflight(String origin) {
        return program.options(
                "/api/v1/hazards",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "PATCH",
                "Access-Control-Request-Headers",
                "authorization,if-match");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String anEnterprise() {
        return """
                {"name":"样本企业","uscc":"%s","regionCode":"141128101","address":"方山县马坊镇",
                 "industry":"MACHINERY","sizeClass":"SMALL_MICRO","principal":{"name":"张三"}}"""
                .formatted(Uscc.withCheckDigit("91141128MA8880001"));
    }
}
