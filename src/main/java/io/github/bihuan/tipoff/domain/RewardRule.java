package io.github.bihuan.tipoff.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a verified tip-off earns (举报奖励, specification §4.5): a share of the fine between a floor and a cap, more for insiders;
 * for concealed accidents an amount per concealed death; nothing for later reporters of the same matter. Without a fine there is no
 * formula: a person sets the amount.
 *
 * @param rate share of the fine, such as 0.15
 * @param floorYuan least reward
 * @param capYuan largest reward, whatever the formula gives
 * @param insiderFactor for employees who report their own unit (吹哨人), such as 1.2
 */
public record RewardRule(BigDecimal rate, BigDecimal floorYuan, BigDecimal capYuan, BigDecimal insiderFactor) {

    /**
     * What the reward is for.
     *
     * @param fineYuan the fine imposed, or null
     * @param concealedDeaths 0 unless a concealed accident was reported
     * @param grade of the concealed accident, or null
     * @param manualYuan what a person set, or null
     */
    public record Ground(
            boolean first,
            boolean insider,
            BigDecimal fineYuan,
            int concealedDeaths,
            AccidentGrade grade,
            BigDecimal manualYuan) {}

    /**
     * The reward and how it came about.
     *
     * @param yuan full yuan
     * @param steps in Chinese, one line each
     */
    public record Reward(BigDecimal yuan, List<String> steps) {}

    /** Refuses (422) when there is neither a fine, nor a concealed accident, nor an amount set by hand. */
    public Reward of(Ground ground) {
        if (!ground.first()) {
            return new Reward(BigDecimal.ZERO, List.of("同一事项已有在先的有效举报，奖励0元"));
        }
        List<String> steps = new ArrayList<>();
        BigDecimal base = base(ground, steps);
        BigDecimal raised = ground.insider() ? raised(base, steps) : base;
        if (raised.compareTo(capYuan) > 0) {
            steps.add("超过上限，按%s元".formatted(capYuan.toPlainString()));
            return new Reward(whole(capYuan), steps);
        }
        return new Reward(whole(raised), steps);
    }

    private BigDecimal base(Ground ground, List<String> steps) {
        if (ground.concealedDeaths() > 0 && ground.grade() != null) {
            BigDecimal yuan = ground.grade().yuanPerDeath().multiply(BigDecimal.valueOf(ground.concealedDeaths()));
            steps.add("瞒报%s死亡%d人，每人%s元，计%s元"
                    .formatted(
                            ground.grade().label(),
                            ground.concealedDeaths(),
                            ground.grade().yuanPerDeath().toPlainString(),
                            yuan.toPlainString()));
            return yuan;
        }
        if (ground.fineYuan() != null && ground.fineYuan().signum() > 0) {
            return ofFine(ground.fineYuan(), steps);
        }
        if (ground.manualYuan() == null) {
            throw TipOffProblem.MANUAL_AMOUNT.on("amountYuan", "没有罚款，也不是瞒报事故，请填写人工确定的奖励金额");
        }
        TipOffProblem.AMOUNT_TOO_HIGH.unless(
                ground.manualYuan().compareTo(capYuan) <= 0, "amountYuan", "奖励金额不得超过" + capYuan.toPlainString() + "元");
        steps.add("没有罚款，人工确定%s元".formatted(ground.manualYuan().toPlainString()));
        return ground.manualYuan();
    }

    private BigDecimal ofFine(BigDecimal fine, List<String> steps) {
        BigDecimal share = whole(fine.multiply(rate));
        steps.add("罚款%s元的%s%%，计%s元"
                .formatted(
                        fine.stripTrailingZeros().toPlainString(),
                        rate.movePointRight(2).stripTrailingZeros().toPlainString(),
                        share.toPlainString()));
        if (share.compareTo(floorYuan) >= 0) {
            return share;
        }
        steps.add("不足下限，按%s元".formatted(floorYuan.toPlainString()));
        return floorYuan;
    }

    private BigDecimal raised(BigDecimal base, List<String> steps) {
        BigDecimal more = whole(base.multiply(insiderFactor));
        steps.add("从业人员举报本单位，乘以%s，计%s元"
                .formatted(insiderFactor.stripTrailingZeros().toPlainString(), more.toPlainString()));
        return more;
    }

    private static BigDecimal whole(BigDecimal yuan) {
        return yuan.setScale(0, RoundingMode.HALF_UP);
    }
}
