package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An official form as data (报表定义), specification §2: title, rows, labels and notes word for word, codes of its cells.
 *
 * @param rowsIndicator of a ledger: the indicator whose hazards are its rows
 */
@Schema(description = "报表定义：标题、栏目、行文、说明与原文一致，单元格有代码")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormDefinition(
        @Schema(description = "报表代码", examples = "WEEKLY_DISPATCH_MY") String code,
        @Schema(description = "定义版本", examples = "1") int version,
        @Schema(description = "标题", examples = "冶金工贸行业隐患排查整治专项行动周调度统计表") String title,
        @Schema(description = "出处", examples = "马政发〔2024〕27号 附件1") String source,
        @Schema(description = "启用日期") LocalDate validFrom,
        @Schema(description = "停用日期", nullable = true) LocalDate validTo,
        @Schema(description = "版式：TABLE 固定行表，LEDGER 台账") Layout layout,
        @Schema(description = "报送周期") Cadence cadence,
        @Schema(description = "表头栏目", examples = "[\"填报单位\", \"填报时间\"]") List<String> header,
        @Schema(description = "各列") List<Column> columns,
        @Schema(description = "各行（固定行表）") List<Row> rows,
        @Schema(description = "单元格") List<CellDefinition> cells,
        @Schema(description = "台账各行所据的指标", nullable = true) String rowsIndicator,
        @Schema(description = "说明") List<String> notes) {

    FormDefinition {
        header = listOf(header);
        columns = listOf(columns);
        rows = listOf(rows);
        cells = listOf(cells);
        notes = listOf(notes);
    }

    /** How it is laid out. */
    enum Layout {
        TABLE,
        LEDGER
    }

    @Schema(name = "FormCadence", description = "报送周期")
    record Cadence(
            @Schema(description = "周期", examples = "WEEKLY") String kind,
            @Schema(description = "报送日", examples = "FRIDAY") String dueWeekday) {}

    @Schema(name = "FormColumn", description = "列")
    record Column(
            @Schema(description = "列代码", examples = "category") String key,
            @Schema(description = "列名", examples = "类别") String label) {}

    @Schema(name = "FormRow", description = "固定行")
    record Row(
            @Schema(description = "序号", examples = "1") String sequence,
            @Schema(description = "类别", examples = "部署推进") String category,
            @Schema(description = "要点") List<Point> points) {

        Row {
            points = listOf(points);
        }
    }

    /** A sentence of a row: each {@code **} is the place of the next printed computed cell. */
    @Schema(name = "FormPoint", description = "要点：文中每处 ** 依次填入所列的计算单元格")
    record Point(@Schema(description = "原文") String text, @Schema(description = "单元格代码") List<String> cells) {

        Point {
            cells = listOf(cells);
        }
    }

    @Schema(name = "FormCellDefinition", description = "单元格定义")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellDefinition(
            @Schema(description = "单元格代码", examples = "town.generalFound") String code,
            @Schema(description = "名称", examples = "发现一般问题隐患") String label,
            @Schema(description = "计量单位：家、家次、条、人、万元", nullable = true, examples = "条") String unit,
            @Schema(description = "COMPUTED 由事实计算，TYPED 填写（可预填），NARRATIVE 文字") CellKind kind,
            @Schema(description = "指标代码", nullable = true) String indicator,
            @Schema(description = "预填内容的来源", nullable = true) Prefill prefill,
            @Schema(description = "是否印在表上，缺省为是", nullable = true) Boolean printed) {

        boolean onPaper() {
            return !Boolean.FALSE.equals(printed);
        }
    }

    /** Where the proposal for a typed cell comes from. */
    enum Prefill {
        /** Number and date of the campaign's document. */
        CAMPAIGN_DOCUMENT
    }

    Optional<CellDefinition> cell(String cellCode) {
        return cells.stream().filter(cell -> cell.code().equals(cellCode)).findFirst();
    }

    /** Codes of all indicators the form needs. */
    @JsonIgnore
    List<String> indicators() {
        return Stream.concat(
                        cells.stream()
                                .filter(cell -> cell.kind() == CellKind.COMPUTED)
                                .map(CellDefinition::indicator),
                        Stream.ofNullable(rowsIndicator))
                .distinct()
                .toList();
    }

    private static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
