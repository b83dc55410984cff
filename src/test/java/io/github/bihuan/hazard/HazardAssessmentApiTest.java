package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.recorded;
import static io.github.bihuan.fixtures.HazardSamples.selfFound;
import static io.github.bihuan.fixtures.HazardSamples.sign;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("隐患的核实和分级")
class HazardAssessmentApiTest extends ApiTest {

    @Test
    @DisplayName("村干部上报的隐患先由镇里核实，再分级，然后等待整改方案")
    void a_report_is_confirmed_then_classified() {
        String village = TestTokens.of("village-officer", MAFANG, "VILLAGE_OFFICER");
        Map<String, Object> body = selfFound(anEnterprise());
        body.put("source", "VILLAGE_GRID");
        body.remove("level");
        UUID hazard = recorded(village, body);
        sign(townOffice(), hazard, "confirmations", Map.of("finding", "属实", "trackingOfficerId", anOfficial()))
                .statusCode(201);
        status(hazard, "CONFIRMED");
        sign(townOffice(), hazard, "classifications", Map.of("level", "GENERAL"))
                .statusCode(201);
        status(hazard, "PLANNED_PENDING");
    }

    private static void status(UUID hazard, String status) {
        as(townOffice())
                .get(HazardSamples.PATH + "/" + hazard)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }
}
