package io.github.bihuan.identity;

import static io.github.bihuan.identity.DirectoryFixture.anOfficial;
import static io.github.bihuan.identity.DirectoryFixture.anOrganisation;
import static io.github.bihuan.identity.DirectoryFixture.created;
import static io.github.bihuan.identity.DirectoryFixture.createdOfficial;
import static io.github.bihuan.identity.DirectoryFixture.createdOrganisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("组织机构和人员接口")
class OrganisationsApiTest extends ApiTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String OFFICIALS = "/api/v1/officials";

    @Test
    @DisplayName("新增的机构可以读到，列表中电话脱敏")
    void a_new_organisation_can_be_read_and_is_masked_in_lists() {
        UUID id = createdOrganisation(MAFANG);
        as(townOffice())
                .get(ORGANISATIONS + "/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("level", equalTo("TOWNSHIP"))
                .body("phone", equalTo("13800000001"));
        as(townInspector())
                .get(ORGANISATIONS + "/{id}", id)
                .then()
                .statusCode(200)
                .body("phone", equalTo("138****0001"));
        as(townOffice())
                .get(ORGANISATIONS + "?limit=200&regionCode=" + MAFANG)
                .then()
                .statusCode(200)
                .body("items.id", hasItems(id.toString()))
                .body("items.regionCode", everyItem(startsWith(MAFANG)))
                .body("items.find { it.id == '" + id + "' }.phone", equalTo("138****0001"));
    }

    @Test
    @DisplayName("新增答复 201、Location 和 ETag，并记入审计日志")
    void a_creation_is_answered_with_location_and_journalled() {
        String location = as(townOffice())
                .body(anOrganisation(MAFANG))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(rows("select action, actor from audit_event where subject_id = ?", UUID.fromString(id)))
                .containsExactly(List.of("ORGANISATION_CREATED", "town-office"));
    }

    @Test
    @DisplayName("不存在的行政区划被拒绝并指明字段")
    void an_unknown_region_is_refused_by_name() {
        for (String code : List.of("141199", "not-a-code")) {
            as(townOffice())
                    .body(anOrganisation(code))
                    .post(ORGANISATIONS)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("unknown-region"))
                    .body("violations[0].field", equalTo("regionCode"));
        }
    }

    @Test
    @DisplayName("不能在管辖范围以外新增机构")
    void a_region_outside_the_jurisdiction_is_forbidden() {
        as(townOffice())
                .body(anOrganisation(JICUI))
                .post(ORGANISATIONS)
                .then()
                .statusCode(403)
                .body("code", equalTo("region-outside-jurisdiction"));
    }

    @Test
    @DisplayName("未知字段、缺少必填字段、级别不符各有答复")
    void each_fault_of_the_request_has_its_answer() {
        Map<String, Object> unknown = anOrganisation(MAFANG);
        unknown.put("colour", "red");
        as(townOffice())
                .body(unknown)
                .post(ORGANISATIONS)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-property"));
        Map<String, Object> nameless = anOrganisation(MAFANG);
        nameless.remove("name");
        as(townOffice())
                .body(nameless)
                .post(ORGANISATIONS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
        Map<String, Object> wrongLevel = anOrganisation(MAFANG);
        wrongLevel.put("level", "COUNTY");
        as(townOffice())
                .body(wrongLevel)
                .post(ORGANISATIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("organisation-level-mismatch"));
        as(townOffice()).post(ORGANISATIONS).then().statusCode(400);
    }

    @Test
    @DisplayName("修改须带当前 ETag：缺少 428，过期 412")
    void a_change_needs_the_current_etag() {
        UUID id = createdOrganisation(MAFANG);
        var change = Map.of("name", "新名称");
        as(townOffice()).body(change).patch(ORGANISATIONS + "/{id}", id).then().statusCode(428);
        as(townOffice())
                .header("If-Match", "\"0\"")
                .body(change)
                .patch(ORGANISATIONS + "/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("新名称"))
                .body("phone", equalTo("13800000001"));
        as(townOffice())
                .header("If-Match", "\"0\"")
                .body(change)
                .patch(ORGANISATIONS + "/{id}", id)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    @DisplayName("管辖范围以外的机构视为不存在")
    void a_foreign_organisation_does_not_exist() {
        UUID id = createdOrganisation(JICUI);
        as(townOffice()).get(ORGANISATIONS + "/{id}", id).then().statusCode(404);
        as(townOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "占用"))
                .patch(ORGANISATIONS + "/{id}", id)
                .then()
                .statusCode(404);
        as(townOffice())
                .get(ORGANISATIONS + "?limit=200&regionCode=" + FANGSHAN)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItems(id.toString())));
        as(townOffice())
                .body(anOfficial(id))
                .post(OFFICIALS)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("organisationId"));
    }

    @Test
    @DisplayName("机构代码不能重复，上级不能成环")
    void codes_are_unique_and_parents_make_no_circle() {
        Map<String, Object> upper = anOrganisation(MAFANG);
        UUID upperId = created(ORGANISATIONS, upper);
        as(townOffice())
                .body(upper)
                .post(ORGANISATIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-organisation"));
        Map<String, Object> lower = anOrganisation(MAFANG);
        lower.put("parentId", upperId);
        UUID lowerId = created(ORGANISATIONS, lower);
        as(townOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("parentId", lowerId))
                .patch(ORGANISATIONS + "/{id}", upperId)
                .then()
                .statusCode(422)
                .body("code", equalTo("organisation-cycle"));
    }

    @Test
    @DisplayName("相同幂等键重复提交只新增一次，内容不同则拒绝")
    void a_repeat_with_the_same_key_creates_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = anOrganisation(MAFANG);
        String first = posted(key, body);
        assertThat(posted(key, body)).isEqualTo(first);
        assertThat(rows("select count(*) from organisation where code = ?", body.get("code")))
                .containsExactly(List.of(1L));
        as(townOffice())
                .header("Idempotency-Key", key)
                .body(anOrganisation(MAFANG))
                .post(ORGANISATIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    @DisplayName("人员随机构确定行政区划，登录账号只属于一人")
    void an_official_lies_where_the_organisation_lies_and_owns_the_account() {
        UUID organisation = createdOrganisation(MAFANG);
        Map<String, Object> body = anOfficial(organisation);
        body.put("subject", "user-" + UUID.randomUUID());
        as(townOffice()).body(body).post(OFFICIALS).then().statusCode(201).body("regionCode", equalTo(MAFANG));
        as(townOffice())
                .body(body)
                .post(OFFICIALS)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-subject"))
                .body("violations[0].field", equalTo("subject"));
    }

    @Test
    @DisplayName("人员可以调动和离任，修改须带 ETag")
    void an_official_can_move_and_leave() {
        UUID id = createdOfficial(createdOrganisation(MAFANG));
        UUID elsewhere = createdOrganisation(JICUI);
        as(countyOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("organisationId", elsewhere, "status", "LEFT", "email", ""))
                .patch(OFFICIALS + "/{id}", id)
                .then()
                .statusCode(200)
                .body("regionCode", equalTo(JICUI))
                .body("status", equalTo("LEFT"))
                .body("email", equalTo(null));
        as(townOffice()).get(OFFICIALS + "/{id}", id).then().statusCode(404);
        as(neighbourOffice())
                .get(OFFICIALS + "?limit=200&status=LEFT&q=张三")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(id.toString()))
                .body("items.phone", everyItem(equalTo("138****0002")));
    }

    private static String posted(String key, Object body) {
        return as(townOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
