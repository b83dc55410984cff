package io.github.bihuan.identity;

import static io.github.bihuan.identity.DirectoryFixture.anOfficial;
import static io.github.bihuan.identity.DirectoryFixture.created;
import static io.github.bihuan.identity.DirectoryFixture.createdOrganisation;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("当前用户接口")
class MeApiTest extends ApiTest {

    @Test
    @DisplayName("镇安委办看到自己的角色、权限和范围")
    void a_town_office_sees_roles_actions_and_scope() {
        as(townOffice())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("town-office"))
                .body("roles.code", hasItems("TOWNSHIP_OFFICE"))
                .body("roles.label", hasItems("乡镇领导小组办公室"))
                .body("actions", hasItems("DIRECTORY_WRITE"))
                .body("actions", not(hasItems("JOURNAL_READ")))
                .body("region.fullName", equalTo("山西省吕梁市方山县马坊镇"))
                .body("scope.regionCode", equalTo(MAFANG))
                .body("official", nullValue());
    }

    @Test
    @DisplayName("企业负责人的范围是本企业")
    void a_principal_sees_the_own_enterprise() {
        UUID enterprise = UUID.randomUUID();
        as(principalOf(enterprise))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("enterpriseId", equalTo(enterprise.toString()))
                .body("scope.enterpriseId", equalTo(enterprise.toString()))
                .body("scope.description", equalTo("本企业的数据"));
    }

    @Test
    @DisplayName("令牌没有归属时由通讯录补充，且在其他接口同样有效")
    void the_directory_completes_a_token_that_says_little() {
        UUID organisation = createdOrganisation(MAFANG);
        String subject = "user-" + UUID.randomUUID();
        Map<String, Object> body = anOfficial(organisation);
        body.put("subject", subject);
        UUID official = created("/api/v1/officials", body);
        String token = TestTokens.of(subject, "", "TOWNSHIP_OFFICE");
        as(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("region.code", equalTo(MAFANG))
                .body("organisation.id", equalTo(organisation.toString()))
                .body("official.id", equalTo(official.toString()))
                .body("official.post", equalTo("副镇长"));
        as(token).get("/api/v1/organisations/{id}", organisation).then().statusCode(200);
        as(token)
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "LEFT"))
                .patch("/api/v1/officials/{id}", official)
                .then()
                .statusCode(200);
        as(token).get("/api/v1/organisations/{id}", organisation).then().statusCode(404);
    }

    @Test
    @DisplayName("令牌中的行政区划优先于通讯录")
    void claims_come_first() {
        String subject = "user-" + UUID.randomUUID();
        Map<String, Object> body = anOfficial(createdOrganisation(MAFANG));
        body.put("subject", subject);
        created("/api/v1/officials", body);
        as(TestTokens.of(subject, JICUI, "TOWNSHIP_OFFICE"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("region.code", equalTo(JICUI));
    }

    @Test
    @DisplayName("没有归属的账号看不到业务数据，没有令牌答复 401")
    void nobody_sees_nothing() {
        as(TestTokens.of("nobody", "", "TOWNSHIP_OFFICE"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("region", nullValue())
                .body("scope.regionCode", nullValue());
        given().get("/api/v1/me").then().statusCode(401);
    }
}
