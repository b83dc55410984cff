package io.github.bihuan.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer that proves that nothing was forgotten. */
final class CoverageApi {

    private CoverageApi() {}

    @Schema(name = "NoticeCoverage", description = "应发与实发的核对：两个差集都为空，说明不漏发、不多发")
    record Coverage(
            @Schema(description = "起始日期（含）", examples = "2024-12-17") LocalDate from,
            @Schema(description = "截止日期（含），不晚于今天", examples = "2024-12-31") LocalDate to,
            @Schema(description = "应发件数", examples = "12") int expected,
            @Schema(description = "实有件数（含仅记录和已取消的）", examples = "12") int actual,
            @Schema(description = "应发而没有的件数", examples = "0") int missingCount,
            @Schema(description = "有而不应发的件数", examples = "0") int unexpectedCount,
            @Schema(description = "应发而没有的") List<Gap> missing,
            @Schema(description = "有而不应发的") List<Gap> unexpected,
            @Schema(description = "差集过长，只列出前 1000 件", examples = "false") boolean truncated) {}

    @Schema(name = "NoticeCoverageGap", description = "一件差异")
    record Gap(
            @Schema(description = "事项种类：隐患、应办事项、文书、隐患文书", examples = "HAZARD") String subjectType,
            @Schema(description = "事项") UUID subjectId,
            @Schema(description = "编号", examples = "YH-141128101-2024-000006") String subjectCode,
            @Schema(description = "期限版本", examples = "1") int deadlineVersion,
            @Schema(description = "步骤点", examples = "L1") String point,
            @Schema(description = "应发日期", examples = "2024-12-27") LocalDate dueOn,
            @Schema(description = "通知；没有时为空", nullable = true) UUID noticeId,
            @Schema(description = "说明", examples = "整改期限2024年12月26日，应于当日发出，没有记录") String reason) {}
}
