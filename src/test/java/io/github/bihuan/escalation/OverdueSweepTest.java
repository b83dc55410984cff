package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.escalation.History.Event;
import io.github.bihuan.escalation.History.Happening;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("逾期巡查")
class OverdueSweepTest extends ApiTest {

    private static final String TOWN = "141128103";
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 2);
    private static final LocalDate LAST = FIRST.plusDays(75);

    @Inject
    OverdueSweep sweep;

    @Inject
    Ladders ladders;

    private UUID enterprise;

    @BeforeEach
    void forgetEarlierSweeps() {
        change("delete from sweep_run");
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice");
        change("delete from hazard_document");
        change("delete from penalty_waiver");
        change("delete from hazard");
        enterprise = HazardRows.anEnterprise("丙食品样例有限公司", TOWN);
    }

    @Test
    @DisplayName("场景 A3：H6 三次提醒、逾期首日提醒函，验收后不再督促")
    void h6_is_told_exactly_what_the_scenario_says() {
        History h6 = History.of(
                enterprise,
                TOWN,
                "GENERAL",
                day("2024-12-19"),
                day("2024-12-26"),
                new Event(day("2025-01-02"), Happening.RECTIFIED),
                new Event(day("2025-01-02"), Happening.ACCEPTED));
        daily(List.of(h6), day("2024-12-19"), day("2025-01-10"));
        assertThat(calendar(h6.hazard))
                .containsExactly(
                        "2024-12-23 L0D-3 SENT false",
                        "2024-12-25 L0D-1 SENT false",
                        "2024-12-26 L0D SENT false",
                        "2024-12-27 L1 SENT false");
        String letter = (String) rows("select body from notice where subject_id = ? and step = 'L1'", h6.hazard)
                .get(0)
                .get(0);
        assertThat(letter)
                .contains("隐患编号：YH-" + TOWN)
                .contains("整改期限2024年12月26日（含当日），自2024年12月27日0时起逾期，至2024年12月27日已逾期1天。")
                .contains("依据：《中华人民共和国安全生产法》第四十一条、第一百零二条。")
                .contains("丙食品样例有限公司主要负责人、安全管理员、整改责任人");
    }

    @Test
    @DisplayName("场景 A3：H2 督促函待批准、通报只拟稿，验收后草稿取消、不约谈")
    void h2_climbs_to_drafts_that_are_cancelled_when_it_is_accepted() {
        History h2 = History.of(
                enterprise,
                TOWN,
                "MAJOR",
                day("2024-12-19"),
                day("2025-01-31"),
                new Event(day("2025-02-14"), Happening.RECTIFIED),
                new Event(day("2025-02-14"), Happening.ACCEPTED));
        daily(List.of(h2), day("2025-01-30"), day("2025-02-13"));
        assertThat(calendar(h2.hazard))
                .endsWith("2025-02-01 L1 SENT false", "2025-02-03 L2 DRAFT false", "2025-02-07 L3 DRAFT false");
        daily(List.of(h2), day("2025-02-14"), day("2025-02-20"));
        assertThat(calendar(h2.hazard)).endsWith("2025-02-03 L2 CANCELLED false", "2025-02-07 L3 CANCELLED false");
        assertThat(rows(
                        """
                        select n.step, string_agg(e.action || ' ' || e.actor, ', ' order by e.seq) from notice n
                        join audit_event e on e.subject_id = n.id where n.subject_id = ? and n.step in ('L1', 'L2')
                        group by n.step order by n.step""",
                        h2.hazard))
                .containsExactly(
                        List.of("L1", "NOTICE_ISSUED system"),
                        List.of("L2", "NOTICE_DRAFTED system, NOTICE_CANCELLED system"));
    }

    @Test
    @DisplayName("停运十天：漏掉的只记录并标明补记，只发最高一级，附汇总")
    void ten_days_in_one_step_send_only_the_highest() {
        History hazard = History.of(enterprise, TOWN, "GENERAL", day("2024-12-19"), day("2024-12-26"));
        sweepOn(day("2024-12-22"));
        sweepOn(day("2025-01-02"));
        assertThat(calendar(hazard.hazard))
                .containsExactly(
                        "2024-12-23 L0D-3 RECORDED true",
                        "2024-12-25 L0D-1 RECORDED true",
                        "2024-12-26 L0D RECORDED true",
                        "2024-12-27 L1 RECORDED true",
                        "2025-01-02 L2 DRAFT false");
        assertThat((String) rows("select body from notice where subject_id = ? and step = 'L2'", hazard.hazard)
                        .get(0)
                        .get(0))
                .contains("2024年12月27日应发的提醒函（L1）未单独发出，已予记录。");
    }

    @Test
    @DisplayName("生成的历史：逐日巡查记录的，恰是纯函数所说的（含延期批准）")
    void daily_sweeps_record_exactly_what_the_function_says() {
        List<History> histories = histories(new Random(20241217), 60, true);
        daily(histories, FIRST, LAST);
        assertRecorded(histories);
        as(countyOffice())
                .get("/api/v1/notice-coverage?from=2024-12-02&to=2025-02-28")
                .then()
                .statusCode(200)
                .body("missing.findAll { it.subjectType == 'HAZARD' }", empty())
                .body("unexpected", empty());
    }

    @Test
    @DisplayName("生成的历史：任意停运后，记录的仍恰是纯函数所说的")
    void sweeps_on_any_days_record_the_same() {
        Random random = new Random(7);
        List<History> histories = histories(random, 60, false);
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            play(histories, day);
            if (day.equals(FIRST) || day.equals(LAST) || random.nextInt(8) == 0) {
                sweepOn(day);
            }
        }
        assertRecorded(histories);
    }

    @Test
    @DisplayName("两个副本同时巡查：不重复、不遗漏")
    void two_replicas_at_once_write_each_obligation_once() {
        for (int i = 0; i < 50; i++) {
            HazardRows.aHazard(enterprise, TOWN, "GENERAL", day("2024-12-10"), day("2024-12-16"));
        }
        itIs("2024-12-17T00:05:00+08:00");
        Uni.join()
                .all(sweep.sweep(), sweep.sweep(), sweep.sweep())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));
        sweepOn(day("2024-12-17"));
        assertThat(rows("select count(*)::int, count(distinct subject_id)::int from notice where point = 'L1'")
                        .get(0))
                .containsExactly(50, 50);
        assertThat(rows("select count(distinct number)::int from notice where status = 'SENT'")
                        .get(0))
                .containsExactly(50);
    }

    @Test
    @DisplayName("整改方案催报：到期当日提醒，逾期催报一次")
    void plans_are_reminded_of_on_their_day_and_once_after() {
        UUID hazard = HazardRows.aHazard(enterprise, TOWN, "GENERAL", day("2024-12-17"), day("2024-12-30"));
        change(
                """
                update hazard set status = 'PLANNED_PENDING', current_plan = null, deadline = null,
                  original_deadline = null, deadline_set_at = null, deadline_version = 0, plan_due_on = '2024-12-20'
                where id = ?""",
                hazard);
        sweepOn(day("2024-12-19"));
        sweepOn(day("2024-12-20"));
        sweepOn(day("2024-12-21"));
        sweepOn(day("2024-12-22"));
        assertThat(calendar(hazard)).containsExactly("2024-12-20 P0 SENT false", "2024-12-21 P1 SENT false");
    }

    @Test
    @DisplayName("核对：漏记的和多出的都被发现")
    void coverage_finds_what_is_missing_and_what_should_not_be() {
        History hazard = History.of(enterprise, TOWN, "GENERAL", day("2024-12-10"), day("2024-12-16"));
        daily(List.of(hazard), day("2024-12-10"), day("2024-12-17"));
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice where point = 'L0D'");
        change("update notice set point = 'L5', step = 'L5' where point = 'L0D-1'");
        as(countyOffice())
                .get("/api/v1/notice-coverage?from=2024-12-10&to=2024-12-31")
                .then()
                .statusCode(200)
                .body("missing.point", equalTo(List.of("L0D-1", "L0D")))
                .body("unexpected.point", equalTo(List.of("L5")));
        as(countyOffice()).get("/api/v1/notice-coverage?from=2024-12-10").then().statusCode(400);
        as(principalOf(enterprise))
                .get("/api/v1/notice-coverage?from=2024-12-10&to=2024-12-31")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("挂牌督办单位收到挂牌隐患的每一步")
    void the_listing_unit_is_told_of_every_step() {
        UUID bureau = HazardRows.anOrganisation("样例县应急管理局", "样例县应急局", "EMERGENCY_BUREAU", "COUNTY", "141129");
        UUID hazard = HazardRows.aHazard(enterprise, TOWN, "MAJOR", day("2024-12-10"), day("2024-12-16"));
        change(
                "update hazard set listed = true, listing_organisation_id = ?, listed_on = '2024-12-10' where id = ?",
                bureau,
                hazard);
        sweepOn(day("2024-12-17"));
        assertThat(rows(
                        """
                        select r.name from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.step = 'L1' and r.role = 'LISTING_UNIT'""",
                        hazard))
                .containsExactly(List.of("样例县应急管理局"));
    }

    private List<History> histories(Random random, int count, boolean grants) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            histories.add(History.random(random, enterprise, TOWN, FIRST, grants));
        }
        return histories;
    }

    private void assertRecorded(List<History> histories) {
        for (History history : histories) {
            List<String> owed = history.subjects().stream()
                    .flatMap(s -> Obligations.of(s, ladders.standard(), LocalDate.MIN, LAST).stream())
                    .map(o -> o.dueOn() + " " + o.deadlineVersion() + " " + o.point())
                    .sorted()
                    .toList();
            List<String> recorded = rows(
                            "select due_on || ' ' || deadline_version || ' ' || point from notice where subject_id = ?",
                            history.hazard)
                    .stream()
                    .map(row -> (String) row.get(0))
                    .sorted()
                    .toList();
            assertThat(recorded).as(history.toString()).isEqualTo(owed);
        }
    }

    private void daily(List<History> histories, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            play(histories, day);
            sweepOn(day);
        }
    }

    private static void play(List<History> histories, LocalDate day) {
        histories.forEach(history -> history.play(day));
    }

    private void sweepOn(LocalDate day) {
        itIs(day + "T00:05:00+08:00");
        sweep.run().await().atMost(Duration.ofSeconds(60));
    }

    private static List<String> calendar(UUID hazard) {
        return rows(
                        """
                        select due_on || ' ' || point || ' ' || status || ' ' || late from notice
                        where subject_id = ? order by due_on, point""",
                        hazard)
                .stream()
                .flatMap(row -> Stream.of((String) row.get(0)))
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
