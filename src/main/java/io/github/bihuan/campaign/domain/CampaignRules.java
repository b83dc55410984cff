package io.github.bihuan.campaign.domain;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The guards of specification §3.1 and §3.2 as pure functions. */
public final class CampaignRules {

    /** What a campaign that has begun may still have changed (ACTIVE → ACTIVE). */
    private static final Set<String> AMENDABLE = Set.of("endOn", "responsibleOrganisationIds", "documentNumber");

    private CampaignRules() {}

    /** Refuses a last day before the first one; either may be missing. */
    public static void requireOrder(LocalDate startOn, LocalDate endOn) {
        if (startOn != null && endOn != null && endOn.isBefore(startOn)) {
            throw CampaignProblem.END_BEFORE_START.on("endOn", "结束日期 " + endOn + " 早于开始日期 " + startOn);
        }
    }

    /**
     * What a draft must have before it is published.
     *
     * @param responsibleOrganisations how many organisations answer for it
     * @param reportSchedules how many reports are scheduled
     */
    public record Publication(
            boolean issuer,
            LocalDate startOn,
            LocalDate endOn,
            String regionCode,
            int responsibleOrganisations,
            int reportSchedules) {

        /** Refuses with one violation per missing thing. */
        public void requireComplete() {
            List<Violation> missing = new ArrayList<>();
            note(missing, !issuer, "issuerOrganisationId", "发文单位必须填写");
            note(missing, startOn == null, "startOn", "开始日期必须填写");
            note(missing, endOn == null, "endOn", "结束日期必须填写");
            note(missing, regionCode == null, "regionCode", "行政区划必须填写");
            note(missing, responsibleOrganisations == 0, "responsibleOrganisationIds", "至少一个责任单位");
            note(missing, reportSchedules == 0, "reportSchedules", "至少一项报送安排");
            if (!missing.isEmpty()) {
                throw new BusinessRuleViolation(
                        CampaignProblem.INCOMPLETE, "发布前请补充缺少的 " + missing.size() + " 项内容", missing);
            }
        }

        private static void note(List<Violation> missing, boolean absent, String field, String message) {
            if (absent) {
                missing.add(new Violation(field, message));
            }
        }
    }

    /**
     * Which act a change of these fields is, refused when the state does not take it, a reason is missing or a field may no
     * longer change.
     *
     * @param changed names of the fields that get another value
     * @param endOn the new last day
     */
    public static CampaignAct requireChange(
            CampaignStatus status, Set<String> changed, LocalDate oldEndOn, LocalDate endOn, String reason) {
        CampaignAct act = status == CampaignStatus.DRAFT || status == CampaignStatus.PUBLISHED
                ? CampaignAct.REVISION
                : CampaignAct.AMENDMENT;
        CampaignTransitions.require(status, act);
        if (status != CampaignStatus.DRAFT) {
            requireReason(reason);
        }
        if (act == CampaignAct.AMENDMENT) {
            requireAmendable(changed, oldEndOn, endOn);
        }
        return act;
    }

    /** The same for a new document or report schedule of a campaign that may be published already. */
    public static CampaignAct requireAddition(CampaignStatus status, String reason) {
        return requireChange(status, Set.of(), null, null, reason);
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw CampaignProblem.REASON_REQUIRED.on("reason", "行动已发布，调整须说明理由");
        }
    }

    private static void requireAmendable(Set<String> changed, LocalDate oldEndOn, LocalDate endOn) {
        List<Violation> refused = changed.stream()
                .filter(field -> !AMENDABLE.contains(field))
                .sorted()
                .map(field -> new Violation(field, "行动开始后不能调整"))
                .toList();
        if (!refused.isEmpty()) {
            throw new BusinessRuleViolation(CampaignProblem.NOT_AMENDABLE, "行动已开始，只能延期或增补文件、报送安排", refused);
        }
        if (changed.contains("endOn") && (endOn == null || oldEndOn != null && endOn.isBefore(oldEndOn))) {
            throw CampaignProblem.NOT_AMENDABLE.on("endOn", "行动开始后结束日期只能延后");
        }
    }

    /** Refuses stage days outside the campaign; a missing day, of the stage or of the campaign, is open. */
    public static void requireWithin(
            LocalDate campaignStart, LocalDate campaignEnd, LocalDate stageStart, LocalDate stageEnd) {
        requireOrder(stageStart, stageEnd);
        if (outside(stageStart, campaignStart, campaignEnd)) {
            throw CampaignProblem.STAGE_OUTSIDE_CAMPAIGN.on("startOn", "阶段开始日期 " + stageStart + " 不在行动期限内");
        }
        if (outside(stageEnd, campaignStart, campaignEnd)) {
            throw CampaignProblem.STAGE_OUTSIDE_CAMPAIGN.on("endOn", "阶段结束日期 " + stageEnd + " 不在行动期限内");
        }
    }

    private static boolean outside(LocalDate day, LocalDate from, LocalDate to) {
        return day != null && (from != null && day.isBefore(from) || to != null && day.isAfter(to));
    }

    /** Refuses to complete a stage without its output, or in the future. */
    public static void requireCompletion(
            StageStatus status,
            OutputKind output,
            String outputName,
            LocalDate completedOn,
            LocalDate today,
            boolean given) {
        StageTransitions.require(status, StageAct.COMPLETION);
        if (completedOn.isAfter(today)) {
            throw CampaignProblem.DATE_IN_FUTURE.on("completedOn", "完成日期不得晚于今天");
        }
        if (output != OutputKind.NONE && !given) {
            String name = outputName == null ? output.label() : outputName;
            throw CampaignProblem.STAGE_OUTPUT_MISSING.on("outputDescription", "本阶段应提交“" + name + "”，请填写成果说明或链接");
        }
    }
}
