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
 * @param proposal the notice names the form but does not print it: the columns are a proposal
 * @param validFrom the day from which this version is the one to fill in
 * @param ownFactsOf kinds of organisations that report only what is theirs, not their whole region
 * @param rowsIndicator of a ledger: the indicator whose rows are its rows
 */
@Schema(description = "报表定义：标题、栏目、行文、说明与原文一致，单元格有代码")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormDefinition(
        @Schema(description = "报表代码", examples = "WEEKLY_DISPATCH_MY") String code,
        @Schema(description = "定义版本", examples = "1") int version,
        @Schema(description = "标题", examples = "冶金工贸行业隐患排查整治专项行动周调度统计表") String title,
        @Schema(description = "附件编号，印在标题上方", nullable = true, examples = "附件 1") String annex,
        @Schema(description = "出处", examples = "马政发〔2024〕27号 附件1") String source,
        @Schema(description = "原文没有印出表样，栏目为建议", nullable = true) Boolean proposal,
        @Schema(description = "启用日期") LocalDate validFrom,
        @Schema(description = "停用日期", nullable = true) LocalDate validTo,
        @Schema(description = "版式：TABLE 固定行表，GRID 两栏指标表，LEDGER 台账") Layout layout,
        @Schema(description = "报送周期与时限") Cadence cadence,
        @Schema(description = "统计期间：CUMULATIVE 行动以来累计，QUARTER、HALF_YEAR、YEAR 当期", nullable = true) FormPeriod period,
        @Schema(description = "表头栏目", examples = "[\"填报单位\", \"填报时间\"]") List<String> header,
        @Schema(description = "各列") List<Column> columns,
        @Schema(description = "各行（固定行表）") List<Row> rows,
        @Schema(description = "单元格") List<CellDefinition> cells,
        @Schema(description = "台账各行所据的指标", nullable = true) String rowsIndicator,
        @Schema(description = "只报本单位的事、不报全地区的单位种类") List<String> ownFactsOf,
        @Schema(description = "校验规则") List<FormRule> rules,
        @Schema(description = "说明") List<String> notes) {

    FormDefinition {
        period = period == null ? FormPeriod.CUMULATIVE : period;
        header = listOf(header);
        columns = listOf(columns);
        rows = listOf(rows);
        cells = listOf(cells);
        ownFactsOf = listOf(ownFactsOf);
        rules = listOf(rules);
        notes = listOf(notes);
    }

    /** How it is laid out. */
    enum Layout {
        TABLE,
        GRID,
        LEDGER
    }

    @Schema(name = "FormCadence", description = "报送周期与时限")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cadence(
            @Schema(description = "周期", examples = "WEEKLY") String kind,
            @Schema(description = "每周报送日", nullable = true, examples = "FRIDAY") String dueWeekday,
            @Schema(description = "各级的时限；原文有两个时限的有两条", nullable = true) List<DueRule> due) {}

    @Schema(name = "FormDueRule", description = "某一级的报送时限")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DueRule(
            @Schema(description = "报送单位级别", examples = "SECTOR_COMMITTEE") String reporterLevel,
            @Schema(description = "每月（季、半年、年的末月或次月）的日", nullable = true, examples = "27") Integer dayOfMonth,
            @Schema(description = "期末后第几个月", nullable = true, examples = "1") Integer monthsAfterPeriod,
            @Schema(description = "指定的日期", nullable = true) List<LocalDate> dates,
            @Schema(description = "原文", examples = "每月27日前送调度数据") String text) {}

    @Schema(name = "FormColumn", description = "列")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            @Schema(description = "列代码", examples = "category") String key,
            @Schema(description = "列名", examples = "类别") String label,
            @Schema(description = "列宽（字符数）", nullable = true, examples = "12") Integer width) {}

    @Schema(name = "FormRow", description = "固定行；两栏指标表的一组")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "序号", nullable = true, examples = "1") String sequence,
            @Schema(description = "类别", examples = "部署推进") String category,
            @Schema(description = "要点") List<Point> points) {

        Row {
            points = listOf(points);
        }
    }

    /** A sentence of a row: each {@code **} is the place of the next printed counted cell. */
    @Schema(name = "FormPoint", description = "要点：文中每处 ** 依次填入所列的计算单元格；两栏指标表的一项指标")
    record Point(@Schema(description = "原文") String text, @Schema(description = "单元格代码") List<String> cells) {

        Point {
            cells = listOf(cells);
        }
    }

    Optional<CellDefinition> cell(String cellCode) {
        return cells.stream().filter(cell -> cell.code().equals(cellCode)).findFirst();
    }

    /** Whether an organisation of the kind reports only what is its own. */
    boolean isOwnFactsOnly(String organisationKind) {
        return organisationKind != null && ownFactsOf.contains(organisationKind);
    }

    /** Codes of all indicators the form needs. */
    @JsonIgnore
    List<String> indicators() {
        return Stream.concat(
                        cells.stream().filter(cell -> cell.kind().isCounted()).map(CellDefinition::indicator),
                        Stream.ofNullable(rowsIndicator))
                .distinct()
                .toList();
    }

    static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
