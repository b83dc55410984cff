package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardDocument.Acceptance;
import io.github.bihuan.hazard.domain.HazardDocument.CloseOut;
import io.github.bihuan.hazard.domain.HazardDocument.LookBack;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationReport;
import io.github.bihuan.hazard.domain.HazardParts.Inspector;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整改报告、复查验收、销号与回头看（H6、H8–H12）")
class AcceptingTest {

    private static final LocalDate DEADLINE = LocalDate.of(2024, 12, 26);
    private static final LocalDate DONE = LocalDate.of(2024, 12, 24);

    @Test
    @DisplayName("整改报告须有佐证，完成日期不晚于今天、不早于发现")
    void a_report_needs_evidence_and_a_true_date() {
        Hazard hazard = planned(aGeneralHazard(), DEADLINE);
        RectificationReport bare = new RectificationReport(DONE, "已整改", null, null, null, null, false);
        refused(hazard, bare, PRINCIPAL, DONE, HazardProblem.EVIDENCE_REQUIRED, "evidence");
        refused(hazard, aReport(DONE.plusDays(1)), PRINCIPAL, DONE, HazardProblem.COMPLETION_IN_FUTURE, "completedOn");
        refused(hazard, aReport(FOUND_ON.minusDays(1)), PRINCIPAL, DONE, HazardProblem.DATE_OUT_OF_ORDER);
        refused(hazard, aReport(DONE), STRANGER, DONE, HazardProblem.WRONG_AUTHORITY);
        refused(aGeneralHazard(), aReport(DONE), PRINCIPAL, DONE, HazardProblem.ILLEGAL_TRANSITION);
    }

    @Test
    @DisplayName("复查期限：一般5个工作日，重大10日")
    void the_acceptance_clock_runs_from_the_report() {
        assertThat(rectified(aGeneralHazard(), DEADLINE, DONE).completion().acceptanceDueOn())
                .isEqualTo("2024-12-31");
        assertThat(rectified(aMajorHazard(), DEADLINE, DONE).completion().acceptanceDueOn())
                .isEqualTo("2025-01-03");
    }

    private static RectificationReport onTheSpot(List<String> before, List<String> after) {
        return new RectificationReport(DONE, "当场整改", null, null, before, after, true);
    }

    @Test
    @DisplayName("立查立改：检查人员确认，前后照片，仅限一般")
    void on_the_spot_is_witnessed_and_shown() {
        List<String> photo = List.of("photo");
        refused(aGeneralHazard(), onTheSpot(photo, photo), PRINCIPAL, DONE, HazardProblem.ENTERPRISE_MAY_NOT_ACCEPT);
        refused(aGeneralHazard(), onTheSpot(null, photo), INSPECTOR, DONE, HazardProblem.EVIDENCE_REQUIRED);
        refused(aMajorHazard(), onTheSpot(photo, photo), INSPECTOR, DONE, HazardProblem.ON_THE_SPOT_GENERAL_ONLY);
        Decision closed = decide(aGeneralHazard(), onTheSpot(photo, photo), INSPECTOR, DONE);
        assertThat(closed.next().closedOn()).isEqualTo(DONE);
        assertThat(closed.facts().stream().map(HazardFact::kind))
                .containsExactly(
                        HazardFactKind.HAZARD_RECTIFIED, HazardFactKind.HAZARD_ACCEPTED, HazardFactKind.HAZARD_CLOSED);
    }

    @Test
    @DisplayName("整改人不得验收，无论签字还是列名")
    void the_rectifier_never_accepts() {
        Hazard self = rectified(aSelfFoundHazard(), DEADLINE, DONE);
        refused(self, anAcceptance(DONE), PRINCIPAL, DONE, HazardProblem.RECTIFIER_MAY_NOT_ACCEPT);
        assertThat(next(self, anAcceptance(DONE), SAFETY_MANAGER, DONE).status())
                .isEqualTo(HazardStatus.ACCEPTED);
        Acceptance named =
                new Acceptance(true, DONE, List.of(new Inspector("张三", null)), "合格", null, false, null, false);
        refused(self, named, INSPECTOR, DONE, HazardProblem.RECTIFIER_MAY_NOT_ACCEPT, "inspectors");
    }

    @Test
    @DisplayName("政府检查发现的和重大的，企业不得自行验收")
    void the_enterprise_accepts_only_its_own_general_hazards() {
        Hazard government = rectified(aGeneralHazard(), DEADLINE, DONE);
        refused(government, anAcceptance(DONE), SAFETY_MANAGER, DONE, HazardProblem.ENTERPRISE_MAY_NOT_ACCEPT);
        refused(government, anAcceptance(DONE), STRANGER, DONE, HazardProblem.WRONG_AUTHORITY);
        Hazard major = found(HazardSource.ENTERPRISE_SELF, HazardLevel.MAJOR, FOUND_ON, SAFETY_MANAGER);
        Hazard done = rectified(major, DEADLINE, DONE);
        refused(done, anAcceptance(DONE), SAFETY_MANAGER, DONE, HazardProblem.ENTERPRISE_MAY_NOT_ACCEPT);
    }

    @Test
    @DisplayName("重大隐患由县级验收，至少两人")
    void major_needs_the_county_and_two_officials() {
        Hazard major = rectified(aMajorHazard(), DEADLINE, DONE);
        refused(major, anAcceptance(DONE), INSPECTOR, DONE, HazardProblem.WRONG_AUTHORITY);
        Inspector one = new Inspector("王五", null);
        Acceptance alone = new Acceptance(true, DONE, List.of(one, one), "合格", "张三", false, null, false);
        refused(major, alone, COUNTY_OFFICE, DONE, HazardProblem.TWO_OFFICIALS_REQUIRED, "inspectors");
        refused(major, acceptance(true, DONE, null, true), COUNTY_OFFICE, DONE, HazardProblem.CLOSE_OUT_SEPARATELY);
        assertThat(next(major, anAcceptance(DONE), COUNTY_OFFICE, DONE).status())
                .isEqualTo(HazardStatus.ACCEPTED);
    }

    @Test
    @DisplayName("一般隐患验收与销号可一步办理")
    void general_may_be_accepted_and_closed_in_one_step() {
        Hazard done = rectified(aGeneralHazard(), DEADLINE, DONE);
        Decision closed = decide(done, acceptance(true, DONE, null, true), INSPECTOR, DONE);
        assertThat(closed.next().closedOn()).isEqualTo(DONE);
        assertThat(closed.facts().stream().map(HazardFact::kind))
                .containsExactly(HazardFactKind.HAZARD_ACCEPTED, HazardFactKind.HAZARD_CLOSED);
        refused(done, acceptance(true, DONE, DEADLINE, false), INSPECTOR, DONE, HazardProblem.NEW_ORDER_ON_PASS);
        refused(done, anAcceptance(DONE.minusDays(1)), INSPECTOR, DONE, HazardProblem.DATE_OUT_OF_ORDER, "acceptedOn");
        refused(done, anAcceptance(DONE.plusDays(1)), INSPECTOR, DONE, HazardProblem.DATE_IN_FUTURE, "acceptedOn");
    }

    @Test
    @DisplayName("验收不通过：沿用原期限继续计逾期，除非另下责令")
    void a_failed_acceptance_keeps_the_old_deadline() {
        LocalDate late = DEADLINE.plusDays(4);
        Hazard done = rectified(aGeneralHazard(), DEADLINE, late);
        assertThat(done.overdue(late.plusDays(9))).isTrue();
        assertThat(done.overdueDays(late.plusDays(9))).isEqualTo(4);
        Hazard failed = next(done, aFailedAcceptance(late.plusDays(1), null), INSPECTOR, late.plusDays(1));
        assertThat(failed.status()).isEqualTo(HazardStatus.RECTIFYING);
        assertThat(failed.overdueDays(late.plusDays(9))).isEqualTo(13);
        LocalDate ordered = late.plusDays(10);
        Hazard reordered = next(done, aFailedAcceptance(late, ordered), INSPECTOR, late);
        assertThat(reordered.deadline()).isEqualTo(ordered);
        assertThat(reordered.originalDeadline()).isEqualTo(DEADLINE);
        assertThat(reordered.overdue(ordered)).isFalse();
        Acceptance silent = new Acceptance(false, late, null, null, null, false, null, false);
        refused(done, silent, INSPECTOR, late, HazardProblem.FIELD_REQUIRED, "opinion");
    }

    @Test
    @DisplayName("销号：由监管单位办公室办理，挂牌须先摘牌，罚款与否不影响")
    void the_close_out_is_the_offices() {
        Hazard accepted = accepted(aMajorHazard(), DEADLINE, DONE);
        CloseOut closeOut = new CloseOut(DONE, "同意销号");
        refused(accepted, closeOut, PRINCIPAL, DONE, HazardProblem.WRONG_AUTHORITY);
        refused(accepted, closeOut, INSPECTOR, DONE, HazardProblem.WRONG_AUTHORITY);
        refused(accepted, new CloseOut(DONE.minusDays(1), null), TOWN_OFFICE, DONE, HazardProblem.DATE_OUT_OF_ORDER);
        Hazard listed = accepted.withListing(new Listing(COUNTY, "141128", FOUND_ON, DEADLINE));
        refused(listed, closeOut, COUNTY_OFFICE, DONE, HazardProblem.LISTED_NOT_DELISTED);
        assertThat(next(listed.delisted(), closeOut, COUNTY_OFFICE, DONE).status())
                .isEqualTo(HazardStatus.CLOSED);
        Hazard self = accepted(aSelfFoundHazard(), DEADLINE, DONE);
        assertThat(next(self, closeOut, SAFETY_MANAGER, DONE).closedOn()).isEqualTo(DONE);
    }

    @Test
    @DisplayName("回头看：良好则记录，反弹则重开并另定期限")
    void a_look_back_confirms_or_reopens() {
        Hazard closed = closed(aMajorHazard(), DEADLINE, DONE);
        LocalDate on = DONE.plusDays(30);
        refused(closed, lookBack(false, on, null), PRINCIPAL, on, HazardProblem.WRONG_AUTHORITY);
        refused(closed, lookBack(false, DONE.minusDays(1), null), INSPECTOR, on, HazardProblem.DATE_OUT_OF_ORDER);
        Hazard good = next(closed, lookBack(false, on, null), INSPECTOR, on);
        assertThat(good.status()).isEqualTo(HazardStatus.CLOSED);
        assertThat(good.recurrence().lookBackOn()).isEqualTo(on);
        Decision rebound = decide(closed, lookBack(true, on, on.plusDays(14)), INSPECTOR, on);
        Hazard reopened = rebound.next();
        assertThat(reopened.status()).isEqualTo(HazardStatus.REOPENED);
        assertThat(reopened.reopenCount()).isEqualTo(1);
        assertThat(reopened.closedOn()).isNull();
        assertThat(reopened.originalDeadline()).isEqualTo(on.plusDays(14));
        assertThat(reopened.deadlines().version()).isEqualTo(2);
        assertThat(reopened.deadlines().planDueOn()).isEqualTo(on.plusDays(7));
        assertThat(rebound.facts().stream().map(HazardFact::kind)).contains(HazardFactKind.HAZARD_REOPENED);
        assertThat(next(reopened, aPlan(on.plusDays(10)), PRINCIPAL, on).status())
                .isEqualTo(HazardStatus.RECTIFYING);
        Hazard undated = next(closed, lookBack(true, on, null), INSPECTOR, on);
        assertThat(undated.deadline()).isNull();
    }

    private static LookBack lookBack(boolean rebound, LocalDate on, LocalDate newDeadline) {
        return new LookBack(rebound, on, List.of(new Inspector("王五", null)), "现场复核情况", newDeadline);
    }
}
