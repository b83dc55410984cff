package io.github.bihuan.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("从工作表到表")
class TableReaderTest {

    private static final Layout LAYOUT = new Layout(
            ImportType.ENTERPRISES,
            "试",
            List.of("name"),
            List.of(
                    field("name", "名称", FieldKind.TEXT, true),
                    field("day", "日期", FieldKind.DATE, false),
                    field("count", "人数", FieldKind.INTEGER, false),
                    field("funds", "资金(万元)", FieldKind.TEN_THOUSAND_YUAN, false),
                    field("safe", "是否合格", FieldKind.YES_NO, false)));

    private static Field field(String name, String label, FieldKind kind, boolean required) {
        return new Field(name, label, kind, null, required, 0, List.of(), Map.of(), null, null);
    }

    @Test
    @DisplayName("表头以上、空行、重复表头、合计、注释都不是数据；行号与原表一致")
    void only_data_is_data() {
        Table table = read(
                List.of(),
                row("某某台账"),
                row("名称", "日期", "人数"),
                row("甲", "2024-12-09", "1,200人"),
                row(),
                row("名称", "日期", "人数"),
                row("乙", "2024年12月9日", "3"),
                row("合计", "", "1203"),
                row("注：数据截至年底"),
                row("丙", "2024-12-09", "1"));

        assertThat(table.headRow()).isEqualTo(2);
        assertThat(table.rows()).extracting(row -> row.location().row()).containsExactly(3, 6);
        assertThat(table.rows().get(0).values()).isEqualTo(Map.of("name", "甲", "day", "2024-12-09", "count", "1200"));
    }

    @Test
    @DisplayName("纵向合并的表头占两行；纵向合并的数据逐行生效，横向的不外溢")
    void merged_cells() {
        Table table = read(
                List.of(new Area(0, 0, 1, 0), new Area(0, 1, 0, 2), new Area(2, 0, 3, 0), new Area(4, 0, 4, 1)),
                row("名称", "基本情况", null),
                row(null, "日期", "人数"),
                row("甲", "2024-12-09", "1"),
                row(null, "2024-12-10", "2"),
                row("乙", null, "3"));

        assertThat(table.headRow()).isEqualTo(2);
        assertThat(table.rows()).extracting(row -> row.values().get("name")).containsExactly("甲", "甲", "乙");
        assertThat(table.rows().get(2).values()).doesNotContainKey("day");
    }

    @Test
    @DisplayName("合并区域伸出表外也不多出行；本行什么都没有的合并行不是数据")
    void merged_areas_make_no_rows() {
        int endOfSheet = (1 << 20) - 1;
        Sheet sheet = new Sheet(
                "表",
                Map.of(
                        0,
                        row("名称", "日期", "人数"),
                        1,
                        row("甲", "2024-12-09", "1"),
                        2,
                        row(null, "2024-12-10", "2"),
                        endOfSheet,
                        row(null, "2024-12-11", "3")),
                List.of(new Area(1, 0, endOfSheet, 0), new Area(1, 1, endOfSheet, (1 << 14) - 1)),
                false);

        assertThat(sheet.mergedCells()).isEqualTo(3L * endOfSheet);
        assertThat(reader(Map.of()).read(sheet).orElseThrow().rows())
                .extracting(row -> row.location().row())
                .containsExactly(2, 3, endOfSheet + 1);
    }

    @Test
    @DisplayName("表格软件写不出的数和过长的内容：不展开，按错误列出")
    void monstrous_cells_are_errors() {
        Sheet sheet = new Sheet(
                "表",
                Map.of(
                        0, row("名称", "人数"),
                        1, Map.of(0, Cell.text("甲"), 1, Cell.number("1E999999999")),
                        2, Map.of(0, Cell.text("乙"), 1, Cell.number("7".repeat(1_000_000))),
                        3, Map.of(0, Cell.text("丙".repeat(40_000)), 1, Cell.number("3"))),
                List.of(),
                false);

        assertThat(reader(Map.of()).read(sheet).orElseThrow().rows())
                .flatExtracting(TableRow::findings)
                .extracting(found -> found.row() + found.column() + " " + found.code())
                .containsExactly("2B UNREADABLE_NUMBER", "3B TOO_LONG", "4A TOO_LONG");
    }

    @Test
    @DisplayName("像公式的文字（含全角）加单引号；单独的短横线照原样")
    void texts_like_formulas() {
        Table table =
                read(List.of(), row("名称", "人数"), row("＝1+1"), row("＋张三"), row("=A1"), row("-"), row("——"), row("-3.5"));

        assertThat(table.rows())
                .extracting(row -> row.values().get("name"))
                .containsExactly("'＝1+1", "'＋张三", "'=A1", "-", "——", "-3.5");
    }

    @Test
    @DisplayName("每个错误都指明工作表、行、列、表头")
    void each_error_says_where() {
        Table table = read(
                List.of(),
                row("序号", "名称", "日期", "人数", "资金（万元）", "是否合格"),
                row("1", "甲", "去年底", "若干", "约三万", "差不多"),
                row("2", null, "2024-12-09", null, "1.5", "√"));

        assertThat(table.unknownHeadings()).containsExactly("序号");
        assertThat(table.rows().get(0).findings())
                .extracting(found -> found.row() + found.column() + " " + found.heading() + " " + found.code())
                .containsExactly(
                        "2C 日期 UNREADABLE_DATE",
                        "2D 人数 UNREADABLE_NUMBER",
                        "2E 资金（万元） UNREADABLE_NUMBER",
                        "2F 是否合格 UNKNOWN_TERM");
        assertThat(table.rows().get(1).values()).containsEntry("funds", "15000").containsEntry("safe", "true");
        assertThat(table.rows().get(1).findings())
                .extracting(found -> found.column() + " " + found.code())
                .containsExactly("B REQUIRED");
    }

    @Test
    @DisplayName("没有表头就没有表")
    void no_head_no_table() {
        assertThat(reader(Map.of()).read(sheet(List.of(), row("名称"), row("甲")))).isEmpty();
    }

    @Test
    @DisplayName("自定的表头优先，被对应的字段不再按常用写法识别")
    void own_headings_come_first() {
        Table table = reader(Map.of("厂子", "name"))
                .read(sheet(List.of(), row("名称", "厂子", "日期"), row("不要", "要", "2024-12-09")))
                .orElseThrow();

        assertThat(table.rows().get(0).values()).containsEntry("name", "要");
        assertThat(table.unknownHeadings()).containsExactly("名称");
    }

    @SafeVarargs
    private static Table read(List<Area> merged, Map<Integer, Cell>... rows) {
        return reader(Map.of()).read(sheet(merged, rows)).orElseThrow();
    }

    private static TableReader reader(Map<String, String> mapping) {
        return new TableReader(LAYOUT, mapping, new TermBook(Map.of()));
    }

    @SafeVarargs
    private static Sheet sheet(List<Area> merged, Map<Integer, Cell>... rows) {
        Map<Integer, Map<Integer, Cell>> numbered = new HashMap<>();
        IntStream.range(0, rows.length).forEach(number -> numbered.put(number, rows[number]));
        return new Sheet("表", numbered, merged, false);
    }

    private static Map<Integer, Cell> row(String... texts) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                cells.put(column, Cell.text(texts[column]));
            }
        }
        return cells;
    }
}
