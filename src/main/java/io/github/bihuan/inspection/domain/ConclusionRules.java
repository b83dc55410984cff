package io.github.bihuan.inspection.domain;

import static io.github.bihuan.inspection.domain.InspectionProblem.CERTIFICATE_MISSING;
import static io.github.bihuan.inspection.domain.InspectionProblem.DATES;
import static io.github.bihuan.inspection.domain.InspectionProblem.INSPECTOR_MISSING;
import static io.github.bihuan.inspection.domain.InspectionProblem.MAJOR_HAZARD_CHECK_MISSING;
import static io.github.bihuan.inspection.domain.InspectionProblem.PRINCIPAL_EXAM_MISSING;
import static io.github.bihuan.inspection.domain.InspectionProblem.RECORD_INCOMPLETE;

import java.time.LocalDate;
import java.util.List;

/** What must be there before an inspection is concluded (specification §3.7). */
public final class ConclusionRules {

    /** 执法人员不得少于两人. */
    public static final int CERTIFIED_INSPECTORS = 2;

    private ConclusionRules() {}

    /**
     * What the rules look at.
     *
     * @param enforcement an enforcement inspection (执法检查): organised by the county and no mere supervision visit
     * @param examRequired a campaign demands the exam and the major-hazard check (逢查必考、逢查必检, 003-11/12)
     * @param inspectors how many inspected
     * @param certified how many of them with a certificate number (安全生产法第六十七条)
     * @param exam whether the principal took the exam; null when nothing is recorded
     * @param examReason why not, when not
     */
    public record Findings(
            boolean enforcement,
            boolean examRequired,
            int inspectors,
            int certified,
            String content,
            Boolean exam,
            String examReason,
            Boolean majorHazardChecked,
            LocalDate inspectedOn,
            List<Signature> signatures) {}

    /** Whether certificates and a written record are demanded. */
    public static boolean isEnforcement(String organiserLevel, InspectionKind kind) {
        return "COUNTY".equals(organiserLevel) && kind != InspectionKind.SUPERVISION;
    }

    /** Refuses the conclusion with the first thing that is missing. */
    public static void check(Findings findings, LocalDate concludedOn, LocalDate today) {
        Signatures.requireComplete(findings.signatures());
        INSPECTOR_MISSING.unless(findings.inspectors() > 0, "inspectors", "请填写检查人员");
        enforcement(findings);
        programme(findings);
        DATES.unless(!concludedOn.isAfter(today), "concludedOn", "办结日期不得晚于今天");
        DATES.unless(!concludedOn.isBefore(findings.inspectedOn()), "concludedOn", "办结日期不得早于检查日期");
    }

    private static void enforcement(Findings findings) {
        if (findings.enforcement()) {
            CERTIFICATE_MISSING.unless(
                    findings.certified() >= CERTIFIED_INSPECTORS, "inspectors", "执法检查须有两名以上检查人员并填写执法证号");
            RECORD_INCOMPLETE.unless(given(findings.content()), "content", "执法检查须记录检查内容");
        }
    }

    private static void programme(Findings findings) {
        if (findings.examRequired()) {
            boolean recorded = Boolean.TRUE.equals(findings.exam()) || given(findings.examReason());
            PRINCIPAL_EXAM_MISSING.unless(recorded, "principalExam", "该工作要求逢查必考：请记录主要负责人考试情况，未考的说明理由");
            MAJOR_HAZARD_CHECK_MISSING.unless(
                    Boolean.TRUE.equals(findings.majorHazardChecked()),
                    "majorHazardChecked",
                    "该工作要求逢查必检：请检查重大事故隐患排查整治情况");
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
