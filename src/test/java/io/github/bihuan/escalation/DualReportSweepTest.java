package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.shared.time.LiveCalendar;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("重大事故隐患双报告的催办")
class DualReportSweepTest extends StandingTest {

    private static final String PATH = "/api/v1/duty-instances";

    @Inject
    LiveCalendar calendar;

    @AfterEach
    void theCalendarIsTheShippedOne() {
        change("delete from calendar_year");
        calendar.refresh().await().atMost(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("未报告：24小时报乡镇、3个工作日报部门和职工，到期当日提醒企业，逾期当日告知镇办公室，第三日告知企业负责人")
    void what_is_not_reported_is_asked_for_and_told_to_the_authority() {
        UUID hazard = aMajorHazard("2024-12-19");
        onDays("2024-12-19", "2024-12-30");
        assertThat(points(paper(hazard, "AUTHORITY_REPORT")))
                .containsExactly("2024-12-20 L0D SENT", "2024-12-21 L1 SENT", "2024-12-23 L2 SENT");
        // working days: 20, 23, 24 December
        for (String report : List.of("DEPARTMENT_REPORT", "STAFF_REPORT")) {
            assertThat(points(paper(hazard, report)))
                    .as(report)
                    .containsExactly("2024-12-24 L0D SENT", "2024-12-25 L1 SENT", "2024-12-27 L2 SENT");
        }
        UUID township = paper(hazard, "AUTHORITY_REPORT");
        assertThat(recipients(township, "L0D")).containsExactly("OBLIGOR 张三", "OBLIGOR 王五");
        assertThat(recipients(township, "L1")).contains("OBLIGOR 张三", "OBLIGOR_SUPERIOR 交城样例镇安委办");
        assertThat(recipients(township, "L2")).contains("OBLIGOR_HEAD 李四", "OBLIGOR_SUPERIOR 交城样例镇安委办");
        assertThat((String) rows("select body from notice where subject_id = ? and point = 'L1'", township)
                        .get(0)
                        .get(0))
                .contains("向乡镇报告重大事故隐患（YH-" + TOWN)
                .contains("应于2024年12月20日前（含当日）办理")
                .contains("已逾期1天");
        assertThat(points(hazard)).as("the hazard's own ladder").isEmpty();
        assertNothingMissing("2024-12-01", "2024-12-30");
    }

    @Test
    @DisplayName("报告登记在隐患上，事项随即办结、不再催办；书面报部门的一次报告抵两项；不得另行提交凭证")
    void the_papers_of_the_hazard_fulfil_the_duty() {
        UUID hazard = aMajorHazard("2024-12-19");
        onDays("2024-12-19", "2024-12-21");
        UUID staff = paper(hazard, "STAFF_REPORT");
        as(office)
                .header("If-Match", "\"1\"")
                .body(Map.of("occurredOn", "2024-12-20", "description", "已报告"))
                .post(PATH + "/" + staff + "/evidence")
                .then()
                .statusCode(422)
                .body("code", is("evidence-in-hazard-file"));
        itIs("2024-12-21T15:00:00+08:00");
        HazardSamples.signed(
                principal(),
                hazard,
                "authority-reports",
                Map.of("recipient", "DEPARTMENT", "content", "现状、成因、危害程度和整改难易"));
        itIs("2024-12-23T15:00:00+08:00");
        HazardSamples.signed(principal(), hazard, "staff-reports", Map.of("occasion", "职工大会"));
        onDays("2024-12-24", "2024-12-28");
        assertThat(points(paper(hazard, "AUTHORITY_REPORT")))
                .containsExactly("2024-12-20 L0D SENT", "2024-12-21 L1 SENT");
        assertThat(points(paper(hazard, "DEPARTMENT_REPORT"))).isEmpty();
        assertThat(points(staff)).isEmpty();
        as(principal())
                .get(PATH + "?origin=AUTHORITY_REPORT")
                .then()
                .statusCode(200)
                .body("items.originId", contains(hazard.toString()))
                .body("items.standing", contains("FULFILLED"))
                .body("items.fulfilledOn", contains("2024-12-21"))
                .body("items.lateDays", contains(1));
        as(principal())
                .get(PATH + "/" + staff + "/evidence")
                .then()
                .body("items.occurredOn", contains("2024-12-23"))
                .body("items.description", contains("由系统依据该隐患的文书认定"));
        as(principal()).get(PATH + "?originId=" + hazard).then().body("items", hasSize(3));
        as(TestTokens.ofEnterprise("p-other", TOWN, UUID.randomUUID(), "ENTERPRISE_PRINCIPAL"))
                .get(PATH + "?originId=" + hazard)
                .then()
                .body("items", empty());
        assertNothingMissing("2024-12-01", "2024-12-28");
    }

    @Test
    @DisplayName("降级、撤销或者验收后，未报告的事项取消，不再催办；一般隐患没有双报告")
    void a_hazard_that_is_no_longer_major_or_open_is_not_asked_for() {
        UUID lowered = aMajorHazard("2024-12-19");
        UUID withdrawn = aMajorHazard("2024-12-19");
        UUID accepted = aMajorHazard("2024-12-19");
        UUID general =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 19), LocalDate.of(2025, 6, 1));
        onDays("2024-12-19", "2024-12-19");
        change("update hazard set level = 'GENERAL', major_since = null where id = ?", lowered);
        change(
                "update hazard set status = 'WITHDRAWN', status_since = '2024-12-19', withdrawn_on = '2024-12-19' where id = ?",
                withdrawn);
        change(
                """
                update hazard set status = 'ACCEPTED', rectified_on = '2024-12-19', accepted_on = '2024-12-19',
                  status_since = '2024-12-19' where id = ?""",
                accepted);
        onDays("2024-12-20", "2024-12-28");
        assertThat(reasons(lowered)).containsExactly(List.of("不再是重大事故隐患", 3));
        assertThat(reasons(withdrawn)).containsExactly(List.of("隐患已撤销", 3));
        assertThat(reasons(accepted)).containsExactly(List.of("隐患已验收", 3));
        assertThat(reasons(general)).isEmpty();
        assertThat(rows(
                        """
                        select 1 from notice n join duty_instance i on i.id = n.subject_id
                        where n.subject_type = 'DUTY' and i.origin_id in (?, ?, ?, ?)""",
                        lowered,
                        withdrawn,
                        accepted,
                        general))
                .isEmpty();
        assertNothingMissing("2024-12-01", "2024-12-28");
    }

    @Test
    @DisplayName("录入时已过报告时限的不追究；认定之前已报告的不列")
    void what_had_lapsed_before_it_was_recorded_is_not_asked_for() {
        UUID imported = aMajorHazard("2024-12-02");
        change("update hazard set recorded_at = ? where id = ?", HazardRows.at(LocalDate.of(2024, 12, 19)), imported);
        UUID reported = aMajorHazard("2024-12-19");
        change(
                "update hazard set authority_reported_at = ?, department_reported_at = ? where id = ?",
                HazardRows.at(LocalDate.of(2024, 12, 19)),
                HazardRows.at(LocalDate.of(2024, 12, 19)),
                reported);
        onDays("2024-12-19", "2024-12-20");
        as(office).get(ofEnterprise(imported)).then().body("items", empty());
        as(office).get(ofEnterprise(reported)).then().body("items.origin", contains("STAFF_REPORT"));
    }

    @Test
    @DisplayName("隐患的文书不能作为履职事项的凭证另行规定")
    void nobody_sets_such_a_duty_by_hand() {
        itIs("2024-12-19T09:00:00+08:00");
        as(office)
                .body(Map.of(
                        "code", "DUAL_" + serial(),
                        "name", "报告重大事故隐患",
                        "regionCode", TOWN,
                        "obligor", "ENTERPRISE",
                        "cadence", "ONCE",
                        "firstOn", "2024-12-01",
                        "dates", List.of("2024-12-31"),
                        "evidenceKind", "HAZARD_DOCUMENT"))
                .post("/api/v1/duties")
                .then()
                .statusCode(422)
                .body("code", is("duty-invalid"))
                .body("violations.field", contains("evidenceKind"));
    }

    @Test
    @DisplayName("停运五天：漏掉的只记录，各项只发最高一级")
    void five_days_down_send_only_the_highest_step() {
        UUID hazard = aMajorHazard("2024-12-19");
        onDays("2024-12-18", "2024-12-18");
        onDays("2024-12-24", "2024-12-24");
        assertThat(points(paper(hazard, "AUTHORITY_REPORT")))
                .containsExactly("2024-12-20 L0D RECORDED", "2024-12-21 L1 RECORDED", "2024-12-23 L2 SENT");
        assertThat(points(paper(hazard, "STAFF_REPORT"))).containsExactly("2024-12-24 L0D SENT");
        assertNothingMissing("2024-12-01", "2024-12-24");
    }

    @Test
    @DisplayName("跨年的工作日暂按无节假日安排推算；安排公布后期限随之移动，24小时的不动；先推演，所见相同")
    void a_holiday_notice_moves_what_is_counted_in_working_days() {
        UUID hazard = aMajorHazard("2026-12-29");
        onDays("2026-12-29", "2026-12-29");
        as(office)
                .get(ofEnterprise(hazard))
                .then()
                .body("items.dueOn", containsInAnyOrder("2026-12-30", "2027-01-01", "2027-01-01"))
                .body("items.provisional", containsInAnyOrder(false, true, true));
        Map<String, Object> notice =
                CalendarApiTest.notice(List.of("2027-01-01", "2027-01-02", "2027-01-03"), List.of());
        as(office)
                .body(Map.of(
                        "period",
                        "NEXT_30_DAYS",
                        "calendar",
                        Map.of("year", 2027, "holidays", notice.get("holidays"), "workdays", List.of())))
                .post("/api/v1/ladder-simulations")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.subjectId == '" + paper(hazard, "STAFF_REPORT") + "' }.day",
                        contains("2027-01-04", "2027-01-05", "2027-01-07"));
        as(TestTokens.of("system-admin", COUNTY, "SYSTEM_ADMIN"))
                .body(notice)
                .post("/api/v1/calendars")
                .then()
                .statusCode(201);
        as(office)
                .get(ofEnterprise(hazard))
                .then()
                .body("items.dueOn", containsInAnyOrder("2026-12-30", "2027-01-04", "2027-01-04"))
                .body("items.provisional", containsInAnyOrder(false, false, false));
        as(office).get(PATH + "?origin=STAFF_REPORT").then().body("items.dueOn", hasItem("2027-01-04"));
        onDays("2026-12-30", "2027-01-05");
        assertThat(points(paper(hazard, "STAFF_REPORT"))).containsExactly("2027-01-04 L0D SENT", "2027-01-05 L1 SENT");
        assertNothingMissing("2026-12-01", "2027-01-05");
    }

    private UUID aMajorHazard(String since) {
        return HazardRows.aHazard(enterprise, TOWN, "MAJOR", LocalDate.parse(since), LocalDate.of(2027, 6, 1));
    }

    private String principal() {
        return TestTokens.ofEnterprise("p-" + enterprise, TOWN, enterprise, "ENTERPRISE_PRINCIPAL");
    }

    private static UUID paper(UUID hazard, String origin) {
        return (UUID) rows("select id from duty_instance where origin_id = ? and origin = ?", hazard, origin)
                .get(0)
                .get(0);
    }

    private static List<List<Object>> reasons(UUID hazard) {
        return rows(
                """
                select cancel_reason, count(*)::int from duty_instance
                where origin_id = ? and enterprise_id is not null group by cancel_reason""",
                hazard);
    }

    private String ofEnterprise(UUID hazard) {
        return PATH + "?originId=" + hazard + "&enterpriseId=" + enterprise;
    }

    private static List<String> recipients(UUID subject, String point) {
        return rows(
                        """
                        select distinct r.role || ' ' || r.name from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.point = ? order by 1""",
                        subject,
                        point)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
