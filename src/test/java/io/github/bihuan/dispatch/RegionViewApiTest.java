package io.github.bihuan.dispatch;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("情景 B3：市看各县的整改率和通报参考理由")
class RegionViewApiTest extends ApiTest {

    private static final String CITY = TestTokens.of("city-supervisor", "1403", "CITY_SUPERVISOR");
    private static final LocalDate DAY = LocalDate.parse("2024-12-20");

    private final FormWorld world = new FormWorld();
    private UUID campaign;

    @Test
    @DisplayName("平定 95.00%，盂县无从计算且查不出隐患，郊区整改率低、措施不力；全市 86.76%")
    void the_city_sees_rates_and_reasons() {
        itIs("2025-01-02T09:00:00+08:00");
        campaign = world.campaign("1403");
        county("140321100", 120, 560, 532, 6, 0);
        county("140322100", 90, 0, 0, 0, 0);
        county("140311100", 60, 150, 84, 1, 1);
        var view = as(CITY).get("/api/v1/campaigns/" + campaign + "/region-view?cutOff=2024-12-31")
                .then()
                .statusCode(200)
                .body("total.inspectedEnterprises", equalTo(270))
                .body("total.found", equalTo(710))
                .body("total.rectified", equalTo(616))
                .body("total.rectifiedRate", equalTo("86.76"))
                .body("total.majorFound", equalTo(7))
                .body("total.majorWithoutMeasure", equalTo(1));
        view.body(of("140321", "rectifiedRate"), equalTo("95.00"))
                .body(of("140321", "circularReasons"), empty())
                .body(of("140322", "rectifiedRate"), nullValue())
                .body(of("140322", "circularReasons"), contains("NOTHING_FOUND"))
                .body(of("140311", "rectifiedRate"), equalTo("56.00"))
                .body(of("140311", "circularReasons"), contains("LOW_RATE", "NO_MEASURES"));
    }

    private static String of(String county, String field) {
        return "items.find { it.regionCode == '" + county + "' }." + field;
    }

    /** Inspections and hazards of one town of a county. */
    private void county(String town, int inspected, int found, int rectified, int major, int withoutMeasure) {
        var writer = new FactWriter(campaign, town).recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
        for (int i = 0; i < inspected; i++) {
            writer.act("INSPECTION_CONCLUDED", UUID.randomUUID(), "COUNTY", "ROUTINE", DAY);
        }
        for (int i = 0; i < found; i++) {
            UUID hazard = UUID.randomUUID();
            UUID enterprise = UUID.randomUUID();
            writer.found(hazard, enterprise, "COUNTY_INSPECTION", "COUNTY", i < major ? "MAJOR" : "GENERAL", DAY);
            if (i < rectified) {
                writer.hazard("HAZARD_ACCEPTED", hazard, enterprise, "COUNTY", null, DAY);
            }
            if (i < major - withoutMeasure) {
                writer.happening(
                        "MEASURE_TAKEN", "SUSPENSION", enterprise, null, Map.of("hazardIds", hazard.toString()), DAY);
            }
        }
        TestFact.insert(writer.facts());
    }
}
