package io.github.bihuan.identity;

import static io.github.bihuan.fixtures.ApiTest.FANGSHAN;

import io.github.bihuan.fixtures.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Organisations and officials made through the API. */
final class DirectoryFixture {

    private DirectoryFixture() {}

    static Map<String, Object> anOrganisation(String regionCode) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "ORG-T-" + UUID.randomUUID().toString().substring(0, 13));
        body.put("name", "测试安监站");
        body.put("kind", "TOWNSHIP_STATION");
        body.put("regionCode", regionCode);
        body.put("phone", "13800000001");
        return body;
    }

    static Map<String, Object> anOfficial(UUID organisationId) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "张三");
        body.put("post", "副镇长");
        body.put("organisationId", organisationId);
        body.put("phone", "13800000002");
        body.put("email", "zhangsan@example.cn");
        return body;
    }

    static UUID createdOrganisation(String regionCode) {
        return created("/api/v1/organisations", anOrganisation(regionCode));
    }

    static UUID createdOfficial(UUID organisationId) {
        return created("/api/v1/officials", anOfficial(organisationId));
    }

    static UUID created(String path, Object body) {
        String id =
                county().body(body).post(path).then().statusCode(201).extract().path("id");
        return UUID.fromString(id);
    }

    private static RequestSpecification county() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("county-office", FANGSHAN, "COUNTY_OFFICE"))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }
}
