package io.github.bihuan.tipoff.domain;

import io.github.bihuan.shared.region.RegionLevel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What else must hold on the edges of {@link TipOffTransitions}. */
public final class TipOffRules {

    private static final Set<TipOffAct> WITH_REASON =
            EnumSet.of(TipOffAct.REFUSE, TipOffAct.TRANSFER, TipOffAct.DECLINE_REWARD);
    private static final Set<RegionLevel> OF_COUNTY_AND_ABOVE =
            EnumSet.of(RegionLevel.COUNTY, RegionLevel.CITY, RegionLevel.PROVINCE);

    private TipOffRules() {}

    public static void reasoned(TipOffAct act, String reason) {
        boolean given = reason != null && !reason.isBlank();
        TipOffProblem.REASON_REQUIRED.unless(
                given || !WITH_REASON.contains(act), "reason", "办理“" + act.label() + "”须说明理由");
    }

    public static void receiver(TipOffAct act, String receiver) {
        boolean given = receiver != null && !receiver.isBlank();
        TipOffProblem.RECEIVER_REQUIRED.unless(given || act != TipOffAct.TRANSFER, "transferredTo", "移送须写明接收机关");
    }

    /** 安全生产法第七十三条: what concerns deaths is verified by the county's government. */
    public static void verifier(TipOffAct act, boolean deaths, RegionLevel level) {
        TipOffProblem.DEATHS_TO_COUNTY.unless(
                act != TipOffAct.BEGIN || !deaths || OF_COUNTY_AND_ABOVE.contains(level), null, "涉及死亡的举报请移送县级人民政府组织核查");
    }

    public static void hazard(VerificationOutcome outcome, boolean linked, boolean recorded) {
        TipOffProblem.HAZARD_REQUIRED.unless(
                !outcome.found() || linked != recorded, "hazard", "请登记隐患（hazard）或关联已登记的隐患（hazardId），二者取一");
        TipOffProblem.HAZARD_UNWANTED.unless(outcome.found() || !linked && !recorded, "hazard", "不属实的举报不登记隐患");
    }

    /** @param since day of the step before */
    public static void day(LocalDate day, LocalDate since, LocalDate today, String field) {
        TipOffProblem.DATES.unless(!day.isAfter(today), field, "日期不得晚于今天");
        TipOffProblem.DATES.unless(!day.isBefore(since), field, "日期不得早于上一环节（" + since + "）");
    }

    public static void rewardable(VerificationOutcome outcome, boolean first) {
        TipOffProblem.NOTHING_FOUND.unless(outcome != null && outcome.found(), null, "举报未查实，不予奖励");
        TipOffProblem.NOT_THE_FIRST.unless(first, null, "同一事项已有在先的有效举报，奖励0元，请办理不予奖励");
    }
}
