package io.github.bihuan.inspection;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Enterprises of the annual plan of supervision and inspection (年度监督检查计划, 003-47, 003-54). */
final class PlanApi {

    private PlanApi() {}

    @Schema(name = "NewPlannedEnterprise", description = "把企业列入年度监督检查计划")
    record NewPlanned(
            @Schema(description = "企业") @NotNull(message = "企业必须填写") UUID enterpriseId,
            @Schema(description = "分级，如重点、一般，或者当地的等级", examples = "重点")
                    @NotBlank(message = "分级必须填写")
                    @Size(max = 20, message = "分级不得超过20字")
                    String grade,
            @Schema(description = "列入日期，默认今天", nullable = true) @CalendarDay LocalDate listedOn,
            @Schema(description = "最迟检查日期（含），默认行动结束之日", nullable = true) @CalendarDay LocalDate inspectBy) {}

    @Schema(name = "PlannedEnterpriseRemoval", description = "移出年度监督检查计划")
    record Removal(
            @Schema(description = "理由", examples = "企业停产")
                    @NotBlank(message = "理由必须填写")
                    @Size(max = 500, message = "理由不得超过500字")
                    String reason) {}

    @Schema(name = "PlannedEnterprise", description = "列入年度监督检查计划的企业")
    record PlannedView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "所属行动") UUID campaignId,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "企业名称") String enterpriseName,
            @Schema(description = "企业所在行政区划") String regionCode,
            @Schema(description = "分级") String grade,
            @Schema(description = "列入日期") LocalDate listedOn,
            @Schema(description = "最迟检查日期（含）") LocalDate inspectBy,
            @Schema(description = "本行动中已录入的检查（次）；取消的不计") long inspections,
            @Schema(description = "最近一次已录入检查的日期；没有的为空", nullable = true) LocalDate inspectedOn,
            @Schema(description = "移出日期", nullable = true) LocalDate removedOn,
            @Schema(description = "移出理由", nullable = true) String removalReason,
            @Schema(description = "录入时间") Instant recordedAt)
            implements Versioned {}

    /** Which enterprises of a plan a list shows. */
    public static class PlannedFilter {

        @Parameter(description = "行政区划（含下级）")
        @QueryParam("regionCode")
        public String regionCode;

        @Parameter(description = "分级")
        @QueryParam("grade")
        public String grade;

        @Parameter(description = "是否有已录入的检查")
        @QueryParam("inspected")
        public Boolean inspected;

        @Parameter(description = "是否已移出；默认只列在计划中的")
        @QueryParam("removed")
        public Boolean removed;
    }
}
