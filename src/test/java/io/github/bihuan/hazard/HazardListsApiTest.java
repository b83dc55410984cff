package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.PATH;
import static io.github.bihuan.fixtures.HazardSamples.aPlan;
import static io.github.bihuan.fixtures.HazardSamples.aReport;
import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.passedBy;
import static io.github.bihuan.fixtures.HazardSamples.recorded;
import static io.github.bihuan.fixtures.HazardSamples.selfFound;
import static io.github.bihuan.fixtures.HazardSamples.sign;
import static io.github.bihuan.fixtures.HazardSamples.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("隐患列表和可见范围")
class HazardListsApiTest extends ApiTest {

    @Test
    @DisplayName("企业看不到举报：来源显示为检查发现，核实前不可见")
    void an_enterprise_never_learns_of_a_tip_off() {
        UUID enterprise = anEnterprise();
        String handler = TestTokens.of("handler-郑十", MAFANG, "TIPOFF_HANDLER");
        Map<String, Object> body = selfFound(enterprise);
        body.put("source", "TIP_OFF");
        body.put("trackingOfficerId", anOfficial());
        UUID verified = recorded(handler, body);
        body.remove("level");
        UUID reported = recorded(handler, body);

        as(principalOf(enterprise))
                .get(PATH + "/{id}", verified)
                .then()
                .statusCode(200)
                .body("source", nullValue())
                .body("sourceLabel", equalTo("检查发现"));
        as(principalOf(enterprise)).get(PATH + "/{id}", reported).then().statusCode(404);
        as(principalOf(enterprise))
                .get(PATH + "/{id}/timeline", verified)
                .then()
                .statusCode(200)
                .body("items[0].document.source", nullValue())
                .body("items[0].document.signer.name", equalTo("监管部门"));
        as(principalOf(enterprise)).get(PATH).then().body("items.id", contains(verified.toString()));
        as(principalOf(enterprise)).get(PATH + "?source=TIP_OFF").then().body("items", hasSize(0));
        as(townOffice()).get(PATH + "/{id}", reported).then().body("source", equalTo("TIP_OFF"));
    }

    @Test
    @DisplayName("邻镇和其他企业看不到，一律 404")
    void foreign_hazards_do_not_exist() {
        UUID enterprise = anEnterprise();
        UUID id = recorded(townOffice(), selfFound(enterprise));

        as(neighbourOffice()).get(PATH + "/{id}", id).then().statusCode(404).body("code", equalTo("not-found"));
        as(principalOf(anEnterprise())).get(PATH + "/{id}", id).then().statusCode(404);
        as(neighbourOffice())
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(PATH + "/{id}/close-outs", id)
                .then()
                .statusCode(404);
        as(countyOffice()).get(PATH + "/{id}", id).then().statusCode(200).header("ETag", "\"1\"");
        as(principalOf(enterprise)).get(PATH).then().body("items.enterpriseId", hasSize(1));
    }

    @Test
    @DisplayName("没有包联企业的、不在名录里的挂牌责任人：列表为空，一律 404；所包联企业的隐患看得到")
    void an_official_without_assignment_sees_no_hazard() {
        UUID enterprise = anEnterprise();
        UUID id = recorded(townOffice(), selfFound(enterprise));
        UUID official = anOfficial();

        for (String token : List.of(responsible(null), responsible(official))) {
            as(token).get(PATH).then().statusCode(200).body("items", hasSize(0));
            as(token).get(PATH + "/{id}", id).then().statusCode(404).body("code", equalTo("not-found"));
        }
        as(countyOffice())
                .body(Map.of(
                        "officialId",
                        official,
                        "role",
                        "RESPONSIBLE_OFFICIAL",
                        "targetType",
                        "ENTERPRISE",
                        "targetId",
                        enterprise))
                .post("/api/v1/assignments")
                .then()
                .statusCode(201);
        as(responsible(official)).get(PATH).then().body("items.id", contains(id.toString()));
        as(responsible(official)).get(PATH + "/{id}", id).then().statusCode(200);
    }

    @Test
    @DisplayName("其他企业不能在隐患上签署任何文书，一律 404；隐患不变")
    void another_enterprise_signs_nothing() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        UUID other = anEnterprise();

        for (String token : List.of(principalOf(other), safetyManagerOf(other))) {
            sign(token, id, "rectification-plans", aPlan("2024-12-31"))
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
            sign(token, id, "rectification-reports", aReport()).statusCode(404);
            sign(token, id, "acceptances", passedBy("张三")).statusCode(404);
            sign(token, id, "close-outs", Map.of()).statusCode(404);
        }
        assertThat(rows("select version, status from hazard where id = ?", id))
                .containsExactly(List.of(1L, "PLANNED_PENDING"));
    }

    @Test
    @DisplayName("政府检查发现的隐患，企业不能自己验收")
    void an_enterprise_does_not_accept_what_the_government_found() {
        UUID enterprise = anEnterprise();
        Map<String, Object> body = selfFound(enterprise);
        body.put("source", "TOWNSHIP_INSPECTION");
        body.put("trackingOfficerId", anOfficial());
        UUID id = recorded(townInspector(), body);
        signed(principalOf(enterprise), id, "rectification-plans", aPlan("2024-12-31"));
        signed(principalOf(enterprise), id, "rectification-reports", aReport());

        sign(principalOf(enterprise), id, "acceptances", passedBy("张三"))
                .statusCode(403)
                .body("code", equalTo("rectifier-may-not-accept"));
        sign(safetyManagerOf(enterprise), id, "acceptances", passedBy("李四"))
                .statusCode(403)
                .body("code", equalTo("enterprise-may-not-accept"));
        assertThat(rows("select status from hazard where id = ?", id)).containsExactly(List.of("RECTIFIED"));
    }

    @Test
    @DisplayName("按条件筛选，分页不重不漏，可给出总数")
    void lists_filter_and_page() {
        UUID enterprise = anEnterprise();
        List<String> ids = new ArrayList<>();
        for (int day = 11; day <= 17; day++) {
            Map<String, Object> body = selfFound(enterprise);
            body.put("foundOn", "2024-12-" + day);
            body.put("description", "第" + day + "号100%_缺陷");
            ids.add(0, recorded(townOffice(), body).toString());
        }
        String list = PATH + "?enterpriseId=" + enterprise;

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = as(townOffice())
                    .get(list + "&limit=3&count=true" + cursor)
                    .then()
                    .statusCode(200);
            page.body("count", equalTo(7));
            seen.addAll(page.extract().path("items.id"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertThat(seen).isEqualTo(ids);

        counts(list + "&foundFrom=2024-12-12&foundTo=2024-12-13", 2);
        counts(list + "&status=PLANNED_PENDING&status=RECTIFYING", 7);
        counts(list + "&status=CLOSED", 0);
        counts(list + "&level=GENERAL&source=ENTERPRISE_SELF&listed=false&overdue=false", 7);
        counts(list + "&regionCode=141128", 7);
        counts(list + "&regionCode=141100", 7);
        counts(list + "&regionCode=141122", 0);
        as(townOffice()).queryParam("q", "15号100%_").get(list).then().body("items", hasSize(1));
        as(townOffice()).queryParam("q", "100%%").get(list).then().body("items", hasSize(0));
        as(townOffice()).get(PATH + "?status=NOPE").then().statusCode(400);
        as(townOffice()).get(PATH + "?deadlineFrom=2024-13-01").then().statusCode(400);
        as(townOffice()).get(PATH + "?regionCode=abc").then().statusCode(400);
    }

    private static void counts(String path, int expected) {
        as(townOffice()).get(path).then().statusCode(200).body("items", hasSize(expected));
    }

    private static String responsible(UUID official) {
        return TestTokens.ofOfficial("responsible-" + official, MAFANG, null, official, "RESPONSIBLE_OFFICIAL");
    }
}
