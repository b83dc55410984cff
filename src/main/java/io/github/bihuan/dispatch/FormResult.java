package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.shared.http.NullableUnions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form filled in for a cut-off and an instant of knowledge. Computed cells are exact for any past pair; the same
 * question always has the same answer unless {@code provisional}.
 */
@Schema(description = "填好的报表：截至 cutOff 日、按 knownAt 时已知的事实计算")
public record FormResult(
        @Schema(description = "报表代码", examples = "WEEKLY_DISPATCH_MY") String formCode,
        @Schema(description = "报表定义版本", examples = "1") int formVersion,
        @Schema(description = "标题", examples = "冶金工贸行业隐患排查整治专项行动周调度统计表") String title,
        @Schema(description = "行动") UUID campaignId,
        @Schema(description = "填报单位（按参数或登录人所在单位）", nullable = true) UUID organisationId,
        @Schema(description = "统计地区；为空表示与行动地区无交集", nullable = true, examples = "141128101") String regionCode,
        @Schema(description = "统计截止日（含当日，北京时间）", examples = "2024-12-20") LocalDate cutOff,
        @Schema(description = "所知时间：此后记录的事实不计") Instant knownAt,
        @Schema(description = "截止日或所知时间尚未到，数字还会变化") boolean provisional,
        @Schema(description = "单元格") List<FormCell> cells,
        @Schema(description = "台账各行（仅台账）：以报表定义的列代码为名，另有所据对象的标识", nullable = true)
                @JsonInclude(JsonInclude.Include.NON_NULL)
                List<Map<String, Object>> rows) {

    FormResult withRows(List<Map<String, Object>> ledger) {
        return new FormResult(
                formCode,
                formVersion,
                title,
                campaignId,
                organisationId,
                regionCode,
                cutOff,
                knownAt,
                provisional,
                cells,
                ledger);
    }

    /** A cell. */
    @Schema(description = "单元格")
    public record FormCell(
            @Schema(description = "单元格代码", examples = "town.generalFound") String code,
            @Schema(description = "名称", examples = "发现一般问题隐患") String label,
            @Schema(
                            description = "值：家、家次、条、人为整数；万元和 % 为两位小数的文本，如 \"4.50\"，比率无从计算的为空；是/否为布尔；填写和文字栏为文本或空",
                            oneOf = {Long.class, String.class, Boolean.class},
                            extensions = @Extension(name = NullableUnions.MARK, value = "true"))
                    Object value,
            @Schema(description = "计量单位", nullable = true, examples = "条") String unit,
            @Schema(description = "COMPUTED 计算，STOCK 存量，RATE 比率，TYPED 填写（可预填），NARRATIVE 文字") CellKind kind,
            @Schema(description = "是否印在表上") boolean printed) {}
}
