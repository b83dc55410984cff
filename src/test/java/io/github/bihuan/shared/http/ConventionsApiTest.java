package io.github.bihuan.shared.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
