package io.github.bihuan.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.InspectionSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("全覆盖排查：尚未检查的企业名单")
class NotYetInspectedApiTest extends ApiTest {

    private static final String TOWN = "150821100";

    private final String office = TestTokens.of("office-150821", TOWN, "TOWNSHIP_OFFICE");
    private UUID campaign;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aTownOfTwo() {
        itIs("2024-12-20T18:00:00+08:00");
        change("update enterprise set status = 'CLOSED' where region_code like '1508%'");
        campaign = Campaigns.published(office, TOWN);
        first = HazardRows.anEnterprise("甲样例厂", TOWN);
        second = HazardRows.anEnterprise("乙样例厂", TOWN);
        UUID otherTrade = HazardRows.anEnterprise("丙样例纺织厂", TOWN);
        change("update enterprise set industry = 'TEXTILE' where id = ?", otherTrade);
    }

    @Test
    @DisplayName("未办结的检查不算；办结一家，名单只剩另一家；全部办结名单为空；别的行动的检查、停业的、别的行业的不计")
    void who_has_not_been_inspected_is_listed() {
        String visit = visited(first, campaign);
        progress("")
                .body("coverage.notYetInspected.enterpriseId", containsInAnyOrder(first.toString(), second.toString()));
        concluded(visit);
        concluded(visited(second, Campaigns.published(office, TOWN)));
        progress("")
                .body("coverage.inspectedEnterprises", equalTo(1))
                .body("coverage.activeEnterprises", equalTo(2))
                .body("coverage.notYetInspectedCount", equalTo(1))
                .body("coverage.notYetInspected.enterpriseId", contains(second.toString()))
                .body("coverage.notYetInspected.name", contains("乙样例厂"));
        progress("?on=2024-12-18").body("coverage.notYetInspected", hasSize(2));
        progress("?limit=1&on=2024-12-18")
                .body("coverage.notYetInspected", hasSize(1))
                .body("coverage.notYetInspectedCount", equalTo(2));
        concluded(visited(second, campaign));
        progress("").body("coverage.notYetInspectedCount", equalTo(0)).body("coverage.notYetInspected", empty());
        as(TestTokens.of("office-150822", "150822100", "TOWNSHIP_OFFICE"))
                .get(Campaigns.PATH + "/" + campaign + "/progress")
                .then()
                .statusCode(404);
    }

    private String visited(UUID enterprise, UUID programme) {
        Map<String, Object> visit = InspectionSamples.aVisit(enterprise);
        visit.put("campaignIds", List.of(programme));
        return InspectionSamples.created(office, visit);
    }

    private void concluded(String visit) {
        InspectionSamples.document(office, visit, "1", "conclusion", Map.of("concludedOn", "2024-12-20"))
                .statusCode(201);
    }

    private ValidatableResponse progress(String query) {
        return as(office)
                .get(Campaigns.PATH + "/" + campaign + "/progress" + query)
                .then()
                .statusCode(200);
    }
}
