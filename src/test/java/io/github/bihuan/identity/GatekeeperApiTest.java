package io.github.bihuan.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("先验身份，再看角色，然后才读请求内容")
class GatekeeperApiTest extends ApiTest {

    private static final String HAZARDS = "/api/v1/hazards";

    @Test
    @DisplayName("没有令牌、令牌被改动：401，不论请求内容如何")
    void without_a_valid_token_nobody_gets_in() {
        given().contentType(ContentType.JSON).body("{").post(HAZARDS).then().statusCode(401);
        given().get(HAZARDS + "/" + UUID.randomUUID()).then().statusCode(401);
        as(tampered(countyOffice())).get(HAZARDS).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    @DisplayName("角色不允许：403，哪怕请求内容不是 JSON、缺字段、有多余字段，路径中的编号也不合格")
    void a_role_is_refused_before_the_body_is_read() {
        String auditor = auditor();
        for (String body : new String[] {"{", "{}", "{\"nonsense\": 1}", "[]", "\"text\"", ""}) {
            as(auditor).body(body).post(HAZARDS).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        as(auditor)
                .body("{}")
                .patch(HAZARDS + "/no-uuid")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    @DisplayName("角色允许：请求内容不合格仍为 400")
    void an_admitted_role_learns_what_is_wrong() {
        as(townOffice()).body("{}").post(HAZARDS).then().statusCode(400).body("code", equalTo("validation-failed"));
    }

    @Test
    @DisplayName("没有角色的令牌：只能知道自己是谁")
    void a_token_without_roles_only_knows_itself() {
        String nobody = TestTokens.of("nobody", MAFANG);
        as(nobody).get("/api/v1/me").then().statusCode(200).body("actions.size()", equalTo(0));
        as(nobody).get(HAZARDS).then().statusCode(403);
        as(nobody).get("/api/v1/terms").then().statusCode(403);
    }

    /** The same token with other claims under the old signature. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]));
        String other = claims.replace(FANGSHAN, JIAOCHENG);
        return parts[0] + "."
                + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes()) + "." + parts[2];
    }
}
