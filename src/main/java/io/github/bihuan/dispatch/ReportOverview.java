package io.github.bihuan.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has filed and who has not (未报送单位), and what the returns add up to. */
@Schema(description = "一期报送的汇总：应报、已报、未报送单位、迟报，以及已报各单位的合计")
record ReportOverview(
        @Schema(description = "行动") UUID campaignId,
        @Schema(description = "报送安排编号") String scheduleCode,
        @Schema(description = "名义日期") LocalDate dueOn,
        @Schema(description = "到期日") LocalDate deadline,
        @Schema(description = "应报单位数") int expected,
        @Schema(description = "已报单位数") int returned,
        @Schema(description = "报送率（%），没有应报单位的为空", nullable = true, examples = "80.00") String returnedRate,
        @Schema(description = "未报送单位") List<String> missing,
        @Schema(description = "迟报的单位") List<Late> late,
        @Schema(description = "合计，按单元格代码") Map<String, Object> cells,
        @Schema(description = "可能重复计算的单元格") List<String> possibleDoubleCount) {

    @Schema(name = "LateReport", description = "迟报")
    record Late(@Schema(description = "单位") String organisationName, @Schema(description = "迟报天数") long days) {}
}
