package io.github.bihuan.hazard.domain;

import io.github.bihuan.shared.problem.ProblemType;
import java.util.Locale;

/** Every refusal of the hazard life cycle, one per guard (specification §3.3, §5.3). */
public enum HazardProblem implements ProblemType {
    ILLEGAL_TRANSITION(409, "当前状态不能办理该文书", "The hazard's state does not allow this document"),
    FIELD_REQUIRED(422, "缺少必填内容", "Required content is missing"),
    DATE_IN_FUTURE(422, "日期不能晚于今天", "The date lies in the future"),
    DATE_OUT_OF_ORDER(422, "日期早于前一环节", "The date lies before the preceding step"),
    FOUND_IN_FUTURE(422, "发现日期不能晚于今天", "The hazard cannot be found in the future"),
    SOURCE_NOT_ALLOWED(403, "无权登记该来源的隐患", "This signer may not record that source"),
    SOURCE_IMMUTABLE(422, "隐患确认后来源不得更改", "The source is immutable after confirmation"),
    TRACKING_OFFICER_REQUIRED(422, "政府检查发现的隐患必须明确跟踪责任人", "A tracking officer is required"),
    CATALOG_ITEM_REQUIRED(422, "重大事故隐患必须引用判定标准条款", "A major hazard must cite a catalog item"),
    UNKNOWN_CATALOG_ITEM(422, "判定标准中没有该条款", "The catalog has no such item"),
    PARENT_ITEM_REQUIRED(422, "引用第十四条须同时指明对应情形", "Article 14 must name the item it belongs to"),
    CLASSIFICATION_NOT_ALLOWED(403, "无权对该隐患分级", "This signer may not classify the hazard"),
    DOWNGRADE_NEEDS_COUNTY(403, "重大事故隐患降级须由县级办理", "Only the county may downgrade a major hazard"),
    DOWNGRADE_UNFOUNDED(422, "降级须说明理由并附专家意见", "A downgrade needs a reason and an expert opinion"),
    INTERIM_MEASURE_REQUIRED(422, "不能保证安全的须撤人或停产", "Unsafe rectification needs evacuation or suspension"),
    MAJOR_ONLY(422, "仅适用于重大事故隐患", "For major hazards only"),
    PLAN_INCOMPLETE(422, "整改方案五落实不完整", "The rectification plan is incomplete"),
    PRINCIPAL_SIGNATURE_REQUIRED(422, "重大事故隐患整改方案须由主要负责人签字", "The principal must sign the plan"),
    DEADLINE_BEFORE_FINDING(422, "整改期限早于发现日期", "The deadline lies before the finding"),
    DEADLINE_BEYOND_CAMPAIGN(422, "整改期限超出专项行动期限", "The deadline lies beyond the campaign"),
    DEADLINE_BEYOND_ORDER(422, "整改期限超出责令整改期限", "The deadline lies beyond the ordered limit"),
    DEADLINE_NEEDS_EXTENSION(422, "变更整改期限须办理延期", "The deadline moves only by an extension"),
    NO_DEADLINE_TO_EXTEND(422, "尚无整改期限，无从延期", "There is no deadline to extend yet"),
    EXTENSION_AFTER_EXPIRY(422, "整改期限已过，不得申请延期", "The deadline has already expired"),
    EXTENSION_TOO_LATE(422, "延期申请过迟", "The application comes too late before the deadline"),
    EXTENSION_LIMIT_REACHED(422, "延期次数已达上限", "No more extensions are possible"),
    EXTENSION_PENDING(409, "已有延期申请待审批", "An extension application is already pending"),
    EXTENSION_NOT_PENDING(409, "没有待审批的延期申请", "No extension application is pending"),
    EXTENSION_NOT_LATER(422, "延期后的期限须晚于现期限", "The new deadline must be later than the present one"),
    DECIDER_IS_APPLICANT(403, "申请人不得审批本人的延期申请", "The applicant may not decide"),
    WRONG_AUTHORITY(403, "无权办理该文书", "This signer has no authority for the document"),
    COMPLETION_IN_FUTURE(422, "整改完成日期不能晚于今天", "The completion lies in the future"),
    EVIDENCE_REQUIRED(422, "缺少整改佐证材料", "Evidence is required"),
    ON_THE_SPOT_GENERAL_ONLY(422, "立查立改仅适用于一般事故隐患", "Only general hazards may be fixed on the spot"),
    RECTIFIER_MAY_NOT_ACCEPT(403, "整改人不得验收本人的整改", "The rectifier may not accept"),
    ENTERPRISE_MAY_NOT_ACCEPT(403, "企业不得验收该隐患", "The enterprise may not accept this hazard"),
    TWO_OFFICIALS_REQUIRED(422, "重大事故隐患须由两名以上人员验收", "A major hazard needs two officials"),
    CLOSE_OUT_SEPARATELY(422, "重大事故隐患须单独办理销号", "A major hazard is closed out separately"),
    NEW_ORDER_ON_PASS(422, "验收通过不得另定整改期限", "Only a failed acceptance may set a new deadline"),
    SUSPENSION_OPEN(409, "停产停业尚未解除", "A suspension is still open"),
    NO_OPEN_SUSPENSION(409, "没有未解除的停产停业", "No suspension is open"),
    RESUMPTION_NOT_APPLIED(409, "尚未提出恢复生产申请", "No resumption has been applied for"),
    LISTED_NOT_DELISTED(409, "挂牌督办尚未摘牌", "The hazard is still under listed supervision"),
    SECOND_PERSON_REQUIRED(403, "提出人不得审批本人的申请", "A second person must approve"),
    PROPOSAL_MISSING(409, "没有待审批的申请", "Nothing has been proposed"),
    PROPOSAL_PENDING(409, "已有申请待审批", "A proposal is already pending"),
    MERGE_INTO_ITSELF(422, "不得合并到自身", "A hazard cannot be merged into itself"),
    WRONG_RECEIVER(403, "只有接收单位可以接收或退回", "Only the receiving organisation may answer");

    private final Definition definition;

    HazardProblem(int status, String title, String titleEn) {
        definition = new Definition(name().toLowerCase(Locale.ROOT).replace('_', '-'), status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
