package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("报送、文书、审批时限的催办")
class StandingSweepTest extends StandingTest {

    @Test
    @DisplayName("报送安排：到期前、当日提醒镇办公室，逾期告知；已报送的不催")
    void a_report_is_reminded_of_until_it_is_submitted() {
        itIs("2024-12-17T09:00:00+08:00");
        UUID campaign = Campaigns.published(office, TOWN);
        onDays("2024-12-17", "2024-12-23");
        assertThat(points(instance("2024-12-20")))
                .containsExactly(
                        "2024-12-19 L0D-1 SENT", "2024-12-20 L0D SENT", "2024-12-21 L1 SENT", "2024-12-23 L2 SENT");
        assertThat(rows(
                        """
                        select distinct r.role || ' ' || r.name from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.point = 'L1'""",
                        instance("2024-12-20")))
                .containsExactly(List.of("OBLIGOR 交城样例镇安委办"));
        onDays("2024-12-24", "2024-12-26");
        submitted(campaign, "2024-12-27", "2024-12-26");
        onDays("2024-12-27", "2024-12-30");
        assertThat(points(instance("2024-12-27"))).containsExactly("2024-12-26 L0D-1 SENT");
        assertNothingMissing("2024-12-17", "2024-12-30");
    }

    @Test
    @DisplayName("函件未签收：次日催签，第三日告知上级；签收后不再催")
    void an_unsigned_letter_is_asked_for_and_told_to_the_superior() {
        UUID hazard =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2024, 12, 9));
        onDays("2024-12-10", "2024-12-13");
        UUID letter = (UUID) rows("select id from notice where subject_id = ? and point = 'L1'", hazard)
                .get(0)
                .get(0);
        assertThat(points(letter)).containsExactly("2024-12-13 S-L1 SENT");
        onDays("2024-12-14", "2024-12-15");
        assertThat(points(letter)).endsWith("2024-12-15 S-L2 SENT");
        assertThat(rows(
                        """
                        select r.name from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.point = 'S-L2' and r.role = 'OBLIGOR_SUPERIOR'""",
                        letter))
                .containsExactly(List.of("交城样例镇安委办"));
        assertThat((String) rows("select body from notice where subject_id = ? and point = 'S-L1'", letter)
                        .get(0)
                        .get(0))
                .contains("要求：签收")
                .contains("应于2024年12月12日前（含当日）办理");
        assertThat(rows("select 1 from notice where subject_type = 'NOTICE' and subject_id in"
                        + " (select id from notice where subject_type = 'NOTICE')"))
                .isEmpty();
        assertNothingMissing("2024-12-01", "2024-12-15");
    }

    @Test
    @DisplayName("延期申请：十个工作日内审批，到期前三日、一日、当日提醒，逾期告知上级")
    void an_extension_is_decided_within_ten_working_days() {
        UUID hazard =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 3, 1));
        UUID application = paper(hazard, 1, "EXTENSION_APPLICATION", "FILED", "RECTIFYING", "2024-12-23");
        // working days: 24, 25, 26, 27, 30, 31 December, 2, 3, 6, 7 January; 1 January is a holiday
        onDays("2024-12-23", "2025-01-08");
        assertThat(points(application))
                .containsExactly(
                        "2025-01-04 L0D-3 SENT", "2025-01-06 L0D-1 SENT", "2025-01-07 L0D SENT", "2025-01-08 L1 SENT");
        assertNothingMissing("2024-12-01", "2025-01-08");
    }

    @Test
    @DisplayName("恢复生产申请：十日内审查（场景 B2：1月6日申请，1月16日前审查），逾期告知上级；不因节假日顺延")
    void an_application_for_resumption_is_reviewed_within_ten_days() {
        UUID hazard = aSuspendedHazard();
        UUID application = paper(hazard, 1, "RESUMPTION", "PROPOSED", "ACCEPTED", "2025-01-06");
        onDays("2025-01-06", "2025-01-17");
        assertThat(points(application))
                .containsExactly(
                        "2025-01-13 L0D-3 SENT", "2025-01-15 L0D-1 SENT", "2025-01-16 L0D SENT", "2025-01-17 L1 SENT");
        assertThat((String) rows("select body from notice where subject_id = ? and point = 'L1'", application)
                        .get(0)
                        .get(0))
                .contains("事项：审查恢复生产申请")
                .contains("应于2025年1月16日前（含当日）办理");
        paper(hazard, 2, "RESUMPTION", "APPROVED", "ACCEPTED", "2025-01-17");
        onDays("2025-01-18", "2025-01-24");
        assertThat(points(application)).hasSize(4);
        assertNothingMissing("2025-01-06", "2025-01-24");
    }

    @Test
    @DisplayName("复产申请已审查、验收不通过或者重新申请的，原申请不再催办；重新申请的按新申请计")
    void an_answered_application_for_resumption_is_not_asked_for() {
        UUID refused = aSuspendedHazard();
        UUID first = paper(refused, 1, "RESUMPTION", "PROPOSED", "ACCEPTED", "2025-01-06");
        paper(refused, 2, "RESUMPTION", "REJECTED", "ACCEPTED", "2025-01-10");
        UUID failed = aSuspendedHazard();
        UUID early = paper(failed, 1, "RESUMPTION", "PROPOSED", "RECTIFIED", "2025-01-06");
        paper(failed, 2, "ACCEPTANCE", "FAILED", "RECTIFYING", "2025-01-08");
        UUID again = aSuspendedHazard();
        UUID replaced = paper(again, 1, "RESUMPTION", "PROPOSED", "RECTIFIED", "2025-01-06");
        paper(again, 2, "ACCEPTANCE", "PASSED", "ACCEPTED", "2025-01-07");
        UUID later = paper(again, 3, "RESUMPTION", "PROPOSED", "ACCEPTED", "2025-01-09");
        onDays("2025-01-10", "2025-01-17");
        assertThat(points(first)).isEmpty();
        assertThat(points(early)).isEmpty();
        assertThat(points(replaced)).isEmpty();
        assertThat(points(later)).containsExactly("2025-01-16 L0D-3 SENT");
        assertNothingMissing("2025-01-06", "2025-01-17");
    }

    @Test
    @DisplayName("处罚公开：决定之日起七个工作日内（场景 E：3月20日决定，3月31日前公开）")
    void a_penalty_is_published_within_seven_working_days() {
        itIs("2025-03-20T09:00:00+08:00");
        UUID penalty = UUID.randomUUID();
        change(
                """
                insert into penalty (id, version, case_number, subject, enterprise_id, region_code, amount_yuan, decided_on,
                  organiser_level, hazard_ids, campaign_ids, created_at)
                values (?, 1, ?, 'ENTERPRISE', ?, ?, 20000, '2025-03-20', 'COUNTY', '{}', '{}', ?)""",
                penalty,
                "样案〔2025〕" + serial() + "号",
                enterprise,
                TOWN,
                HazardRows.at(LocalDate.of(2025, 3, 20)));
        onDays("2025-03-20", "2025-03-21");
        as(office)
                .get("/api/v1/duty-instances?originId=" + penalty)
                .then()
                .statusCode(200)
                .body("items.dueOn", contains("2025-03-31"))
                .body("items[0].explanation", hasItem(containsString("第7个工作日")))
                .body("items[0].evidenceKind", is("PUBLICATION"));
    }

    private UUID aSuspendedHazard() {
        return HazardRows.aHazard(enterprise, TOWN, "MAJOR", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 6, 1));
    }

    private static void submitted(UUID campaign, String nominal, String on) {
        List<Object> schedule = rows("select code from campaign_report_schedule where campaign_id = ?", campaign)
                .get(0);
        change(
                """
                insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, region_code, category, detail,
                  occurred_on, recorded_at, actor)
                values (?, ?, 'REPORT_SUBMITTED', 'REPORT', ?, ?, ?, ?, jsonb_build_object('dueOn', ?::text), ?, ?, 'test')""",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                campaign,
                TOWN,
                schedule.get(0),
                nominal,
                LocalDate.parse(on),
                HazardRows.at(LocalDate.parse(on)));
    }
}
