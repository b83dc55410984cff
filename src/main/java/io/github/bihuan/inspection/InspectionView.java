package io.github.bihuan.inspection;

import io.github.bihuan.inspection.InspectionApi.ExpertBody;
import io.github.bihuan.inspection.InspectionApi.InspectorBody;
import io.github.bihuan.inspection.InspectionApi.PrincipalExamBody;
import io.github.bihuan.inspection.InspectionApi.SignatureBody;
import io.github.bihuan.inspection.domain.InspectionKind;
import io.github.bihuan.inspection.domain.InspectionMode;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.inspection.domain.Visit;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.region.RegionLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection as it is answered. */
@Schema(name = "Inspection", description = "检查")
record InspectionView(
        @Schema(description = "编号") UUID id,
        @Schema(description = "版本，即 ETag") long version,
        @Schema(description = "检查编号", examples = "JC-141128101-2024-000001") String code,
        @Schema(description = "检查类型") InspectionKind kind,
        @Schema(description = "检查方式") InspectionMode mode,
        @Schema(description = "状态") InspectionStatus status,
        @Schema(description = "组织检查的单位的层级") RegionLevel organiserLevel,
        @Schema(description = "组织检查的单位", nullable = true) UUID organisationId,
        @Schema(description = "被检查企业") UUID enterpriseId,
        @Schema(description = "企业所在行政区划") String regionCode,
        @Schema(description = "所属行动") List<UUID> campaignIds,
        @Schema(description = "计划日期", nullable = true) LocalDate plannedOn,
        @Schema(description = "检查日期（统计以此为准）", nullable = true) LocalDate inspectedOn,
        @Schema(description = "开始时间", nullable = true) Instant startedAt,
        @Schema(description = "结束时间", nullable = true) Instant endedAt,
        @Schema(description = "检查地点", nullable = true) String place,
        @Schema(description = "检查人员") List<InspectorBody> inspectors,
        @Schema(description = "专家") List<ExpertBody> experts,
        @Schema(description = "检查内容要点") List<String> topics,
        @Schema(description = "使用的检查表") List<String> checklistCodes,
        @Schema(description = "主要负责人考试", nullable = true) PrincipalExamBody principalExam,
        @Schema(description = "是否检查重大事故隐患排查整治情况", nullable = true) Boolean majorHazardChecked,
        @Schema(description = "检查内容", nullable = true) String content,
        @Schema(description = "发现的问题", nullable = true) String problems,
        @Schema(description = "处理情况", nullable = true) String handling,
        @Schema(description = "签字") List<SignatureBody> signatures,
        @Schema(description = "结束超过24小时才录入（半线上）") boolean backFilled,
        @Schema(description = "办结日期", nullable = true) LocalDate concludedOn,
        @Schema(description = "处理意见", nullable = true) String conclusionOpinion,
        @Schema(description = "取消的理由", nullable = true) String cancellationReason,
        @Schema(description = "录入时间") Instant recordedAt)
        implements Versioned {

    Visit visit() {
        return new Visit(plannedOn, inspectedOn, startedAt, endedAt);
    }

    /** As the enterprise's own people may see it: that there was a tip-off is not shown. */
    InspectionView forEnterprise() {
        return new InspectionView(
                id,
                version,
                code,
                kind.shownToEnterprise(),
                mode,
                status,
                organiserLevel,
                organisationId,
                enterpriseId,
                regionCode,
                campaignIds,
                plannedOn,
                inspectedOn,
                startedAt,
                endedAt,
                place,
                inspectors,
                experts,
                topics,
                checklistCodes,
                principalExam,
                majorHazardChecked,
                content,
                problems,
                handling,
                signatures,
                backFilled,
                concludedOn,
                conclusionOpinion,
                cancellationReason,
                recordedAt);
    }
}
