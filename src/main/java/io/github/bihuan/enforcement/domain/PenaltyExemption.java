package io.github.bihuan.enforcement.domain;

import java.util.List;

/**
 * No penalty for what an enterprise found itself, reported and is eliminating (000-26, 002-28). The office may
 * decide otherwise with
 * a reason, which stays on record.
 */
public final class PenaltyExemption {

    /** Characters that a reason has at least. */
    public static final int REASON_LENGTH = 10;

    private PenaltyExemption() {}

    /**
     * What the rule looks at.
     *
     * @param selfFound the source is the enterprise's own inspection
     * @param reported the authority knows of it from the enterprise
     * @param beingEliminated a rectification plan is in force, or it has been carried out
     */
    public record Case(String hazardCode, boolean selfFound, boolean major, boolean reported, boolean beingEliminated) {

        public boolean exempt() {
            return selfFound && major && reported && beingEliminated;
        }
    }

    /** Refuses (422 {@code self-found-hazard-exempt}) unless nothing is exempt or a reason is given. */
    public static void check(List<Case> cases, String overrideReason) {
        if (overrideReason != null && overrideReason.strip().length() >= REASON_LENGTH) {
            return;
        }
        cases.stream().filter(Case::exempt).findFirst().ifPresent(PenaltyExemption::refuse);
    }

    private static void refuse(Case found) {
        String detail = "隐患%s由企业自查发现、已报告并正在落实整改，依规不予行政处罚；确需处罚的，请在 overrideReason 中说明理由（不少于%d字）"
                .formatted(found.hazardCode(), REASON_LENGTH);
        throw EnforcementProblem.SELF_FOUND_EXEMPT.on("overrideReason", detail);
    }
}
