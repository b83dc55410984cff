package io.github.bihuan.dispatch.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Why a unit may be named in a circular (通报), in the order of 阳政办发〔2024〕57号 五（四）, specification 001-36…40. Whether a plan
 * can be carried out is what somebody who has read it stated; the others are figures. The circular itself is for people to
 * decide.
 */
public enum CircularReason {
    PLAN_NOT_WORKABLE("专项行动方案可操作性不强", Figures::planNotWorkable),
    SLOW_DEPLOYMENT("安排部署专项行动迟缓", Figures::slow),
    NOTHING_FOUND("查不出隐患问题", figures -> figures.inspected() > 0 && figures.found() == 0),
    LOW_RATE("隐患问题整改率低", figures -> figures.rate() != null && figures.rate().compareTo(figures.lowRate()) < 0),
    NO_MEASURES(
            "发现重大事故隐患采取行政措施和追责问责不力", figures -> figures.majorWithoutMeasure() > 0 || figures.majorUnaccounted() > 0);

    private final String label;
    private final Predicate<Figures> holds;

    CircularReason(String label, Predicate<Figures> holds) {
        this.label = label;
        this.holds = holds;
    }

    /**
     * What is known of a unit.
     *
     * @param rate what has been rectified of what was found, in percent; null of nothing found
     * @param lowRate below it the rate is low
     * @param majorWithoutMeasure major hazards, not self-found, that no measure names
     * @param majorUnaccounted of these, the overdue ones that no penalty names
     * @param planNotWorkable the last assessment of its plan said so
     * @param slow see {@link Deployment#isSlow}
     */
    public record Figures(
            long inspected,
            long found,
            BigDecimal rate,
            BigDecimal lowRate,
            long majorWithoutMeasure,
            long majorUnaccounted,
            boolean planNotWorkable,
            boolean slow) {}

    /** The notice's words. */
    public String label() {
        return label;
    }

    /** The reasons that a unit gives. */
    public static List<CircularReason> of(Figures figures) {
        return Arrays.stream(values())
                .filter(reason -> reason.holds.test(figures))
                .toList();
    }
}
