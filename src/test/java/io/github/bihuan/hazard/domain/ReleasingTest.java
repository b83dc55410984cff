package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static io.github.bihuan.hazard.domain.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardDocument.Merge;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardDocument.Transfer;
import io.github.bihuan.hazard.domain.HazardDocument.TransferStep;
import io.github.bihuan.hazard.domain.HazardDocument.Withdrawal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("撤销、合并与移送（H13、H14）")
class ReleasingTest {

    private static final UUID OTHER = new UUID(1, 2);
    private static final LocalDate TODAY = FOUND_ON.plusDays(1);

    private static Withdrawal withdrawal(Step step) {
        return new Withdrawal(step, "现场复核不属实");
    }

    @Test
    @DisplayName("撤销由一人提出、第二人批准，撤销后不计数")
    void a_withdrawal_needs_a_second_person() {
        Hazard hazard = aGeneralHazard();
        refused(hazard, withdrawal(Step.APPROVAL), TOWN_OFFICE, TODAY, HazardProblem.PROPOSAL_MISSING);
        refused(hazard, withdrawal(Step.APPLICATION), PRINCIPAL, TODAY, HazardProblem.WRONG_AUTHORITY);
        refused(
                hazard,
                new Withdrawal(Step.APPLICATION, " "),
                INSPECTOR,
                TODAY,
                HazardProblem.FIELD_REQUIRED,
                "reason");
        Hazard proposed = next(hazard, withdrawal(Step.APPLICATION), TOWN_OFFICE, TODAY);
        assertThat(proposed.status()).isEqualTo(HazardStatus.PLANNED_PENDING);
        refused(proposed, withdrawal(Step.APPLICATION), INSPECTOR, TODAY, HazardProblem.PROPOSAL_PENDING);
        refused(proposed, withdrawal(Step.APPROVAL), TOWN_OFFICE, TODAY, HazardProblem.SECOND_PERSON_REQUIRED);
        refused(proposed, withdrawal(Step.APPROVAL), INSPECTOR, TODAY, HazardProblem.WRONG_AUTHORITY);
        assertThat(next(proposed, withdrawal(Step.REJECTION), TOWN_LEADER, TODAY)
                        .proposal()
                        .kind())
                .isNull();
        Decision withdrawn = decide(proposed, withdrawal(Step.APPROVAL), TOWN_LEADER, TODAY);
        assertThat(withdrawn.next().status()).isEqualTo(HazardStatus.WITHDRAWN);
        assertThat(withdrawn.next().release().withdrawnOn()).isEqualTo(TODAY);
        assertThat(withdrawn.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(HazardFactKind.HAZARD_WITHDRAWN);
            assertThat(fact.voids()).isEqualTo(HazardFactKind.HAZARD_FOUND);
        });
    }

    @Test
    @DisplayName("重大隐患的撤销由县级批准")
    void the_county_approves_for_major() {
        Hazard proposed = next(aMajorHazard(), withdrawal(Step.APPLICATION), INSPECTOR, TODAY);
        refused(proposed, withdrawal(Step.APPROVAL), TOWN_LEADER, TODAY, HazardProblem.WRONG_AUTHORITY);
        assertThat(next(proposed, withdrawal(Step.APPROVAL), COUNTY_OFFICE, TODAY)
                        .status())
                .isEqualTo(HazardStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("合并指向保留的隐患，不得合并到自身")
    void a_duplicate_points_to_the_surviving_hazard() {
        Merge itself = new Merge(Step.APPLICATION, HAZARD, "重复登记");
        refused(aGeneralHazard(), itself, INSPECTOR, TODAY, HazardProblem.MERGE_INTO_ITSELF, "survivingId");
        Hazard proposed = next(aGeneralHazard(), new Merge(Step.APPLICATION, OTHER, "重复登记"), INSPECTOR, TODAY);
        refused(proposed, withdrawal(Step.APPROVAL), TOWN_OFFICE, TODAY, HazardProblem.PROPOSAL_MISSING);
        Hazard merged = next(proposed, new Merge(Step.APPROVAL, null, null), TOWN_OFFICE, TODAY);
        assertThat(merged.status()).isEqualTo(HazardStatus.MERGED);
        assertThat(merged.release().mergedIntoId()).isEqualTo(OTHER);
    }

    private static Transfer transfer(TransferStep step) {
        return new Transfer(step, OTHER_BUREAU, "马政函〔2024〕1号", "属其他部门职责", null, null);
    }

    @Test
    @DisplayName("移送：接收单位接收后回到已确认，退回则恢复原状态")
    void a_transfer_is_received_or_returned() {
        Hazard hazard = planned(aGeneralHazard(), LocalDate.of(2024, 12, 26));
        refused(hazard, transfer(TransferStep.SENDING), INSPECTOR, TODAY, HazardProblem.WRONG_AUTHORITY);
        refused(hazard, transfer(TransferStep.RECEIPT), BUREAU_OFFICE, TODAY, HazardProblem.ILLEGAL_TRANSITION);
        refused(hazard, transfer(TransferStep.SENDING), BUREAU_OFFICE, TODAY, HazardProblem.WRONG_RECEIVER);
        Hazard sent = next(hazard, transfer(TransferStep.SENDING), TOWN_OFFICE, TODAY);
        assertThat(sent.status()).isEqualTo(HazardStatus.TRANSFERRED);
        assertThat(sent.release().transferAnswerDueOn()).isEqualTo("2024-12-25");
        assertThat(sent.overdue(TODAY.plusDays(60))).isFalse();
        refused(sent, transfer(TransferStep.RECEIPT), TOWN_OFFICE, TODAY, HazardProblem.WRONG_RECEIVER);
        refused(sent, transfer(TransferStep.SENDING), TOWN_OFFICE, TODAY, HazardProblem.ILLEGAL_TRANSITION);
        assertThat(next(sent, transfer(TransferStep.RETURN), BUREAU_OFFICE, TODAY)
                        .status())
                .isEqualTo(HazardStatus.RECTIFYING);
        assertThat(next(sent, transfer(TransferStep.RECEIPT), BUREAU_OFFICE, TODAY)
                        .status())
                .isEqualTo(HazardStatus.CONFIRMED);
    }
}
