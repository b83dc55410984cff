package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("隐患统计分析表（令第16号）的报送与履职")
class StatisticsDutyTest extends StandingTest {

    @Test
    @DisplayName("报送即履职：四季度的表完成1月15日到期的一项，更早一季的、年度的都不抵")
    void filing_fulfils_the_duty_of_its_quarter() {
        itIs("2024-12-17T09:00:00+08:00");
        UUID quarterly = duty("QUARTERLY", "2025-01-15");
        itIs("2025-01-08T09:00:00+08:00");
        file("2024Q3");
        file("2024");
        assertThat(fulfilledOn(quarterly)).isNull();
        itIs("2025-01-10T09:00:00+08:00");
        file("2024Q4");
        assertThat(fulfilledOn(quarterly)).isEqualTo("2025-01-10");
    }

    @Test
    @DisplayName("年度表迟报：1月31日未报即催办，2月3日报送后完成，停止催办")
    void a_late_filing_ends_the_duty_of_the_year() {
        itIs("2024-12-17T09:00:00+08:00");
        UUID yearly = duty("YEARLY", "2025-01-31");
        onDays("2025-01-20", "2025-02-03");
        UUID instance = instance("2025-01-31");
        assertThat(points(instance)).contains("2025-02-01 L1 SENT", "2025-02-03 L2 SENT");
        file("2024Q4");
        assertThat(fulfilledOn(yearly)).isNull();
        file("2024");
        assertThat(fulfilledOn(yearly)).isEqualTo("2025-02-03");
        onDays("2025-02-04", "2025-02-20");
        assertThat(points(instance)).noneMatch(point -> point.contains(" L3 "));
    }

    private UUID duty(String cadence, String due) {
        Map<String, Object> duty = Map.of(
                "code", cadence + "_" + serial(),
                "name", "企业隐患排查治理统计",
                "regionCode", TOWN,
                "obligor", "ENTERPRISE",
                "cadence", cadence,
                "firstOn", "2024-12-01",
                "dates", List.of(due),
                "evidenceKind", "STATISTICS",
                "clause", "安监总局令第16号");
        return UUID.fromString(as(office)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void file(String period) {
        as(TestTokens.ofEnterprise("p-" + enterprise, TOWN, enterprise, "ENTERPRISE_PRINCIPAL"))
                .body(Map.of("period", period, "investmentYuan", 35000, "analysis", "均已按期整改。", "signedBy", "张三"))
                .post("/api/v1/enterprises/" + enterprise + "/hazard-statistics")
                .then()
                .statusCode(201);
        duties.run();
    }

    private String fulfilledOn(UUID duty) {
        duties.run();
        return as(office)
                .get("/api/v1/duty-instances?originId=" + duty)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].fulfilledOn");
    }
}
