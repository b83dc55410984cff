package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("官方表式的 xlsx")
class OfficialWorkbookTest {

    private static final LocalDate DAY = LocalDate.parse("2024-12-27");
    private static final FormFiles FILES = new FormFiles(null);

    @Test
    @DisplayName("附件1：标题、行序、行文、说明与原文一致，数字填在 ** 处，填写的文字在其下")
    void the_weekly_table_reads_like_the_notice() throws IOException {
        List<String> lines = texts(bytes(weekly()));
        assertThat(lines)
                .containsSequence(
                        "附件 1",
                        "冶金工贸行业隐患排查整治专项行动周调度统计表",
                        "填报单位：马坊镇专项行动领导小组办公室",
                        "填报时间：2024年12月27日",
                        "序号",
                        "类别",
                        "要点",
                        "备注",
                        "1",
                        "部署推进")
                .contains(
                        """
                        1. 镇制定实施方案(通知)情况。
                        马政发〔2024〕27号，2024年12月17日印发
                        2. 镇层面召开动员部署、执法检查(检查3家企业,发现发现一般问题隐患4条,已整改1条;重大事故隐患1条,已整改0条。)等简要情况。
                        3. 镇工作推进中,具有特点、特色措施办法摘要。""")
                .contains("处罚企业2家,合计处罚4.50万元,处罚企业主要负责人1人,合计处罚2.00万元;限期整改3家,停产整改1家,取缔关闭0家。")
                .contains("说明:按照工作部署,周调度表每周五汇总。其中,调度事项中需要概述工作简要情况的,按每周实际工作情况填写;其余信息,填报自专项行动部署以来的累计数据,逐周累加更新。");
    }

    @Test
    @DisplayName("002 附件：四组三十二项，每行两项，双值以逗号分开，是/否")
    void the_monthly_table_reads_like_the_notice() throws IOException {
        List<String> lines = texts(bytes(monthly()));
        assertThat(lines)
                .contains("黑林镇重大事故隐患专项排查整治行动调度表", "总体情况", "企业自查发现的重大事故隐患 (个)", "行政处罚 (次，万元)", "8，10.30", "是")
                .anyMatch(line -> line.startsWith("注：1. 镇安委办对工作进展情况进行月调度。"))
                .anyMatch(line -> line.startsWith("2.调度表内容应围绕专项排查整治工作"))
                .endsWith("未报送单位：消防专委会");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(monthly())))) {
            assertThat(workbook.getSheetAt(0).getRow(3).getCell(3).getNumericCellValue())
                    .as("a count is a number")
                    .isEqualTo(6);
            assertThat(workbook.getSheetAt(0).getMergedRegions())
                    .extracting(region -> region.getFirstColumn() == 0 && region.getLastColumn() == 0)
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(4);
        }
    }

    @Test
    @DisplayName("附件2：十三栏，没有行时留三行空行；以等号等开头的文字是文字，不是公式")
    void the_ledger_has_blank_lines_and_no_formulas() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(ledger(List.of()))))) {
            for (int line = 1; line <= 3; line++) {
                var blank = workbook.getSheetAt(0).getRow(3 + line);
                assertThat(blank.getCell(0).getNumericCellValue()).isEqualTo(line);
                assertThat(blank.getCell(1).getStringCellValue()).isEmpty();
            }
        }
        var row = new HashMap<String, Object>(
                Map.of("sequence", 1, "enterpriseName", "=HYPERLINK(\"x\")", "detail", "@a"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(ledger(List.of(row)))))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.forEach(
                    line -> line.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            var name = sheet.getRow(4).getCell(1);
            assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"WEEKLY_DISPATCH_MY", "MAJOR_LEDGER_MY", "PROBLEM_LIST_MY", "MONTHLY_DISPATCH_HL", "CENSUS_YQ"})
    @DisplayName("A4 横向、一页宽、表头每页重复、边框、页码")
    void it_prints_on_a4_landscape(String code) throws IOException {
        var sheet = new OfficialSheet(FILES.form(code), null, null, Map.of(), List.of(), List.of());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(OfficialWorkbook.bytes(sheet)))) {
            XSSFSheet printed = workbook.getSheetAt(0);
            assertThat(printed.getPrintSetup().getLandscape()).isTrue();
            assertThat(printed.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(printed.getFitToPage()).isTrue();
            assertThat(printed.getFooter().getCenter()).contains("&P");
            assertThat(workbook.getPrintArea(0)).isNotBlank();
        }
    }

    @Test
    @DisplayName("docs/forms 里的图片由这些文件画出")
    void the_pictures_in_the_documentation_are_painted_from_the_files() throws IOException {
        paint("weekly-dispatch", weekly());
        paint("major-ledger", ledger(List.of(aRow())));
        paint("monthly-dispatch", monthly());
        paint(
                "problem-list",
                new OfficialSheet(FILES.form("PROBLEM_LIST_MY"), "马坊镇安监站", DAY, Map.of(), List.of(), List.of()));
    }

    private static void paint(String name, OfficialSheet sheet) throws IOException {
        Path picture = Path.of("docs/forms/" + name + ".png");
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(picture.getParent());
            SheetPicture.paint(OfficialWorkbook.bytes(sheet), picture);
        }
        assertThat(picture).isNotEmptyFile();
    }

    private static OfficialSheet weekly() {
        Map<String, Object> values = new HashMap<>();
        FILES.form("WEEKLY_DISPATCH_MY").cells().stream()
                .filter(cell -> cell.kind().isCounted())
                .forEach(cell -> values.put(cell.code(), 0L));
        values.putAll(Map.of(
                "town.inspectedEnterprises",
                3L,
                "town.generalFound",
                4L,
                "town.generalRectified",
                1L,
                "town.majorFound",
                1L,
                "pen.enterprises",
                2L,
                "pen.enterpriseAmount",
                "4.50",
                "pen.principals",
                1L,
                "pen.principalAmount",
                "2.00"));
        values.putAll(Map.of("meas.orderedRectification", 3L, "meas.suspended", 1L, "self.plans", 4L));
        values.putAll(Map.of(
                "deploy.plan",
                "马政发〔2024〕27号，2024年12月17日印发",
                "publicity",
                "县融媒体中心报道专项行动动员部署会。",
                "problems",
                "部分小微企业安全管理力量薄弱。"));
        return new OfficialSheet(FILES.form("WEEKLY_DISPATCH_MY"), "马坊镇专项行动领导小组办公室", DAY, values, List.of(), List.of());
    }

    private static OfficialSheet monthly() {
        Map<String, Object> values = new HashMap<>();
        FILES.form("MONTHLY_DISPATCH_HL").cells().forEach(cell -> values.put(cell.code(), 0L));
        values.putAll(
                Map.of("G1.1", 6L, "G1.2", 3L, "G1.3", 7L, "G1.4", 5L, "G3.3a", 8L, "G3.3b", "10.30", "G4.6", true));
        return new OfficialSheet(
                FILES.form("MONTHLY_DISPATCH_HL"),
                "黑林镇安全生产委员会办公室",
                LocalDate.parse("2023-06-28"),
                values,
                List.of(),
                List.of("未报送单位：消防专委会"));
    }

    private static OfficialSheet ledger(List<Map<String, Object>> rows) {
        return new OfficialSheet(FILES.form("MAJOR_LEDGER_MY"), "马坊镇安监站", DAY, Map.of(), rows, List.of());
    }

    private static Map<String, Object> aRow() {
        Map<String, Object> row = new HashMap<>();
        row.putAll(Map.of(
                "sequence",
                1,
                "enterpriseName",
                "丙食品",
                "region",
                "吕梁市方山县",
                "industry",
                "轻工",
                "source",
                "镇级检查",
                "inspectingUnit",
                "马坊镇安监站",
                "foundOn",
                "2024-12-19",
                "detail",
                "有限空间未辨识、未建立管理台账（10号令第十三条（二））"));
        row.putAll(Map.of(
                "measures", "责任: 王五 措施: 设置警示标志 资金: 2.00万元 时限: 2024-12-31 预案: 现场处置方案",
                "listing", "方山县安委会（2024年12月25日挂牌）",
                "penalties", "对企业罚款3.00万元（2024年12月23日，方应急罚〔2024〕1号）",
                "completion", "整改中，时限2024年12月31日"));
        return row;
    }

    private static byte[] bytes(OfficialSheet sheet) {
        return OfficialWorkbook.bytes(sheet);
    }

    /** Every text of the sheet, row by row, as a second library reads it. */
    private static List<String> texts(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream())
                    .filter(cell -> cell != null
                            && cell.getText() != null
                            && !cell.getText().isEmpty())
                    .map(cell -> cell.getText())
                    .toList();
        }
    }
}
