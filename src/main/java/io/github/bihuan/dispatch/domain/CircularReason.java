package io.github.bihuan.dispatch.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a unit may be named in a circular (通报), 阳政办发〔2024〕57号 五（四）. Only what figures can show stands here; a plan
 * that cannot be carried out and a slow deployment are for people to judge, and so is the circular itself.
 */
public enum CircularReason {
    NOTHING_FOUND("查不出隐患问题"),
    LOW_RATE("隐患问题整改率低"),
    NO_MEASURES("发现重大事故隐患采取行政措施和追责问责不力");

    private static final BigDecimal LOW = BigDecimal.valueOf(80);

    private final String label;

    CircularReason(String label) {
        this.label = label;
    }

    /** The notice's words. */
    public String label() {
        return label;
    }

    /**
     * The reasons that a unit's figures give.
     *
     * @param rate what has been rectified of what was found, in percent; null of nothing found
     */
    public static List<CircularReason> of(long inspected, long found, String rate, long majorWithoutMeasure) {
        List<CircularReason> reasons = new ArrayList<>();
        if (inspected > 0 && found == 0) {
            reasons.add(NOTHING_FOUND);
        }
        if (rate != null && new BigDecimal(rate).compareTo(LOW) < 0) {
            reasons.add(LOW_RATE);
        }
        if (majorWithoutMeasure > 0) {
            reasons.add(NO_MEASURES);
        }
        return List.copyOf(reasons);
    }
}
