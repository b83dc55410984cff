package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.StageStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoint of a campaign's progress answers. */
final class ProgressApi {

    private ProgressApi() {}

    @Schema(name = "CampaignProgress", description = "行动进展：只统计本人辖区内的企业和隐患")
    record Progress(
            UUID campaignId,
            @Schema(description = "统计截止日期") LocalDate on,
            @Schema(description = "隐患合计") HazardCount total,
            @Schema(description = "按级别：GENERAL 一般、MAJOR 重大、UNCLASSIFIED 未定级") List<LevelProgress> levels,
            @Schema(description = "按阶段：发现日期在该阶段期间的隐患") List<StageProgress> stages,
            @Schema(description = "检查覆盖") Coverage coverage,
            @Schema(description = "已制定自查自改方案的企业数") int plansFiled,
            @Schema(description = "接下来应报送的") List<ReportDue> nextReports,
            @Schema(description = "已逾期未报送的") List<ReportDue> lateReports) {}

    @Schema(name = "HazardCount", description = "隐患数")
    record HazardCount(
            @Schema(description = "发现") int found,
            @Schema(description = "已整改（已验收且未反弹）") int rectified,
            @Schema(description = "未整改") int open,
            @Schema(description = "逾期") int overdue,
            @Schema(description = "整改率（%）；没有发现隐患时为空", examples = "86.76", nullable = true)
                    BigDecimal rectificationRate) {}

    @Schema(name = "LevelProgress", description = "某一级别的隐患")
    record LevelProgress(@Schema(description = "级别", examples = "MAJOR") String level, HazardCount hazards) {}

    @Schema(name = "StageProgress", description = "某一阶段的进展")
    record StageProgress(
            UUID stageId,
            @Schema(description = "名称") String name,
            @Schema(description = "开始日期", nullable = true) LocalDate startOn,
            @Schema(description = "结束日期", nullable = true) LocalDate endOn,
            @Schema(description = "截止日期时的状态") StageStatus status,
            @Schema(description = "截止日期时是否逾期") boolean late,
            @Schema(description = "期间发现的隐患") HazardCount hazards,
            @Schema(description = "期间完成的检查次数") int inspections,
            @Schema(description = "重大事故隐患“回头看”的覆盖；不是回头看阶段时为空", nullable = true) LookBackCoverage lookBack) {}

    @Schema(name = "LookBackCoverage", description = "回头看覆盖：阶段结束前发现的重大事故隐患，自阶段开始起回头看过的")
    record LookBackCoverage(
            @Schema(description = "重大事故隐患数") int majorHazards,
            @Schema(description = "已回头看的") int lookedBack,
            @Schema(description = "覆盖率（%）；没有重大事故隐患时为空", nullable = true) BigDecimal coverageRate) {}

    @Schema(name = "InspectionCoverage", description = "检查覆盖：不含企业自查")
    record Coverage(
            @Schema(description = "已检查企业数（家）") int inspectedEnterprises,
            @Schema(description = "在营企业数（家）") int activeEnterprises,
            @Schema(description = "覆盖率（%）；没有企业时为空", nullable = true) BigDecimal coverageRate,
            @Schema(description = "检查次数（家次）") int visits,
            @Schema(description = "未检查企业数") int notYetInspectedCount,
            @Schema(description = "未检查企业（前若干家）") List<NotYetInspected> notYetInspected) {}

    @Schema(name = "NotYetInspected", description = "尚未检查的企业")
    record NotYetInspected(
            UUID enterpriseId,
            @Schema(description = "名称") String name,
            @Schema(description = "行政区划代码") String regionCode) {}

    @Schema(name = "ReportDue", description = "一次报送")
    record ReportDue(
            @Schema(description = "报送安排编号", examples = "WEEKLY_DISPATCH_MY") String code,
            @Schema(description = "名称") String name,
            @Schema(description = "报送单位") String reporter,
            @Schema(description = "接收单位") String receiver,
            @Schema(description = "文件规定的日期") LocalDate nominalOn,
            @Schema(description = "到期日期（已按节假日调整）") LocalDate dueOn,
            @Schema(description = "还有几天；负数为逾期天数") long daysLeft,
            @Schema(description = "节假日安排尚未公布，日期暂定") boolean provisional) {}
}
