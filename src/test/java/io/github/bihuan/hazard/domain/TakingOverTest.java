package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardDocument.LedgerEntry;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("台账移入")
class TakingOverTest {

    private static final LocalDate TODAY = FOUND_ON.plusDays(30);
    private static final LocalDate RECTIFIED_ON = FOUND_ON.plusDays(5);
    private static final LocalDate CLOSED_ON = FOUND_ON.plusDays(7);

    private static LedgerEntry entry(HazardLevel level, LocalDate rectifiedOn, LocalDate closedOn) {
        return new LedgerEntry(
                aFinding(HazardSource.TOWNSHIP_INSPECTION, level, FOUND_ON), "张三", rectifiedOn, closedOn, Map.of());
    }

    private static Decision takenOver(LedgerEntry entry, Signer signer) {
        return decide(null, entry, signer, TODAY);
    }

    @Test
    @DisplayName("未整改的待制定方案，方案期限自移入之日起算，不惊动任何人")
    void an_open_row_waits_for_its_plan_from_today() {
        Decision open = takenOver(entry(HazardLevel.GENERAL, null, null), TOWN_OFFICE);
        assertThat(open.next().status()).isEqualTo(HazardStatus.PLANNED_PENDING);
        assertThat(open.next().foundOn()).isEqualTo(FOUND_ON);
        assertThat(open.next().deadlines().planDueOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(open.events()).isEmpty();
    }

    @Test
    @DisplayName("已整改未销号的待验收，验收期限自移入之日起算")
    void a_rectified_row_waits_for_acceptance() {
        Hazard rectified = takenOver(entry(HazardLevel.GENERAL, RECTIFIED_ON, null), TOWN_OFFICE)
                .next();
        assertThat(rectified.status()).isEqualTo(HazardStatus.RECTIFIED);
        assertThat(rectified.rectifiedOn()).isEqualTo(RECTIFIED_ON);
        assertThat(rectified.completion().acceptanceDueOn()).isAfter(TODAY);
        assertThat(rectified.completion().rectifier().name()).isEqualTo("张三");
    }

    @Test
    @DisplayName("已销号的按原日期销号，五个事实")
    void a_closed_row_is_closed_on_its_own_day() {
        Decision closed = takenOver(entry(HazardLevel.GENERAL, RECTIFIED_ON, CLOSED_ON), TOWN_OFFICE);
        assertThat(closed.next().status()).isEqualTo(HazardStatus.CLOSED);
        assertThat(closed.next().acceptedOn()).isEqualTo(CLOSED_ON);
        assertThat(closed.facts())
                .extracting(fact -> fact.kind() + " " + fact.occurredOn())
                .containsExactly(
                        "HAZARD_FOUND " + FOUND_ON,
                        "HAZARD_CONFIRMED " + FOUND_ON,
                        "HAZARD_LEVEL_SET " + FOUND_ON,
                        "HAZARD_RECTIFIED " + RECTIFIED_ON,
                        "HAZARD_ACCEPTED " + CLOSED_ON,
                        "HAZARD_CLOSED " + CLOSED_ON);
    }

    @Test
    @DisplayName("重大隐患只有县级移入才销号，镇级移入的待验收")
    void only_the_county_closes_a_major_hazard() {
        LedgerEntry major = entry(HazardLevel.MAJOR, RECTIFIED_ON, CLOSED_ON);
        assertThat(takenOver(major, TOWN_OFFICE).next().status()).isEqualTo(HazardStatus.RECTIFIED);
        assertThat(takenOver(major, COUNTY_OFFICE).next().status()).isEqualTo(HazardStatus.CLOSED);
    }

    @Test
    @DisplayName("检查人员和企业不能移入；级别必填；日期有序、不晚于今天")
    void what_is_refused() {
        refused(null, entry(HazardLevel.GENERAL, null, null), INSPECTOR, TODAY, HazardProblem.WRONG_AUTHORITY);
        refused(null, entry(HazardLevel.GENERAL, null, null), PRINCIPAL, TODAY, HazardProblem.WRONG_AUTHORITY);
        refused(null, entry(null, null, null), TOWN_OFFICE, TODAY, HazardProblem.FIELD_REQUIRED);
        refused(null, entry(HazardLevel.GENERAL, null, CLOSED_ON), TOWN_OFFICE, TODAY, HazardProblem.DATE_OUT_OF_ORDER);
        refused(
                null,
                entry(HazardLevel.GENERAL, FOUND_ON.minusDays(1), null),
                TOWN_OFFICE,
                TODAY,
                HazardProblem.DATE_OUT_OF_ORDER);
        refused(
                null,
                entry(HazardLevel.GENERAL, RECTIFIED_ON, RECTIFIED_ON.minusDays(1)),
                TOWN_OFFICE,
                TODAY,
                HazardProblem.DATE_OUT_OF_ORDER);
        refused(
                null,
                entry(HazardLevel.GENERAL, RECTIFIED_ON, TODAY.plusDays(1)),
                TOWN_OFFICE,
                TODAY,
                HazardProblem.DATE_IN_FUTURE);
    }
}
