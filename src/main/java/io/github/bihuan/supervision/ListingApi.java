package io.github.bihuan.supervision;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.supervision.domain.ListingDecision;
import io.github.bihuan.supervision.domain.ListingLevel;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.github.bihuan.supervision.domain.TargetType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers of listed supervision. */
final class ListingApi {

    private ListingApi() {}

    @Schema(name = "ListingTarget", description = "督办对象")
    record TargetBody(
            @Schema(description = "对象类型", examples = "HAZARD") @NotNull(message = "督办对象类型必须填写") TargetType type,
            @Schema(description = "隐患或企业的编号；区域和事故不填", nullable = true) UUID id,
            @Schema(description = "区域或事故所在的行政区划", examples = "141128101", nullable = true)
                    @Size(max = 20, message = "行政区划代码过长")
                    String regionCode,
            @Schema(description = "区域或事故的说明", examples = "马坊镇工业园区", nullable = true)
                    @Size(max = 300, message = "说明不得超过300字")
                    String description) {}

    @Schema(name = "ListingProposal", description = "提请挂牌督办")
    record Proposal(
            @Schema(description = "督办对象") @NotNull(message = "督办对象必须填写") @Valid TargetBody target,
            @Schema(description = "挂牌层级", examples = "COUNTY") @NotNull(message = "挂牌层级必须填写") ListingLevel level,
            @Schema(description = "挂牌督办单位；决定时可以补充", nullable = true) UUID organisationId,
            @Schema(description = "督办通知书文号；决定时可以补充", nullable = true) @Size(max = 100, message = "文号不得超过100字")
                    String documentNumber,
            @Schema(description = "督办责任人（人员名录中的编号）", nullable = true) UUID responsibleOfficialId,
            @Schema(description = "企业责任人姓名", nullable = true) @Size(max = 50, message = "姓名不得超过50字")
                    String enterpriseResponsiblePerson,
            @Schema(description = "整改期限（当日有效），隐患默认为其整改期限", nullable = true) @CalendarDay LocalDate deadline,
            @Schema(description = "督办要求") @NotBlank(message = "督办要求必须填写") @Size(max = 4000, message = "督办要求不得超过4000字")
                    String requirements,
            @Schema(description = "提请的理由", nullable = true) @Size(max = 2000, message = "理由不得超过2000字") String reason,
            @Schema(description = "所属行动，默认为隐患的行动", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds,
            @Schema(description = "提请日期", nullable = true) @CalendarDay LocalDate proposedOn) {}

    @Schema(name = "ListingDecision", description = "对提请的决定")
    record Decision(
            @Schema(description = "是否挂牌") @NotNull(message = "是否挂牌必须填写") Boolean approved,
            @Schema(description = "决定日期", examples = "2024-11-20") @NotNull(message = "决定日期必须填写") @CalendarDay
                    LocalDate decidedOn,
            @Schema(description = "督办通知书文号", examples = "方安委办督〔2024〕3号", nullable = true)
                    @Size(max = 100, message = "文号不得超过100字")
                    String documentNumber,
            @Schema(description = "整改期限（当日有效）", nullable = true) @CalendarDay LocalDate deadline,
            @Schema(description = "挂牌督办单位，默认为提请中的单位或本单位", nullable = true) UUID organisationId,
            @Schema(description = "意见；不予挂牌时必须填写", nullable = true) @Size(max = 2000, message = "意见不得超过2000字")
                    String opinion) {

        /** The decision with what the proposal says already. */
        ListingDecision on(ListingView proposal) {
            return new ListingDecision(
                    approved,
                    decidedOn,
                    documentNumber == null ? proposal.documentNumber() : documentNumber,
                    deadline == null ? proposal.deadline() : deadline,
                    opinion);
        }
    }

    @Schema(name = "ListingProgress", description = "督办进展报告")
    record Progress(
            @Schema(description = "报告日期", examples = "2024-12-20") @NotNull(message = "报告日期必须填写") @CalendarDay
                    LocalDate reportedOn,
            @Schema(description = "进展情况") @NotBlank(message = "进展情况必须填写") @Size(max = 4000, message = "进展情况不得超过4000字")
                    String content,
            @Schema(description = "整改完成，申请摘牌", nullable = true) Boolean delistingRequested) {

        boolean requestsDelisting() {
            return Boolean.TRUE.equals(delistingRequested);
        }
    }

    @Schema(name = "ListingDelisting", description = "摘牌")
    record Delisting(
            @Schema(description = "摘牌日期", examples = "2025-01-10") @NotNull(message = "摘牌日期必须填写") @CalendarDay
                    LocalDate delistedOn,
            @Schema(description = "意见", examples = "经现场审查，隐患已消除，同意摘牌")
                    @NotBlank(message = "意见必须填写")
                    @Size(max = 2000, message = "意见不得超过2000字")
                    String opinion,
            @Schema(description = "是否同意摘牌，默认同意；对摘牌申请可以不同意", nullable = true) Boolean approved) {

        boolean grants() {
            return !Boolean.FALSE.equals(approved);
        }
    }

    @Schema(name = "ListingProgressReport", description = "督办进展报告")
    record ProgressView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "报告日期") LocalDate reportedOn,
            @Schema(description = "进展情况") String content,
            @Schema(description = "申请摘牌") boolean delistingRequested,
            @Schema(description = "报告人") String reportedBy,
            @Schema(description = "录入时间") Instant recordedAt) {}

    @Schema(name = "ListedSupervision", description = "挂牌督办")
    record ListingView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "督办对象") TargetBody target,
            @Schema(description = "所涉企业", nullable = true) UUID enterpriseId,
            @Schema(description = "所在行政区划") String regionCode,
            @Schema(description = "所属行动") List<UUID> campaignIds,
            @Schema(description = "挂牌层级") ListingLevel level,
            @Schema(description = "挂牌督办单位", nullable = true) UUID organisationId,
            @Schema(description = "督办通知书文号", nullable = true) String documentNumber,
            @Schema(description = "督办责任人", nullable = true) UUID responsibleOfficialId,
            @Schema(description = "企业责任人姓名", nullable = true) String enterpriseResponsiblePerson,
            @Schema(description = "整改期限", nullable = true) LocalDate deadline,
            @Schema(description = "期限已过而未摘牌") boolean overdue,
            @Schema(description = "督办要求") String requirements,
            @Schema(description = "提请的理由", nullable = true) String reason,
            @Schema(description = "状态") ListingStatus status,
            @Schema(description = "提请日期", nullable = true) LocalDate proposedOn,
            @Schema(description = "决定日期", nullable = true) LocalDate decidedOn,
            @Schema(description = "决定意见", nullable = true) String decisionOpinion,
            @Schema(description = "作出决定的机关所在行政区划", nullable = true) String decidedRegionCode,
            @Schema(description = "申请摘牌日期", nullable = true) LocalDate reviewRequestedOn,
            @Schema(description = "摘牌日期", nullable = true) LocalDate delistedOn,
            @Schema(description = "摘牌意见", nullable = true) String delistingOpinion,
            @Schema(description = "上级接管的挂牌督办", nullable = true) UUID upgradedToId,
            @Schema(description = "录入时间") Instant recordedAt)
            implements Versioned {}
}
