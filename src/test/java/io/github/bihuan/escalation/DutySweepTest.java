package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("履职事项及其催办")
class DutySweepTest extends StandingTest {

    @Test
    @DisplayName("场景 D：六月未检查，6月25日、29日提醒，7月1日零时逾期，七月的检查不算六月的")
    void a_month_without_a_check_is_overdue_on_the_first() {
        itIs("2024-05-06T09:00:00+08:00");
        duty("MONTHLY", "CHECK_RECORD");
        onDays("2024-05-07", "2024-05-20");
        file(instance("2024-05-31"), "2024-05-20", 201);
        onDays("2024-05-21", "2024-07-10");
        UUID june = instance("2024-06-30");
        assertThat(points(june))
                .containsExactly(
                        "2024-06-25 L0D-5 SENT",
                        "2024-06-29 L0D-1 SENT",
                        "2024-07-01 L1 SENT",
                        "2024-07-03 L2 SENT",
                        "2024-07-07 L3 DRAFT");
        assertThat(points(instance("2024-05-31"))).isEmpty();
        as(office)
                .get("/api/v1/duty-instances?standing=OVERDUE&regionCode=" + TOWN)
                .then()
                .statusCode(200)
                .body("items.dueOn", contains("2024-06-30"))
                .body("items.lateDays", contains(10))
                .body("items.obligorName", contains("冶炼样例有限公司"));
        itIs("2024-07-15T09:00:00+08:00");
        file(june, "2024-07-15", 422);
        file(june, "2024-06-28", 201);
        onDays("2024-07-16", "2024-07-20");
        assertThat(points(june)).endsWith("2024-07-07 L3 CANCELLED");
        assertNothingMissing("2024-05-01", "2024-07-20");
    }

    @Test
    @DisplayName("A14：首期按印发后满十五天计，季度从二季度起")
    void the_first_period_ends_two_weeks_after_the_notice_at_the_earliest() {
        itIs("2024-04-30T09:00:00+08:00");
        UUID monthly = duty("MONTHLY", "CHECK_RECORD");
        UUID quarterly = duty("QUARTERLY", "CHECK_RECORD");
        onDays("2024-04-30", "2024-06-02");
        assertThat(due(monthly)).containsExactly("2024-05-31", "2024-06-30");
        assertThat(due(quarterly)).containsExactly("2024-06-30");
    }

    @Test
    @DisplayName("停运十天：漏掉的只记录，只发最高一级")
    void ten_days_down_send_only_the_highest_step() {
        itIs("2024-05-06T09:00:00+08:00");
        duty("MONTHLY", "CHECK_RECORD");
        onDays("2024-05-07", "2024-05-25");
        onDays("2024-06-04", "2024-06-04");
        assertThat(points(instance("2024-05-31")))
                .containsExactly(
                        "2024-05-26 L0D-5 RECORDED",
                        "2024-05-30 L0D-1 RECORDED",
                        "2024-06-01 L1 RECORDED",
                        "2024-06-03 L2 SENT");
    }

    @Test
    @DisplayName("履职事项：不正确的退回，终止后未到期的取消，企业只见自己的")
    void duties_are_checked_ended_and_seen_by_whom_they_concern() {
        itIs("2024-05-06T09:00:00+08:00");
        Map<String, Object> wrong = request("MONTHLY", "CHECK_RECORD");
        wrong.put("obligorLevel", "TOWNSHIP");
        wrong.remove("lastOn");
        as(office)
                .body(wrong)
                .post("/api/v1/duties")
                .then()
                .statusCode(422)
                .body("code", is("duty-invalid"))
                .body("violations.field", contains("lastOn", "obligorLevel"));
        UUID duty = duty("MONTHLY", "CHECK_RECORD");
        String principal = TestTokens.ofEnterprise("p-" + enterprise, TOWN, enterprise, "ENTERPRISE_PRINCIPAL");
        as(principal).get("/api/v1/duty-instances").then().body("items.enterpriseId", contains(enterprise.toString()));
        as(countyOffice()).get("/api/v1/duties/" + duty).then().statusCode(404);
        as(principal).body(wrong).post("/api/v1/duties").then().statusCode(403);
        as(office)
                .header("If-Match", as(office).get("/api/v1/duties/" + duty).header("ETag"))
                .body(Map.of("reason", "行动结束"))
                .post("/api/v1/duties/" + duty + "/ending")
                .then()
                .statusCode(201)
                .body("status", is("ENDED"));
        as(office)
                .get("/api/v1/duty-instances?originId=" + duty)
                .then()
                .body("items.standing", contains("CANCELLED"))
                .body("items[0].cancelReason", equalTo("履职事项已终止"));
    }

    private UUID duty(String cadence, String evidence) {
        return UUID.fromString(as(office)
                .body(request(cadence, evidence))
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Map<String, Object> request(String cadence, String evidence) {
        Map<String, Object> request = new HashMap<>();
        request.put("code", "CHECK_" + serial());
        request.put("name", "主要负责人带队开展重大事故隐患检查");
        request.put("regionCode", TOWN);
        request.put("obligor", "ENTERPRISE");
        request.put("cadence", cadence);
        request.put("firstOn", "2024-01-01");
        request.put("lastOn", "2024-12-31");
        request.put("evidenceKind", evidence);
        return request;
    }

    private void file(UUID instance, String day, int status) {
        as(office)
                .header(
                        "If-Match",
                        as(office).get("/api/v1/duty-instances/" + instance).header("ETag"))
                .body(Map.of("occurredOn", day, "description", "主要负责人带队检查，有签字记录"))
                .post("/api/v1/duty-instances/" + instance + "/evidence")
                .then()
                .statusCode(status);
    }

    private static List<String> due(UUID origin) {
        return rows("select due_on::text from duty_instance where origin_id = ? order by due_on", origin).stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
