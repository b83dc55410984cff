package io.github.bihuan.tipoff;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.tipoff.domain.AccidentGrade;
import io.github.bihuan.tipoff.domain.TipOffChannel;
import io.github.bihuan.tipoff.domain.VerificationOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests of tip-offs, and who reported. */
final class TipOffApi {

    private TipOffApi() {}

    @Schema(name = "Reporter", description = "举报人身份：单独加密保存，只有举报受理人员可以读取，每次读取留痕")
    record Reporter(
            @Schema(description = "姓名", examples = "张三")
                    @NotBlank(message = "姓名必须填写")
                    @Size(max = 100, message = "姓名不得超过100字")
                    String name,
            @Schema(description = "联系电话", examples = "13800000001", nullable = true)
                    @Pattern(regexp = "\\+?[0-9][0-9 -]{5,19}", message = "电话应为6至20位数字，可含连字符")
                    String phone,
            @Schema(description = "其他联系方式、领奖方式", nullable = true) @Size(max = 500, message = "联系方式不得超过500字")
                    String contact) {

        @Override
        public String toString() {
            return "Reporter[…]";
        }
    }

    @Schema(name = "NewTipOff", description = "举报；不填举报人即为匿名举报")
    record NewTipOff(
            @Schema(description = "事发地行政区划代码（镇或县）", examples = "141128105")
                    @NotBlank(message = "行政区划必须填写")
                    @Size(max = 20, message = "行政区划代码过长")
                    String regionCode,
            @Schema(description = "被举报单位", examples = "样例石材厂")
                    @NotBlank(message = "被举报单位必须填写")
                    @Size(max = 200, message = "单位名称不得超过200字")
                    String enterpriseName,
            @Schema(description = "地点", nullable = true) @Size(max = 200, message = "地点不得超过200字") String place,
            @Schema(description = "举报内容", examples = "无证人员动火作业")
                    @NotBlank(message = "举报内容必须填写")
                    @Size(max = 4000, message = "举报内容不得超过4000字")
                    String description,
            @Schema(description = "举报本单位（吹哨人）", nullable = true) Boolean insider,
            @Schema(description = "涉及死亡（如瞒报事故）", nullable = true) Boolean deaths,
            @Schema(description = "举报人，匿名的不填", nullable = true) @Valid Reporter reporter) {}

    @Schema(name = "TipOffRegistration", description = "代为登记举报（电话、来信、来访等）")
    record Registration(
            @Schema(description = "渠道", examples = "HOTLINE") @NotNull(message = "举报渠道必须填写") TipOffChannel channel,
            @Schema(description = "接收日期，默认今天", examples = "2025-03-05", nullable = true) @CalendarDay
                    LocalDate receivedOn,
            @Schema(description = "举报") @NotNull(message = "举报必须填写") @Valid NewTipOff tipOff) {}

    @Schema(name = "TipOffQuery", description = "凭查询码查询办理情况")
    record Query(
            @Schema(description = "查询码", examples = "7KQM-2XHD-9RTW-C4PN")
                    @NotBlank(message = "查询码必须填写")
                    @Size(max = 40, message = "查询码过长")
                    String queryCode) {}

    enum DecisionAct {
        ACCEPT,
        REFUSE,
        TRANSFER,
        BEGIN,
        DECLINE_REWARD,
        ARCHIVE
    }

    @Schema(name = "TipOffDecision", description = "办理：受理、不予受理、移送、开始核查、不予奖励、归档")
    record Decision(
            @Schema(description = "办理", examples = "ACCEPT") @NotNull(message = "办理必须填写") DecisionAct act,
            @Schema(description = "理由：不予受理、移送、不予奖励时必须填写", nullable = true) @Size(max = 1000, message = "理由不得超过1000字")
                    String reason,
            @Schema(description = "移送的机关", nullable = true) @Size(max = 200, message = "机关名称不得超过200字")
                    String transferredTo,
            @Schema(description = "受理时认定的同一事项在先的举报", nullable = true) UUID duplicateOf) {}

    @Schema(name = "TipOffVerification", description = "核查结论：查实的须登记隐患（来源为群众举报）或关联已登记的隐患")
    record Verification(
            @Schema(description = "结论", examples = "TRUE") @NotNull(message = "结论必须填写") VerificationOutcome outcome,
            @Schema(description = "结论日期", examples = "2025-03-07") @NotNull(message = "结论日期必须填写") @CalendarDay
                    LocalDate verifiedOn,
            @Schema(description = "核查意见") @NotBlank(message = "核查意见必须填写") @Size(max = 4000, message = "核查意见不得超过4000字")
                    String opinion,
            @Schema(description = "关联的已登记隐患", nullable = true) UUID hazardId,
            @Schema(description = "登记的隐患", nullable = true) @Valid FoundHazard hazard) {}

    @Schema(name = "TipOffHazard", description = "核查发现的隐患；企业看到的来源为“检查发现”")
    record FoundHazard(
            @Schema(description = "企业") @NotNull(message = "企业必须填写") UUID enterpriseId,
            @Schema(description = "级别", examples = "MAJOR", nullable = true)
                    io.github.bihuan.hazard.domain.HazardLevel level,
            @Schema(description = "判定标准条款", examples = "[\"GM10-3-2\"]", nullable = true)
                    @Size(max = 20, message = "条款不得超过20项")
                    List<@NotBlank(message = "条款不能为空") @Size(max = 40, message = "条款代码过长") String> catalogItems,
            @Schema(description = "隐患描述") @NotBlank(message = "隐患描述必须填写") @Size(max = 4000, message = "隐患描述不得超过4000字")
                    String description,
            @Schema(description = "隐患部位") @NotBlank(message = "隐患部位必须填写") @Size(max = 200, message = "隐患部位不得超过200字")
                    String place,
            @Schema(description = "整改期限", nullable = true) @CalendarDay LocalDate deadline,
            @Schema(description = "跟踪责任人", nullable = true) UUID trackingOfficerId,
            @Schema(description = "所属行动", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds) {}

    @Schema(name = "TipOffFeedback", description = "向举报人反馈；举报人凭查询码可见")
    record Feedback(
            @Schema(description = "反馈内容") @NotBlank(message = "反馈内容必须填写") @Size(max = 2000, message = "反馈不得超过2000字")
                    String feedback,
            @Schema(description = "反馈日期") @NotNull(message = "反馈日期必须填写") @CalendarDay LocalDate fedBackOn) {}

    @Schema(name = "NewTipOffReward", description = "奖励：按罚款计算，瞒报事故按死亡人数计算，都没有的人工确定")
    record NewReward(
            @Schema(description = "罚款金额（元）", examples = "20000", nullable = true)
                    @PositiveOrZero(message = "罚款金额不能为负")
                    @Digits(integer = 12, fraction = 2, message = "金额以元为单位，最多两位小数")
                    BigDecimal fineYuan,
            @Schema(description = "瞒报死亡人数", nullable = true)
                    @Min(value = 0, message = "人数不能为负")
                    @Max(value = 1000, message = "人数过大")
                    Integer concealedDeaths,
            @Schema(description = "瞒报事故等级", nullable = true) AccidentGrade grade,
            @Schema(description = "人工确定的金额（元）", nullable = true)
                    @PositiveOrZero(message = "金额不能为负")
                    @Digits(integer = 12, fraction = 2, message = "金额以元为单位，最多两位小数")
                    BigDecimal amountYuan,
            @Schema(description = "决定日期") @NotNull(message = "决定日期必须填写") @CalendarDay LocalDate decidedOn) {}

    @Schema(name = "TipOffRewardPayment", description = "发放奖励")
    record Payment(@Schema(description = "发放日期") @NotNull(message = "发放日期必须填写") @CalendarDay LocalDate paidOn) {}
}
