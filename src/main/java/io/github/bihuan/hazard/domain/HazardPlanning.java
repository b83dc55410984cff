package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.RectificationPlan;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** H5: the plan with its five elements (五落实) starts the rectification and its deadline. */
final class HazardPlanning {

    private HazardPlanning() {}

    static Decision plan(Hazard hazard, RectificationPlan document, Signing signing) {
        HazardGuards.enterpriseOrAuthority(hazard, signing.signer());
        complete(hazard, document);
        signedByPrincipal(hazard, document, signing.signer());
        boolean amended = hazard.status() == HazardStatus.RECTIFYING;
        deadlineInBounds(hazard, document.deadline(), amended, signing);
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.RECTIFYING)
                .plan(onFile(hazard, document, signing))
                .deadlines(hazard.deadlines().set(document.deadline(), signing.now()))
                .build();
        return new Happened(next, amended ? DocumentOutcome.AMENDED : DocumentOutcome.FILED)
                .fact(HazardFactKind.PLAN_CONFIRMED, signing.today())
                .decision();
    }

    /** 000-58: every missing element is named; a MAJOR plan has money behind it. */
    private static void complete(Hazard hazard, RectificationPlan plan) {
        List<Violation> faults = new ArrayList<>();
        missing(faults, HazardGuards.blank(plan.responsiblePerson()), "responsiblePerson", "整改责任人必须填写");
        missing(faults, HazardGuards.blank(plan.measures()), "measures", "整改措施必须填写");
        funds(hazard, plan.fundsYuan(), faults);
        missing(faults, plan.deadline() == null, "deadline", "整改时限必须填写");
        missing(faults, HazardGuards.blank(plan.contingencyPlan()), "contingencyPlan", "应急预案必须填写");
        if (!faults.isEmpty()) {
            String names =
                    String.join("；", faults.stream().map(Violation::message).toList());
            throw new BusinessRuleViolation(HazardProblem.PLAN_INCOMPLETE, "整改方案五落实不完整：" + names, faults);
        }
    }

    private static void funds(Hazard hazard, BigDecimal yuan, List<Violation> faults) {
        if (yuan == null) {
            missing(faults, true, "fundsYuan", "整改资金必须填写");
            return;
        }
        missing(faults, yuan.signum() < 0, "fundsYuan", "整改资金不得为负数");
        missing(faults, yuan.signum() == 0 && hazard.major(), "fundsYuan", "重大事故隐患的整改资金必须落实");
    }

    private static void missing(List<Violation> faults, boolean fault, String field, String message) {
        if (fault) {
            faults.add(new Violation(field, message));
        }
    }

    /** MAJOR: the principal signs himself, or an authority that records the paper names him. */
    private static void signedByPrincipal(Hazard hazard, RectificationPlan plan, Signer signer) {
        if (!hazard.major()) {
            return;
        }
        HazardProblem.PRINCIPAL_SIGNATURE_REQUIRED.unless(
                principalSigned(hazard, plan, signer), "signedBy", "重大事故隐患的整改方案须由企业主要负责人签字；代为登记的须填写签字的主要负责人");
    }

    private static boolean principalSigned(Hazard hazard, RectificationPlan plan, Signer signer) {
        boolean own = signer.enterpriseOf(hazard.enterpriseId());
        return own ? signer.principal() : !HazardGuards.blank(plan.signedBy());
    }

    private static void deadlineInBounds(Hazard hazard, LocalDate deadline, boolean amended, Signing signing) {
        HazardGuards.deadlineNotBeforeFinding(deadline, hazard.foundOn(), "deadline");
        HazardGuards.notBefore(deadline, hazard.recurrence().reopenedOn(), "deadline", "反弹重开日期");
        LocalDate now = hazard.deadline();
        HazardProblem.DEADLINE_NEEDS_EXTENSION.unless(
                !amended || deadline.equals(now), "deadline", "整改期限" + now + "已生效，变更须办理延期");
        LocalDate order = orderLimit(hazard);
        HazardProblem.DEADLINE_BEYOND_ORDER.unless(
                order == null || !deadline.isAfter(order), "deadline", "整改期限" + deadline + "超出责令整改（挂牌督办）期限" + order);
        HazardProblem.DEADLINE_NEEDS_EXTENSION.unless(
                now == null || !deadline.isAfter(now), "deadline", "整改期限" + now + "已生效，延长须办理延期");
        LocalDate campaign = order == null ? campaignLimit(signing) : null;
        HazardProblem.DEADLINE_BEYOND_CAMPAIGN.unless(
                campaign == null || !deadline.isAfter(campaign),
                "deadline",
                "整改期限" + deadline + "超出专项行动结束日期" + campaign);
    }

    private static LocalDate orderLimit(Hazard hazard) {
        LocalDate order = hazard.deadlines().orderLimit();
        LocalDate listing = hazard.listing().deadline();
        if (order == null || listing == null) {
            return order == null ? listing : order;
        }
        return order.isBefore(listing) ? order : listing;
    }

    /** A campaign that is over limits nothing any more: its hazards stay open and are rectified (§3.1). */
    private static LocalDate campaignLimit(Signing signing) {
        LocalDate limit = signing.rules().campaignLimit();
        return limit == null || signing.today().isAfter(limit) ? null : limit;
    }

    private static PlanOnFile onFile(Hazard hazard, RectificationPlan plan, Signing signing) {
        List<TreatmentItem> missing = Arrays.stream(TreatmentItem.values())
                .filter(item -> hazard.major()
                        && HazardGuards.blank(plan.treatmentItems().get(item)))
                .toList();
        return new PlanOnFile(
                signing.signer().actor(),
                signing.today(),
                plan.responsiblePerson(),
                principalSigned(hazard, plan, signing.signer()),
                missing);
    }
}
