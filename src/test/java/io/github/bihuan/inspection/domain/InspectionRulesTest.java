package io.github.bihuan.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.inspection.domain.ConclusionRules.Findings;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("检查的规则")
class InspectionRulesTest {

    private static final LocalDate VISIT = LocalDate.of(2024, 12, 19);
    private static final List<Signature> SIGNED = List.of(
            new Signature("张三", SignerRole.INSPECTOR, false, null),
            new Signature("赵六", SignerRole.INSPECTED_UNIT, false, null));

    @Test
    @DisplayName("只知道日期的检查视为已记录，检查日按北京时间")
    void a_past_visit_is_recorded() {
        Visit visit = new Visit(null, VISIT, null, null).checked(at("2024-12-19T10:00:00+08:00"));
        assertThat(visit.reached()).isEqualTo(InspectionStatus.FINDINGS_RECORDED);
        Visit begun = new Visit(VISIT, null, at("2024-12-18T23:30:00Z"), null).checked(at("2024-12-19T10:00:00+08:00"));
        assertThat(begun.inspectedOn()).isEqualTo(VISIT);
        assertThat(begun.reached()).isEqualTo(InspectionStatus.IN_PROGRESS);
    }

    @Test
    @DisplayName("日期不得在将来，不得互相矛盾，至少有一个")
    void dates_must_make_sense() {
        Instant now = at("2024-12-19T10:00:00+08:00");
        refused(InspectionProblem.DATES, () -> new Visit(null, null, null, null).checked(now));
        refused(InspectionProblem.DATES, () -> new Visit(null, VISIT.plusDays(1), null, null).checked(now));
        refused(InspectionProblem.DATES, () -> new Visit(null, VISIT, now.minusSeconds(90_000), null).checked(now));
        refused(InspectionProblem.DATES, () -> new Visit(null, VISIT, now, now.minusSeconds(1)).checked(now));
    }

    @Test
    @DisplayName("结束满24小时不算补录，超过才算")
    void back_filled_after_24_hours() {
        Visit visit = new Visit(null, VISIT, null, at("2024-12-19T16:00:00+08:00"));
        assertThat(visit.backFilled(at("2024-12-20T16:00:00+08:00"))).isFalse();
        assertThat(visit.backFilled(at("2024-12-20T16:00:01+08:00"))).isTrue();
        Visit dayOnly = new Visit(null, VISIT, null, null);
        assertThat(dayOnly.backFilled(at("2024-12-21T00:00:00+08:00"))).isFalse();
        assertThat(dayOnly.backFilled(at("2024-12-21T00:00:01+08:00"))).isTrue();
    }

    @Test
    @DisplayName("签字：检查人员必须签，被检查单位可以拒签但须记录理由")
    void signatures() {
        Set<String> inspectors = Set.of("张三");
        Signatures.check(inspectors, SIGNED);
        assertThat(Signatures.complete(SIGNED)).isTrue();
        assertThat(Signatures.complete(SIGNED.subList(0, 1))).isFalse();
        Signature refusal = new Signature("赵六", SignerRole.INSPECTED_UNIT, true, "不认可检查结果");
        assertThatCode(() -> Signatures.check(inspectors, List.of(SIGNED.get(0), refusal)))
                .doesNotThrowAnyException();
        refused(InspectionProblem.SIGNATURE_INVALID, () -> Signatures.check(Set.of("李四"), SIGNED));
        refused(
                InspectionProblem.SIGNATURE_INVALID,
                () -> Signatures.check(inspectors, List.of(new Signature("赵六", SignerRole.INSPECTED_UNIT, true, " "))));
        refused(
                InspectionProblem.SIGNATURE_INVALID,
                () -> Signatures.check(inspectors, List.of(new Signature("张三", SignerRole.INSPECTOR, true, "不愿签"))));
        refused(InspectionProblem.SIGNATURE_INVALID, () -> Signatures.check(inspectors, List.of(refusal, refusal)));
    }

    @Test
    @DisplayName("乡镇检查不要执法证号，县级执法检查要两名持证人员和检查内容")
    void certificates() {
        assertThat(ConclusionRules.isEnforcement("TOWNSHIP", InspectionKind.ROUTINE))
                .isFalse();
        assertThat(ConclusionRules.isEnforcement("COUNTY", InspectionKind.SUPERVISION))
                .isFalse();
        assertThat(ConclusionRules.isEnforcement("COUNTY", InspectionKind.SPOT_CHECK))
                .isTrue();
        concludes(findings(false, false, 1, 0, null, null, null, SIGNED));
        refused(InspectionProblem.CERTIFICATE_MISSING, findings(true, false, 2, 1, "现场检查", null, null, SIGNED));
        refused(InspectionProblem.RECORD_INCOMPLETE, findings(true, false, 2, 2, null, null, null, SIGNED));
        concludes(findings(true, false, 2, 2, "现场检查", null, null, SIGNED));
        refused(InspectionProblem.INSPECTOR_MISSING, findings(false, false, 0, 0, null, null, null, SIGNED));
        refused(InspectionProblem.SIGNATURE_MISSING, findings(false, false, 1, 0, null, null, null, List.of()));
    }

    @Test
    @DisplayName("年度监管工作逢查必考、逢查必检")
    void exam_and_major_hazard_check() {
        refused(InspectionProblem.PRINCIPAL_EXAM_MISSING, findings(false, true, 1, 0, null, null, true, SIGNED));
        refused(InspectionProblem.PRINCIPAL_EXAM_MISSING, findings(false, true, 1, 0, null, false, true, SIGNED));
        refused(InspectionProblem.MAJOR_HAZARD_CHECK_MISSING, findings(false, true, 1, 0, null, true, null, SIGNED));
        concludes(findings(false, true, 1, 0, null, true, true, SIGNED));
    }

    private static Findings findings(
            boolean enforcement,
            boolean examRequired,
            int inspectors,
            int certified,
            String content,
            Boolean exam,
            Boolean majorHazardChecked,
            List<Signature> signatures) {
        return new Findings(
                enforcement,
                examRequired,
                inspectors,
                certified,
                content,
                exam,
                null,
                majorHazardChecked,
                VISIT,
                signatures);
    }

    private static void concludes(Findings findings) {
        assertThatCode(() -> ConclusionRules.check(findings, VISIT, VISIT)).doesNotThrowAnyException();
    }

    private static void refused(InspectionProblem problem, Findings findings) {
        refused(problem, () -> ConclusionRules.check(findings, VISIT, VISIT));
    }

    private static void refused(InspectionProblem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(problem));
    }

    private static Instant at(String instant) {
        return OffsetDateTime.parse(instant).toInstant();
    }
}
