package io.github.bihuan.hazard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardObligation;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.shared.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hazard as it is shown, with what is derived as of now. */
@Schema(name = "Hazard", description = "隐患")
@JsonIgnoreProperties(ignoreUnknown = true)
record HazardView(
        @Schema(description = "标识") UUID id,
        @Schema(description = "隐患编号", examples = "YH-141128101-2024-000123") String code,
        @Schema(description = "版本，同 ETag", examples = "1") long version,
        @Schema(description = "企业") UUID enterpriseId,
        @Schema(description = "计入的专项行动") List<UUID> campaignIds,
        @Schema(description = "发现隐患的检查", nullable = true) UUID inspectionId,
        @Schema(description = "行政区划", examples = "141128101") String regionCode,
        @Schema(description = "来源；企业人员对部分来源不可见", examples = "TOWNSHIP_INSPECTION", nullable = true) HazardSource source,
        @Schema(description = "来源名称", examples = "镇级检查") String sourceLabel,
        @Schema(description = "级别，未分级时为空", examples = "GENERAL", nullable = true) HazardLevel level,
        @Schema(description = "所引用的判定标准条款", examples = "[\"GM10-13-2\"]") List<String> catalogItems,
        @Schema(description = "条款摘要") List<CatalogDetail> catalogDetails,
        @Schema(description = "符合重大事故隐患定义的理由", nullable = true) String residualReason,
        @Schema(description = "隐患描述") String description,
        @Schema(description = "隐患部位") String place,
        @Schema(description = "照片") List<String> photos,
        @Schema(description = "发现日期", examples = "2024-12-19") LocalDate foundOn,
        @Schema(description = "状态", examples = "RECTIFYING") HazardStatus status,
        @Schema(description = "状态名称", examples = "整改中") String statusLabel,
        @Schema(description = "进入当前状态的日期") LocalDate statusSince,
        @Schema(description = "现行整改期限，当日有效", examples = "2024-12-26", nullable = true) LocalDate deadline,
        @Schema(description = "原定整改期限，延期不改", nullable = true) LocalDate originalDeadline,
        @Schema(description = "期限版本") int deadlineVersion,
        @Schema(description = "是否逾期", examples = "false") boolean overdue,
        @Schema(description = "逾期天数（日历日）", examples = "0") long overdueDays,
        @Schema(description = "整改方案应提交日期", nullable = true) LocalDate planDueOn,
        @Schema(description = "整改方案是否逾期未交") boolean planOverdue,
        @Schema(description = "已延期次数") int extensionCount,
        @Schema(description = "待审批的延期申请", nullable = true) PendingExtensionView pendingExtension,
        @Schema(description = "现行整改方案", nullable = true) StoredPlan plan,
        @Schema(description = "整改完成日期", nullable = true) LocalDate rectifiedOn,
        @Schema(description = "复查验收应完成日期", nullable = true) LocalDate acceptanceDueOn,
        @Schema(description = "验收通过日期", nullable = true) LocalDate acceptedOn,
        @Schema(description = "销号日期", nullable = true) LocalDate closedOn,
        @Schema(description = "反弹次数") int reopenCount,
        @Schema(description = "最近一次反弹日期", nullable = true) LocalDate reopenedOn,
        @Schema(description = "最近一次回头看日期", nullable = true) LocalDate lookBackOn,
        @Schema(description = "整改期间能否保证安全，未答复时为空", nullable = true) Boolean safetyEnsured,
        @Schema(description = "是否已撤出人员") boolean evacuated,
        @Schema(description = "停产停业范围") Suspension suspension,
        @Schema(description = "申请恢复生产的日期", nullable = true) LocalDate resumptionAppliedOn,
        @Schema(description = "向监管部门报告的时间（重大）", nullable = true) Instant authorityReportedAt,
        @Schema(description = "向主管部门书面报告的时间（重大）", nullable = true) Instant departmentReportedAt,
        @Schema(description = "向从业人员报告的时间（重大）", nullable = true) Instant staffReportedAt,
        @Schema(description = "是否挂牌督办") boolean listed,
        @Schema(description = "挂牌督办机关", nullable = true) UUID listingOrganisationId,
        @Schema(description = "挂牌日期", nullable = true) LocalDate listedOn,
        @Schema(description = "挂牌督办期限", nullable = true) LocalDate listingDeadline,
        @Schema(description = "跟踪责任人", nullable = true) UUID trackingOfficerId,
        @Schema(description = "待第二人审批的撤销或合并", nullable = true) ProposalView pendingProposal,
        @Schema(description = "撤销日期", nullable = true) LocalDate withdrawnOn,
        @Schema(description = "合并到的隐患", nullable = true) UUID mergedIntoId,
        @Schema(description = "合并日期", nullable = true) LocalDate mergedOn,
        @Schema(description = "移送的接收单位", nullable = true) UUID transferredTo,
        @Schema(description = "接收单位应答复日期", nullable = true) LocalDate transferAnswerDueOn,
        @Schema(description = "待办事项") List<ObligationView> obligations,
        @Schema(description = "登记时间") Instant recordedAt)
        implements Versioned {

    @Schema(name = "PendingExtension", description = "待审批的延期申请")
    record PendingExtensionView(
            @Schema(description = "申请文书") UUID id,
            @Schema(description = "申请日期") LocalDate appliedOn,
            @Schema(description = "申请的新期限") LocalDate requestedDeadline,
            @Schema(description = "应审批日期") LocalDate decisionDueOn) {}

    @Schema(name = "PendingProposal", description = "待第二人审批的撤销或合并")
    record ProposalView(
            @Schema(description = "WITHDRAWAL 撤销，MERGE 合并") String kind,
            @Schema(description = "理由") String reason,
            @Schema(description = "保留的隐患", nullable = true) UUID survivingId) {}

    @Schema(name = "HazardObligation", description = "该隐患上应办而未办的事项")
    record ObligationView(
            @Schema(description = "事项") HazardObligation.Kind kind,
            @Schema(description = "事项名称") String label,
            @Schema(description = "最迟时间，无期限时为空", nullable = true) Instant dueAt,
            @Schema(description = "是否已超过时限") boolean late) {

        static ObligationView of(HazardObligation owed) {
            return new ObligationView(owed.kind(), owed.kind().chineseLabel(), owed.dueAt(), owed.late());
        }
    }
}
