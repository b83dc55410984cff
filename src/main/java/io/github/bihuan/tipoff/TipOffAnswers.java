package io.github.bihuan.tipoff;

import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.tipoff.domain.TipOffChannel;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.github.bihuan.tipoff.domain.VerificationOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of tip-offs; none of them tells who reported. */
final class TipOffAnswers {

    private TipOffAnswers() {}

    @Schema(name = "TipOffReceipt", description = "举报回执：查询码只在此时给出，请妥善保存")
    record Receipt(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "编号", examples = "JB-141128105-2025-000001") String code,
            @Schema(description = "查询码", examples = "7KQM-2XHD-9RTW-C4PN") String queryCode,
            @Schema(description = "接收日期") LocalDate receivedOn)
            implements Versioned {}

    @Schema(name = "TipOffProgress", description = "公众可见的办理情况")
    record Progress(
            @Schema(description = "编号") String code,
            @Schema(description = "状态") TipOffStatus status,
            @Schema(description = "状态名称", examples = "核查中") String statusLabel,
            @Schema(description = "接收日期") LocalDate receivedOn,
            @Schema(description = "进入当前状态的日期") LocalDate statusOn,
            @Schema(description = "不予受理、移送或不予奖励的理由", nullable = true) String reason,
            @Schema(description = "移送的机关", nullable = true) String transferredTo,
            @Schema(description = "反馈", nullable = true) String feedback,
            @Schema(description = "奖励金额（元）", nullable = true) BigDecimal rewardYuan) {}

    @Schema(name = "TipOffReward", description = "奖励")
    record RewardView(
            @Schema(description = "金额（元）") BigDecimal amountYuan,
            @Schema(description = "计算过程") List<String> steps,
            @Schema(description = "决定日期") LocalDate decidedOn,
            @Schema(description = "发放日期", nullable = true) LocalDate paidOn) {}

    @Schema(name = "TipOffDue", description = "下一步及其期限")
    record DueView(
            @Schema(description = "事项", examples = "决定是否受理") String what,
            @Schema(description = "期限") LocalDate dueOn,
            @Schema(description = "所跨年度的节假日安排尚未公布，期限为暂定") boolean provisional,
            @Schema(description = "计算过程") List<String> steps,
            @Schema(description = "已逾期") boolean overdue) {}

    @Schema(name = "TipOff", description = "举报，不含举报人身份")
    record TipOffView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "编号") String code,
            @Schema(description = "行政区划") String regionCode,
            @Schema(description = "渠道") TipOffChannel channel,
            @Schema(description = "匿名") boolean anonymous,
            @Schema(description = "举报本单位") boolean insider,
            @Schema(description = "涉及死亡") boolean deaths,
            @Schema(description = "被举报单位（举报人所述）") String enterpriseName,
            @Schema(description = "地点", nullable = true) String place,
            @Schema(description = "举报内容") String description,
            @Schema(description = "接收日期") LocalDate receivedOn,
            @Schema(description = "状态") TipOffStatus status,
            @Schema(description = "进入当前状态的日期") LocalDate statusOn,
            @Schema(description = "理由", nullable = true) String reason,
            @Schema(description = "移送的机关", nullable = true) String transferredTo,
            @Schema(description = "同一事项在先的举报", nullable = true) UUID duplicateOf,
            @Schema(description = "核查结论", nullable = true) VerificationOutcome outcome,
            @Schema(description = "核查意见", nullable = true) String opinion,
            @Schema(description = "结论日期", nullable = true) LocalDate verifiedOn,
            @Schema(description = "隐患", nullable = true) UUID hazardId,
            @Schema(description = "反馈", nullable = true) String feedback,
            @Schema(description = "反馈日期", nullable = true) LocalDate fedBackOn,
            @Schema(description = "奖励", nullable = true) RewardView reward,
            @Schema(description = "下一步及其期限", nullable = true) DueView due)
            implements Versioned {}

    @Schema(name = "TipOffCount", description = "各状态的举报件数")
    record StatusCount(@Schema(description = "状态") TipOffStatus status, @Schema(description = "件数") long count) {}
}
