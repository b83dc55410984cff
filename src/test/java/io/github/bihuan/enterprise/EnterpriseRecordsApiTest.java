package io.github.bihuan.enterprise;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnterpriseRecordsApiTest extends ApiTest {

    @Inject
    Seal seal;

    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        itIs("2024-12-20T09:00:00+08:00");
        enterprise = registered(aRollingMill());
    }

    @Test
    @DisplayName("台账确认记在企业上，补录较早的确认不会倒退")
    void a_ledger_confirmation_stands_on_the_enterprise() {
        String id = post(principalOf(enterprise), "ledger-confirmations", Map.of("confirmedOn", "2024-12-20"))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(factsAbout(id)).containsExactly(List.of("LEDGER_CONFIRMED", "2024-12-20"));
        post(townOffice(), "ledger-confirmations", Map.of("confirmedOn", "2024-06-28"))
                .statusCode(201);
        as(townOffice())
                .get("/api/v1/enterprises/" + enterprise)
                .then()
                .header("ETag", "\"2\"")
                .body("ledgerConfirmedOn", equalTo("2024-12-20"))
                .body("ledgerConfirmedAt", notNullValue());
        refused("ledger-confirmations", Map.of("confirmedOn", "2024-12-21"), 422, "date-in-future", "confirmedOn");
    }

    @Test
    @DisplayName("场所关系写明对方、用途和主要风险点")
    void a_site_relation_names_the_other_side() {
        UUID lessee = registered(aRollingMill());
        Map<String, Object> lease = new HashMap<>(Map.of(
                "kind",
                "FACTORY_IN_FACTORY",
                "otherEnterpriseId",
                lessee,
                "areaSquareMetres",
                1200.5,
                "workers",
                12,
                "use",
                "机加工",
                "mainRisks",
                "动火作业",
                "agreementSigned",
                true,
                "startOn",
                "2024-03-01"));
        String id = post(townOffice(), "site-relations", lease)
                .statusCode(201)
                .body("otherName", equalTo("甲轧钢有限公司"))
                .body("side", equalTo("HOST"))
                .extract()
                .path("id");
        as(townOffice())
                .get(path("site-relations/" + id))
                .then()
                .statusCode(200)
                .body("areaSquareMetres", equalTo(1200.5f))
                .body("unifiedCoordination", equalTo(false));
        assertThat(rows("select action from audit_event where subject_id = ?", UUID.fromString(id)))
                .containsExactly(List.of("SITE_RELATION"));
        lease.put("otherEnterpriseId", enterprise);
        refused("site-relations", lease, 422, "related-to-itself", "otherEnterpriseId");
        lease.remove("otherEnterpriseId");
        refused("site-relations", lease, 400, "validation-failed", "otherName");
    }

    @Test
    @DisplayName("企业人员作为通知接收人可以查到")
    void an_enterprises_people_can_be_notified() {
        var people = rows(
                "select role, name, phone from recipient_enterprise_person where enterprise_id = ? order by role",
                enterprise);
        assertThat(people)
                .extracting(person -> person.subList(0, 2))
                .containsExactly(List.of("PRINCIPAL", "张三"), List.of("SAFETY_MANAGER", "李四"));
        assertThat(people)
                .extracting(person -> seal.open(SealedFor.phone(enterprise), (String) person.get(2)))
                .containsExactly("13800000001", "13800000002");
    }

    private ValidatableResponse post(String token, String document, Map<String, ?> body) {
        return as(token).body(body).post(path(document)).then();
    }

    private void refused(String document, Map<String, ?> body, int status, String code, String field) {
        post(townOffice(), document, body)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
    }

    private String path(String document) {
        return "/api/v1/enterprises/" + enterprise + "/" + document;
    }

    private static List<List<Object>> factsAbout(String subject) {
        return rows(
                "select kind, occurred_on::text from fact where subject_id = ? order by seq", UUID.fromString(subject));
    }
}
