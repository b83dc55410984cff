package io.github.bihuan.tipoff.domain;

/** What the verification found (核查结论). */
public enum VerificationOutcome {
    TRUE("属实", TipOffAct.CONFIRM),
    PARTLY("部分属实", TipOffAct.CONFIRM_PARTLY),
    FALSE("不属实", TipOffAct.DISMISS);

    private final String label;
    private final TipOffAct act;

    VerificationOutcome(String label, TipOffAct act) {
        this.label = label;
        this.act = act;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    public TipOffAct act() {
        return act;
    }

    /** Something was found: a hazard follows, and a reward may. */
    public boolean found() {
        return this != FALSE;
    }
}
