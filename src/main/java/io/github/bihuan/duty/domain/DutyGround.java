package io.github.bihuan.duty.domain;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.shared.problem.Violation;
import java.util.Optional;

/** What makes some enterprises owe a duty that others do not, and how the program knows (事由). */
public enum DutyGround {
    /**
     * Built since 《冶金企业和有色金属企业安全生产规定》 without review of the design, as the survey of 三同时 last stated (003-16): the
     * bureau owes the penalty of each such enterprise, the enterprise the diagnosis and the rectification.
     */
    BUILT_WITHOUT_REVIEW("未批先建（建成而未经安全设施设计审查）");

    private final String label;

    DutyGround(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** A ground and the documents that answer it belong together, once: a penalty by units, a diagnosis by enterprises. */
    public static Optional<Violation> misused(
            DutyGround ground, Obligor obligor, Cadence cadence, EvidenceKind evidence) {
        boolean answers = evidence == EvidenceKind.PENALTY || evidence == EvidenceKind.DESIGN_DIAGNOSIS;
        if (ground == null) {
            return answers
                    ? Optional.of(new Violation("evidenceKind", evidence.label() + "只作为有事由（ground）的履职事项的凭证"))
                    : Optional.empty();
        }
        boolean fits = cadence == Cadence.ONCE
                && (obligor == Obligor.ORGANISATION && evidence == EvidenceKind.PENALTY
                        || obligor == Obligor.ENTERPRISE && evidence == EvidenceKind.DESIGN_DIAGNOSIS);
        return fits
                ? Optional.empty()
                : Optional.of(new Violation("ground", ground.label() + "的事项为一次性：指定单位以行政处罚为凭证，企业以设计诊断和整改为凭证"));
    }
}
