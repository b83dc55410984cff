package io.github.bihuan.shared.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConventionsApiTest extends ApiTest {

    @Test
    @DisplayName("不存在的路径答复 404 问题说明")
    void an_unknown_path_is_a_404_problem() {
        as(townOffice())
                .get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("traceId", notNullValue());
    }

    @Test
    @DisplayName("准备就绪后健康检查答复 200")
    void ready_means_ready() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    @DisplayName("读坏的游标再多，也不占住数据库连接")
    void broken_cursors_do_not_drain_the_pool() {
        String ofOtherList = cursor("[\"甲\"]");
        for (int request = 0; request < 30; request++) {
            as(townOffice())
                    .get("/api/v1/assignments?cursor=" + ofOtherList)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-cursor"));
        }
        as(townOffice()).get("/api/v1/assignments").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "[]", "{}", "1"})
    @DisplayName("游标里不是键的内容被拒绝")
    void a_cursor_without_a_key(String json) {
        as(townOffice())
                .get("/api/v1/assignments?cursor=" + cursor(json))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    @DisplayName("纯文本正文一律 415，只有一个文本字段的请求也不例外")
    void plain_text_is_no_body() {
        as(townOffice())
                .contentType("text/plain")
                .body("{\"reason\":\"重复登记\"}")
                .post("/api/v1/hazards/" + UUID.randomUUID() + "/withdrawals")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    @DisplayName("万字的查询参数仍得到问题说明")
    void a_query_of_ten_thousand_characters() {
        as(townOffice())
                .get("/api/v1/hazards?level=" + "x".repeat(10_000))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("level"));
    }

    @Test
    @DisplayName("列表中的空元素指明位置，不带框架的字样")
    void an_empty_element_is_named_by_its_place() {
        as(townOffice())
                .body("{\"responsibleOrganisationIds\":[null]}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("responsibleOrganisationIds[0]"));
    }

    private static String cursor(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
