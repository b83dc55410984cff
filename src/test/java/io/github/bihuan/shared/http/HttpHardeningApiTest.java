package io.github.bihuan.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("HTTP 加固：默认设置")
class HttpHardeningApiTest extends ApiTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource("/")
    URI program;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/nothing-here", "/q/health/live", "/", "/q/nothing-here"})
    @DisplayName("每个答复都带安全响应头，不透露版本")
    void every_answer_carries_the_security_headers(String path) {
        var answer = as(townOffice()).get(path).then();
        carriesSecurityHeaders(answer);
        answer.header("Server", nullValue()).header("X-Powered-By", nullValue());
        answer.header("Strict-Transport-Security", nullValue());
    }

    @Test
    @DisplayName("拒绝的答复也带安全响应头")
    void refusals_carry_them_too() {
        carriesSecurityHeaders(given().get("/api/v1/me").then().statusCode(401));
        carriesSecurityHeaders(
                given().get("/api/v1/me?q=" + "x".repeat(20_000)).then().statusCode(414));
    }

    @Test
    @DisplayName("接口的答复不得缓存")
    void answers_are_not_stored() {
        as(townOffice()).get("/api/v1/me").then().header("Cache-Control", equalTo("no-store"));
        as(townOffice()).get("/api/v1/hazards").then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    @DisplayName("Swagger UI 只许运行本站脚本")
    void swagger_ui_runs_only_its_own_scripts() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    @DisplayName("未配置来源时不答复任何跨域响应头，预检也不放行")
    void no_origin_is_allowed_by_default() {
        given().header("Origin", "https://bihuan.example.cn")
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://bihuan.example.cn")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/hazards")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    @DisplayName("正文过大：413，声明长度与分块一样")
    void a_body_too_large() throws IOException {
        String large = "{\"name\":\"" + "大".repeat(300_000) + "\"}";
        refused(as(townOffice()).body(large).post("/api/v1/enterprises").then(), 413, "payload-too-large");
        RawAnswer chunked = RawRequest.to(program).chunked("POST", "/api/v1/enterprises", townOffice(), 700_000);
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    @DisplayName("地址过长：414；请求头过大：431")
    void address_and_headers_too_long() {
        refused(as(townOffice()).get("/api/v1/hazards?q=" + "x".repeat(17_000)).then(), 414, "uri-too-long");
        refused(
                as(townOffice())
                        .header("X-Long", "x".repeat(17_000))
                        .get("/api/v1/hazards")
                        .then(),
                431,
                "headers-too-large");
    }

    @Test
    @DisplayName("嵌套过深、数字过长、文字过长、字段名过长的 JSON：400")
    void json_too_complex() {
        jsonRefused("{\"principal\":".repeat(40) + "1" + "}".repeat(40));
        jsonRefused("{\"name\":" + "9".repeat(200) + "}");
        jsonRefused("{\"name\":\"" + "x".repeat(300_000) + "\"}");
        jsonRefused("{\"" + "x".repeat(2_000) + "\":1}");
    }

    private static void jsonRefused(String json) {
        refused(as(townOffice()).body(json).post("/api/v1/enterprises").then(), 400, "json-too-complex");
    }

    @Test
    @DisplayName("404、405、406、415 都是问题说明")
    void wrong_path_method_type_and_accept_are_problems() {
        refused(as(townOffice()).get("/nothing-here").then(), 404, "not-found");
        refused(as(townOffice()).get("/q/nothing-here").then(), 404, "not-found");
        refused(as(townOffice()).delete("/api/v1/me").then(), 405, "method-not-allowed");
        refused(as(townOffice()).accept("image/png").get("/api/v1/me").then(), 406, "not-acceptable");
        refused(
                as(townOffice())
                        .contentType("application/xml")
                        .body("<a/>")
                        .post("/api/v1/enterprises")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    @DisplayName("未登录与令牌无效各有说明，都带 WWW-Authenticate")
    void the_challenge_says_whether_the_token_was_bad() {
        refused(given().get("/api/v1/me").then(), 401, "unauthenticated").header("WWW-Authenticate", equalTo("Bearer"));
        refused(as("no.such.token").get("/api/v1/me").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }

    @Test
    @DisplayName("无法解析的请求行：400 后断开，不透露任何东西")
    void an_unreadable_request_line_is_refused_without_a_word() throws IOException {
        RawAnswer answer = RawRequest.to(program).send("\u0001\u0002 nonsense\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.head()).doesNotContainIgnoringCase("server:").doesNotContainIgnoringCase("vert");
    }

    @Test
    @DisplayName("测试与试用模式默认不限速；未配置代理时不信 X-Forwarded-For")
    void nobody_is_believed_about_addresses_by_default() {
        as(townOffice())
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .body(Map.of("nonsense", 1))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(400)
                .header("Strict-Transport-Security", nullValue())
                .header("RateLimit", nullValue());
    }

    @Test
    @DisplayName("问题说明的字段含 code 与 traceId，不含类名和调用栈")
    void problems_say_nothing_of_the_inside() {
        as(townOffice())
                .body("{\"name\":[[[")
                .post("/api/v1/enterprises")
                .then()
                .statusCode(400)
                .body(not(containsString("java")))
                .body(not(containsString("jackson")))
                .body("traceId", not(emptyOrNullString()))
                .body("violations.field", not(hasItem("java")));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType(PROBLEM).body("code", equalTo(code));
    }

    private static void carriesSecurityHeaders(ValidatableResponse answer) {
        answer.header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }
}
