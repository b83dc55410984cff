package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.RecipientRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The static check of a ladder before it may be used: what is wrong with it, in Chinese; empty when it is sound. */
public final class LadderCheck {

    /** What can be wrong. */
    public enum Fault {
        TRACK_WITHOUT_FIRST_STEP,
        STEP_MISSING,
        STEP_TWICE,
        DAYS_NOT_INCREASING,
        REMINDER_AFTER_DEADLINE,
        ESCALATION_BEFORE_OVERDUE,
        STATUTORY_ACT_NOT_DRAFT,
        NO_RECIPIENTS,
        LISTING_UNIT_NOT_TOLD,
        /** 逾期升级只通知企业自己. */
        NO_AUTHORITY_TOLD,
        /** 行动的阶梯只管隐患. */
        NOT_FOR_HAZARDS,
        /** 接收人联系不上. */
        UNREACHABLE
    }

    /**
     * One fault with the place it is at; {@code step} is null when the whole track is meant, role and region are null unless
     * somebody cannot be reached.
     */
    public record Problem(
            Fault fault, Track track, String step, RecipientRole role, String regionCode, String detail) {}

    private final List<Problem> problems = new ArrayList<>();

    private LadderCheck() {}

    public static List<Problem> problems(Ladder ladder) {
        LadderCheck check = new LadderCheck();
        Set<Track.Family> families =
                ladder.steps().stream().map(step -> step.track().family()).collect(Collectors.toSet());
        Arrays.stream(Track.values())
                .filter(track -> families.contains(track.family()))
                .forEach(track -> check.order(track, ladder.on(track)));
        ladder.steps().forEach(check::single);
        return List.copyOf(check.problems);
    }

    /**
     * The same, and for each region where the ladder is to run: every recipient of every step ends at somebody who is reached
     * (vacancy, then deputy, then superior). The enterprise's own people are checked enterprise by enterprise every night.
     */
    public static List<Problem> problems(Ladder ladder, List<Reach> regions) {
        LadderCheck check = new LadderCheck();
        check.problems.addAll(problems(ladder));
        ladder.steps().stream()
                .filter(step -> step.track().family() != Track.Family.HAZARD)
                .forEach(step -> check.found(Fault.NOT_FOR_HAZARDS, step.track(), step.step(), "不是隐患的一列"));
        regions.forEach(region -> ladder.steps().stream()
                .filter(LadderCheck.firstOfItsName())
                .forEach(step -> check.reached(step, region)));
        return List.copyOf(check.problems);
    }

    private static Predicate<LadderStep> firstOfItsName() {
        Set<String> seen = new HashSet<>();
        return step -> seen.add(step.track() + step.step());
    }

    private void reached(LadderStep step, Reach region) {
        Stream.concat(step.recipients().stream(), step.copies().stream())
                .filter(role -> !role.ofEnterprise())
                .distinct()
                .forEach(role -> region.want(role)
                        .ifPresent(want -> problems.add(new Problem(
                                Fault.UNREACHABLE,
                                step.track(),
                                step.step(),
                                role,
                                region.regionCode(),
                                step.track().label() + " " + step.step() + "：" + region.regionCode() + " 的"
                                        + role.label() + want.label()))));
    }

    private void order(Track track, List<LadderStep> steps) {
        List<LadderStep> overdue = steps.stream()
                .filter(step -> step.level() > 0)
                .sorted(Comparator.comparingInt(LadderStep::level))
                .toList();
        if (overdue.isEmpty() || overdue.get(0).level() != 1) {
            found(Fault.TRACK_WITHOUT_FIRST_STEP, track, null, "没有 L1，逾期后无人收到提醒");
        }
        for (int i = 1; i < overdue.size(); i++) {
            neighbours(track, overdue.get(i - 1), overdue.get(i));
        }
        long reminderDays = steps.stream().filter(step -> step.level() == 0).count();
        if (reminderDays
                != steps.stream()
                        .filter(step -> step.level() == 0)
                        .map(LadderStep::offsetDays)
                        .distinct()
                        .count()) {
            found(Fault.STEP_TWICE, track, "L0", "同一天有两次到期提醒");
        }
    }

    private void neighbours(Track track, LadderStep lower, LadderStep higher) {
        if (higher.level() == lower.level()) {
            found(Fault.STEP_TWICE, track, higher.step(), "逾期后的每一级只能出现一次");
        } else if (higher.level() > lower.level() + 1) {
            found(Fault.STEP_MISSING, track, higher.step(), "与 " + lower.step() + " 之间缺少一级");
        }
        if (higher.level() > lower.level() && higher.offsetDays() <= lower.offsetDays()) {
            found(Fault.DAYS_NOT_INCREASING, track, higher.step(), "日期应晚于 " + lower.step());
        }
    }

    private void single(LadderStep step) {
        if (step.level() == 0 && !step.beforeOverdue()) {
            found(Fault.REMINDER_AFTER_DEADLINE, step.track(), step.step(), "到期提醒应在期限当日或之前");
        }
        if (step.level() > 0 && step.beforeOverdue()) {
            found(Fault.ESCALATION_BEFORE_OVERDUE, step.track(), step.step(), "逾期前不得升级");
        }
        if (step.kind().statutoryAct() && step.mode() != IssueMode.DRAFT) {
            found(
                    Fault.STATUTORY_ACT_NOT_DRAFT,
                    step.track(),
                    step.step(),
                    step.kind().label() + "须由有权人员签发，只能拟稿");
        }
        if (step.level() > 1
                && !step.recipients().isEmpty()
                && step.recipients().stream().allMatch(RecipientRole::ofEnterprise)) {
            found(Fault.NO_AUTHORITY_TOLD, step.track(), step.step(), "只通知企业自己，没有上级知晓");
        }
        if (step.recipients().isEmpty()) {
            found(Fault.NO_RECIPIENTS, step.track(), step.step(), "没有接收人");
        } else if (step.track() == Track.LISTED && !step.recipients().contains(RecipientRole.LISTING_UNIT)) {
            found(Fault.LISTING_UNIT_NOT_TOLD, step.track(), step.step(), "未通知挂牌督办单位");
        }
    }

    private void found(Fault fault, Track track, String step, String detail) {
        String place = track.label() + (step == null ? "" : " " + step);
        problems.add(new Problem(fault, track, step, null, null, place + "：" + detail));
    }
}
