package io.github.bihuan.tipoff.domain;

import java.math.BigDecimal;

/** Grade of a concealed accident (瞒报事故等级), with the reward for each concealed death in yuan (specification §4.5). */
public enum AccidentGrade {
    ORDINARY("一般事故", 30_000),
    LARGER("较大事故", 40_000),
    SERIOUS("重大事故", 50_000),
    EXTREMELY_SERIOUS("特别重大事故", 60_000);

    private final String label;
    private final BigDecimal yuanPerDeath;

    AccidentGrade(String label, long yuanPerDeath) {
        this.label = label;
        this.yuanPerDeath = BigDecimal.valueOf(yuanPerDeath);
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    BigDecimal yuanPerDeath() {
        return yuanPerDeath;
    }
}
