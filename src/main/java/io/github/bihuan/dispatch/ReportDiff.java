package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As filed against as known now: what a return says, what it would say, and which facts are the cause. */
@Schema(description = "报出时与现在所知的差异：同一截止日，按现在所知重算；并列出造成差异的事实")
record ReportDiff(
        @Schema(description = "报送") UUID reportId,
        @Schema(description = "统计截止日") LocalDate cutOff,
        @Schema(description = "报出时所知的时间") Instant filedAt,
        @Schema(description = "现在所知的时间") Instant knownAt,
        @Schema(description = "有差异的单元格") List<Difference> items) {

    @Schema(name = "ReportDifference", description = "一个单元格的差异")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(
            @Schema(description = "单元格代码") String cell,
            @Schema(description = "名称") String label,
            @Schema(description = "报出时的计算值", nullable = true) Object filed,
            @Schema(description = "现在的计算值", nullable = true) Object now,
            @Schema(description = "报出之后记录的有关事实；汇总表为此后报送的下级版本") List<Cause> causes) {}

    @Schema(name = "ReportDifferenceCause", description = "造成差异的事实")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cause(
            @Schema(description = "事实类型", examples = "HAZARD_ACCEPTED") String kind,
            @Schema(description = "对象类型", examples = "HAZARD") String subjectType,
            @Schema(description = "对象") UUID subjectId,
            @Schema(description = "隐患编号", nullable = true) String hazardCode,
            @Schema(description = "企业名称", nullable = true) String enterpriseName,
            @Schema(description = "发生日期") LocalDate occurredOn,
            @Schema(description = "记录时间") Instant recordedAt,
            @Schema(description = "是撤回先前的事实") boolean takenBack) {}
}
