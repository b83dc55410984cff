package io.github.bihuan.identity;

import static io.github.bihuan.identity.DirectoryFixture.created;
import static io.github.bihuan.identity.DirectoryFixture.createdOfficial;
import static io.github.bihuan.identity.DirectoryFixture.createdOrganisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("责任分工接口")
class AssignmentsApiTest extends ApiTest {

    private static final String PATH = "/api/v1/assignments";

    private UUID organisation;
    private UUID official;

    @BeforeEach
    void thereIsAnOfficial() {
        organisation = createdOrganisation(MAFANG);
        official = createdOfficial(organisation);
    }

    @Test
    @DisplayName("指定的责任人可以查到，并出现在通知接收人中")
    void an_assignment_is_listed_and_can_receive() {
        UUID id = created(PATH, contact());
        as(townOffice())
                .get(PATH + "?active=true&role=REPORTING_CONTACT&targetId=" + organisation)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].roleLabel", equalTo("信息报送联系人"))
                .body("items[0].regionCode", equalTo(MAFANG))
                .body("items[0].validFrom", equalTo("2024-12-17"));
        assertThat(rows("select official_id, email from recipient_official where target_id = ?", organisation))
                .containsExactly(List.of(official, "zhangsan@example.cn"));
    }

    @Test
    @DisplayName("相同的有效分工不能重复指定，解除后可以")
    void a_living_assignment_is_not_repeated() {
        UUID id = created(PATH, contact());
        as(townOffice())
                .body(contact())
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-assignment"));
        revoke(id, "\"0\"", "2024-12-17", 201);
        as(townOffice()).body(contact()).post(PATH).then().statusCode(201);
    }

    @Test
    @DisplayName("解除须带 ETag，日期在生效与今天之间，只能解除一次")
    void a_revocation_is_dated_and_happens_once() {
        UUID id = created(PATH, contact());
        revoke(id, null, "2024-12-17", 428);
        revoke(id, "\"7\"", "2024-12-17", 412);
        revoke(id, "\"0\"", "2024-12-16", 422);
        revoke(id, "\"0\"", "2024-12-18", 422);
        revoke(id, "\"0\"", "2024-12-17", 201);
        revoke(id, "\"1\"", "2024-12-17", 409);
        as(townOffice())
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revokedOn", equalTo("2024-12-17"))
                .body("revocationReason", equalTo("工作调整"));
        assertThat(rows("select action from audit_event where subject_id = ? order by seq", id))
                .containsExactly(List.of("ASSIGNMENT_MADE"), List.of("ASSIGNMENT_REVOKED"));
    }

    @Test
    @DisplayName("镇领导对镇、县级角色对县，级别不符被拒绝")
    void a_region_role_needs_a_region_of_its_level() {
        created(PATH, ofRegion("TOWNSHIP_LEADER", MAFANG));
        refused(ofRegion("SECTOR_COMMITTEE_OFFICE", MAFANG), 422, "assignment-target-invalid", "regionCode");
        refused(ofRegion("TOWNSHIP_LEADER", null), 422, "assignment-target-invalid", "regionCode");
        refused(ofRegion("TOWNSHIP_LEADER", "141199101"), 422, "unknown-region", "regionCode");
        refused(ofRegion("TOWNSHIP_LEADER", JICUI), 403, "region-outside-jurisdiction", "regionCode");
        refused(ofRegion("REPORTING_CONTACT", MAFANG), 422, "assignment-target-invalid", "targetType");
    }

    @Test
    @DisplayName("管辖范围以外的人员和对象视为不存在")
    void foreign_people_and_targets_do_not_exist() {
        UUID neighbours = createdOrganisation(JICUI);
        Map<String, Object> foreignTarget = contact();
        foreignTarget.put("targetId", neighbours);
        refused(foreignTarget, 422, "unknown-reference", "targetId");
        Map<String, Object> foreignOfficial = contact();
        foreignOfficial.put("officialId", createdOfficial(neighbours));
        refused(foreignOfficial, 422, "unknown-reference", "officialId");
        UUID id = created(PATH, contact());
        as(neighbourOffice()).get(PATH + "/{id}", id).then().statusCode(404);
    }

    @Test
    @DisplayName("相同幂等键重复提交只指定一次")
    void a_repeat_with_the_same_key_assigns_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = contact();
        for (int i = 0; i < 2; i++) {
            as(townOffice())
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
        as(townOffice()).get(PATH + "?officialId=" + official).then().body("items", hasSize(1));
    }

    @Test
    @DisplayName("审计人员能按对象查到日志，镇级人员不能")
    void the_journal_is_read_by_auditors_only() {
        UUID id = created(PATH, contact());
        as(auditor())
                .get("/api/v1/audit-events?subjectId=" + id + "&from=2024-12-17&to=2024-12-17&count=true")
                .then()
                .statusCode(200)
                .body("items.action", hasItems("ASSIGNMENT_MADE"))
                .body("items[0].after.roleLabel", equalTo("信息报送联系人"))
                .body("count", equalTo(1));
        as(auditor())
                .get("/api/v1/audit-events?subjectId=" + id + "&to=2024-12-16")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(auditor()).get("/api/v1/audit-events?from=%2B999999999-12-31").then().statusCode(400);
        as(townOffice()).get("/api/v1/audit-events").then().statusCode(403);
    }

    private Map<String, Object> contact() {
        Map<String, Object> body = new HashMap<>();
        body.put("role", "REPORTING_CONTACT");
        body.put("officialId", official);
        body.put("targetType", "ORGANISATION");
        body.put("targetId", organisation);
        return body;
    }

    private Map<String, Object> ofRegion(String role, String regionCode) {
        Map<String, Object> body = new HashMap<>();
        body.put("role", role);
        body.put("officialId", official);
        body.put("targetType", "REGION");
        body.put("regionCode", regionCode);
        return body;
    }

    private static void refused(Object body, int status, String code, String field) {
        as(townOffice())
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }

    private static void revoke(UUID id, String etag, String on, int status) {
        var request = as(townOffice()).body(Map.of("revokedOn", on, "reason", "工作调整"));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        request.post(PATH + "/{id}/revocations", id).then().statusCode(status);
    }
}
