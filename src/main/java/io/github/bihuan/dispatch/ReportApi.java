package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.dispatch.domain.ReportStatus;
import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Requests and answers of filing. */
final class ReportApi {

    private ReportApi() {}

    @Schema(name = "NewReport", description = "编制一期报送；已有报出版本的，编制更正版本")
    record NewReport(
            @Schema(description = "行动") @NotNull(message = "行动必须填写") UUID campaignId,
            @Schema(description = "报送安排编号", examples = "WEEKLY_DISPATCH_MY")
                    @NotBlank(message = "报送安排必须填写")
                    @Size(max = 60, message = "编号过长")
                    String scheduleCode,
            @Schema(description = "报送安排的名义日期", examples = "2024-12-27") @NotNull(message = "报送日期必须填写") @CalendarDay
                    LocalDate dueOn,
            @Schema(description = "填报单位，默认本单位", nullable = true) UUID organisationId,
            @Schema(description = "更正说明，已有报出版本时必填", nullable = true) @Size(max = 1000, message = "更正说明不得超过1000字")
                    String correctionNote) {}

    @Schema(name = "ReportOverride", description = "对计算值的改动及理由")
    record OverrideBody(
            @Schema(
                            description = "值",
                            oneOf = {Long.class, String.class, Boolean.class})
                    @NotNull(message = "值必须填写")
                    Object value,
            @Schema(description = "理由", examples = "纸质检查记录尚未录入")
                    @NotBlank(message = "改动计算值须说明理由")
                    @Size(max = 1000, message = "理由不得超过1000字")
                    String reason) {}

    @Schema(name = "ReportAmendment", description = "填写草稿：未提到的不变，值为空的删去")
    record Amendment(
            @Schema(description = "统计截止日", nullable = true) @CalendarDay LocalDate cutOff,
            @Schema(description = "文字，按单元格代码", nullable = true) @Size(max = 100, message = "文字过多")
                    Map<String, @Size(max = 4000, message = "文字不得超过4000字") String> texts,
            @Schema(description = "改动，按单元格代码", nullable = true) @Size(max = 100, message = "改动过多")
                    Map<String, @Valid OverrideBody> overrides,
            @Schema(description = "对校验提示的说明，按规则代码", nullable = true) @Size(max = 200, message = "说明过多")
                    Map<String, @Size(max = 1000, message = "说明不得超过1000字") String> comments,
            @Schema(description = "更正说明", nullable = true) @Size(max = 1000, message = "更正说明不得超过1000字")
                    String correctionNote) {}

    @Schema(name = "ReportSubmission", description = "报送")
    record Submission() {}

    @Schema(name = "ReportReturn", description = "退回")
    record Return(
            @Schema(description = "退回理由") @NotBlank(message = "退回理由必须填写") @Size(max = 1000, message = "理由不得超过1000字")
                    String reason) {}

    @Schema(name = "ReportAcceptance", description = "接收")
    record Acceptance(
            @Schema(description = "意见", nullable = true) @Size(max = 1000, message = "意见不得超过1000字") String opinion) {}

    @Schema(name = "ReportCell", description = "单元格：计算值、改动及采用的值")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(
            @Schema(description = "单元格代码") String code,
            @Schema(description = "名称") String label,
            @Schema(description = "计量单位", nullable = true) String unit,
            @Schema(description = "种类") CellKind kind,
            @Schema(description = "计算值或预填的文字", nullable = true) Object computed,
            @Schema(description = "采用的值", nullable = true) Object value,
            @Schema(description = "改动的理由", nullable = true) String overrideReason,
            @Schema(description = "可能重复计算", nullable = true) Boolean possibleDoubleCount) {}

    @Schema(name = "Report", description = "报送的一个版本")
    record ReportView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "行动") UUID campaignId,
            @Schema(description = "报送安排编号") String scheduleCode,
            @Schema(description = "报表代码") String formCode,
            @Schema(description = "报表定义版本") int formVersion,
            @Schema(description = "填报单位") UUID organisationId,
            @Schema(description = "填报单位名称") String organisationName,
            @Schema(description = "填报单位级别") String reporterLevel,
            @Schema(description = "行政区划") String regionCode,
            @Schema(description = "名义日期") LocalDate dueOn,
            @Schema(description = "到期日（按节假日调整）") LocalDate deadline,
            @Schema(description = "第几版") int edition,
            @Schema(description = "状态") ReportStatus status,
            @Schema(description = "统计截止日") LocalDate cutOff,
            @Schema(description = "计算值冻结的时间；草稿为空", nullable = true) Instant knownAt,
            @Schema(description = "迟报天数，未迟报为 0") long lateDays,
            @Schema(description = "单元格") List<CellView> cells,
            @Schema(description = "校验结果") List<ReportFinding> findings,
            @Schema(description = "对校验提示的说明") Map<String, String> comments,
            @Schema(description = "更正说明", nullable = true) String correctionNote,
            @Schema(description = "汇总所用的下级报送") List<UUID> included,
            @Schema(description = "未报送单位") List<String> missing,
            @Schema(description = "报出时间", nullable = true) Instant submittedAt,
            @Schema(description = "报出人", nullable = true) String submittedBy,
            @Schema(description = "退回理由或接收意见", nullable = true) String opinion)
            implements Versioned {}

    @Schema(name = "ReportSummary", description = "报送列表的一行")
    record ReportSummary(
            @Schema(description = "编号") UUID id,
            @Schema(description = "行动") UUID campaignId,
            @Schema(description = "报送安排编号") String scheduleCode,
            @Schema(description = "填报单位名称") String organisationName,
            @Schema(description = "名义日期") LocalDate dueOn,
            @Schema(description = "第几版") int edition,
            @Schema(description = "状态") ReportStatus status,
            @Schema(description = "迟报天数") long lateDays) {}

    /** Which reports a list shows. */
    public static class ReportFilter {

        @Parameter(description = "行动")
        @QueryParam("campaignId")
        public UUID campaignId;

        @Parameter(description = "报送安排编号")
        @QueryParam("scheduleCode")
        public String scheduleCode;

        @Parameter(description = "填报单位")
        @QueryParam("organisationId")
        public UUID organisationId;

        @Parameter(description = "名义日期")
        @QueryParam("dueOn")
        public LocalDate dueOn;

        @Parameter(description = "状态")
        @QueryParam("status")
        public ReportStatus status;
    }
}
