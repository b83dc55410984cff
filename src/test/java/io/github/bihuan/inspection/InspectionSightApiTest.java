package io.github.bihuan.inspection;

import static io.github.bihuan.fixtures.InspectionSamples.PATH;
import static io.github.bihuan.fixtures.InspectionSamples.created;
import static io.github.bihuan.fixtures.InspectionSamples.document;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.InspectionSamples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("检查：谁能看到，检查表")
class InspectionSightApiTest extends ApiTest {

    private static final Map<String, Object> CONCLUSION = Map.of("concludedOn", "2024-12-19", "opinion", "问题已告知企业");

    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        itIs("2024-12-19T18:00:00+08:00");
        enterprise = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
    }

    @Test
    @DisplayName("企业只见本企业已办结的检查，看不到举报")
    void an_enterprise_sees_its_own_after_conclusion() {
        Map<String, Object> body = aVisit();
        body.put("kind", "TIP_OFF_VERIFICATION");
        String id = created(townOffice(), body);
        String principal = principalOf(enterprise);
        as(principal).get(PATH + "/" + id).then().statusCode(404);
        as(principal).get(PATH).then().statusCode(200).body("items", empty());
        document(townOffice(), id, "1", "conclusion", CONCLUSION).statusCode(201);
        as(principal).get(PATH + "/" + id).then().statusCode(200).body("kind", equalTo("SPOT_CHECK"));
        as(principal)
                .get(PATH + "?kind=TIP_OFF_VERIFICATION")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(principal).get(PATH + "?kind=SPOT_CHECK").then().body("items.id", contains(id));
    }

    @Test
    @DisplayName("外镇的检查不存在，外镇的企业不能登记检查")
    void foreign_means_not_found() {
        String id = created(townOffice(), aVisit());
        as(neighbourOffice()).get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        as(neighbourOffice()).get(PATH).then().body("items.id", not(hasItem(id)));
        document(neighbourOffice(), id, "1", "conclusion", CONCLUSION).statusCode(404);
        as(neighbourOffice())
                .body(aVisit())
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-reference"));
        as(principalOf(enterprise)).body(aVisit()).post(PATH).then().statusCode(403);
        as(countyOffice()).get(PATH + "?enterpriseId=" + enterprise).then().body("items.id", contains(id));
    }

    @Test
    @DisplayName("检查表：逐项填写，再次提交即替换，未知的检查项被拒绝")
    void checklists() {
        Map<String, Object> body = aVisit();
        body.remove("signatures");
        String id = created(townOffice(), body);
        document(townOffice(), id, "1", "checklist-results", sheet("CS-1", "YES"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("problemCount", equalTo(0));
        document(townOffice(), id, "2", "checklist-results", sheet("CS-2", "NO"))
                .statusCode(201);
        as(townOffice())
                .get(PATH + "/" + id + "/checklist-results")
                .then()
                .statusCode(200)
                .body("items.checklistCode", contains("CONFINED_SPACE"))
                .body("items[0].answers.itemCode", contains("CS-2"))
                .body("items[0].problemCount", equalTo(1));
        as(townOffice()).get(PATH + "/" + id).then().body("checklistCodes", contains("CONFINED_SPACE"));
        document(townOffice(), id, "3", "checklist-results", sheet("XX-9", "NO"))
                .statusCode(422)
                .body("code", equalTo("checklist-unknown"));
    }

    private static Map<String, Object> sheet(String item, String answer) {
        return Map.of(
                "checklistCode", "CONFINED_SPACE", "answers", List.of(Map.of("itemCode", item, "answer", answer)));
    }

    private Map<String, Object> aVisit() {
        return InspectionSamples.aVisit(enterprise);
    }
}
