package io.github.bihuan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bihuan.imports.domain.Cell;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.Sheet;
import io.github.bihuan.imports.domain.Table;
import io.github.bihuan.imports.domain.TableReader;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.reference.BundledTerms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("读文件")
class FilesTest {

    private static final int MOST = 1000;

    private final Layouts layouts = new Layouts(BundledTerms.terms());
    private final UploadGuard guard = new UploadGuard(1 << 26);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(ImportType.class)
    @DisplayName("每种表样都能通过查验、读回，示例行没有错误")
    void every_template_can_be_read_back(ImportType type) throws IOException {
        Path file = file(ImportTemplates.workbook(layouts.of(type)));

        assertThat(guard.inspect(file)).isEqualTo(FileFormat.XLSX);
        Table table = reader(type)
                .read(new WorkbookReader(MOST * 2).read(file).get(0))
                .orElseThrow();
        assertThat(table.unknownHeadings()).isEmpty();
        assertThat(table.columns()).hasSameSizeAs(layouts.of(type).fields());
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).findings()).isEmpty();
    }

    @Test
    @DisplayName("LibreOffice 的工作簿：合并的表头和数据、真日期、公式")
    void a_workbook_of_libreoffice() throws IOException {
        Path file = file(resource("major-ledger-libreoffice.xlsx"));
        assertThat(guard.inspect(file)).isEqualTo(FileFormat.XLSX);

        Table table = reader(ImportType.MAJOR_LEDGER)
                .read(new WorkbookReader(MOST).read(file).get(0))
                .orElseThrow();

        assertThat(table.sheet()).isEqualTo("附件2");
        assertThat(table.headRow()).isEqualTo(4);
        assertThat(table.unknownHeadings()).containsExactly("序号");
        assertThat(table.rows()).extracting(row -> row.location().row()).containsExactly(5, 6, 7, 9, 10, 11);
        assertThat(table.rows())
                .extracting(row -> row.values().get("foundOn"))
                .containsExactly("2024-12-19", "2024-12-20", "2024-12-21", "2024-12-22", null, "2024-12-26");
        assertThat(table.rows().get(1).values())
                .containsEntry("enterprise", "离办甲轧钢有限公司")
                .containsEntry("description", "煤气柜报警装置未投入使用")
                .containsEntry("source", "TOWNSHIP_INSPECTION")
                .containsEntry("level", "MAJOR");
    }

    @Test
    @DisplayName("csv：两种编码、分隔符、引号、行号")
    void csv_files() throws IOException {
        String text = "通讯录;;\n\n姓名;单位;职务\n\"张;三\";安监站;\"站\n长\"\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Path file = file(text.getBytes(charset));
            assertThat(guard.inspect(file)).isEqualTo(FileFormat.CSV);
            Table table = reader(ImportType.OFFICIALS)
                    .read(new CsvReader(MOST).read(file).get(0))
                    .orElseThrow();
            assertThat(table.rows().get(0).location().row()).isEqualTo(4);
            assertThat(table.rows().get(0).values())
                    .isEqualTo(Map.of("name", "张;三", "organisation", "安监站", "post", "站长"));
        }
    }

    @Test
    @DisplayName("行或格过多的文件拒绝")
    void too_many_rows_or_cells() throws IOException {
        Path rows = file("a,b\n".repeat(11).getBytes(StandardCharsets.UTF_8));
        Path cells = file(",".repeat(10 * 41).getBytes(StandardCharsets.UTF_8));
        SheetFixture sheet = SheetFixture.sheet("多");
        for (int row = 0; row < 11; row++) {
            sheet.row("一");
        }
        Path workbook = file(sheet.bytes());
        Path merged = file(SheetFixture.sheet("合并")
                .row("一")
                .merge("A1:A2")
                .merge("A3:XFD5")
                .row()
                .row()
                .row()
                .row(IntStream.range(0, 150).boxed().toArray())
                .bytes());

        assertThat(refused(() -> new CsvReader(10).read(rows))).isEqualTo(ImportProblem.TOO_MANY_ROWS);
        assertThat(refused(() -> new CsvReader(10).read(cells))).isEqualTo(ImportProblem.TOO_MANY_ROWS);
        assertThat(refused(() -> new WorkbookReader(10).read(workbook))).isEqualTo(ImportProblem.TOO_MANY_ROWS);
        assertThat(refused(() -> new WorkbookReader(10).read(merged))).isEqualTo(ImportProblem.TOO_MANY_ROWS);
    }

    @Test
    @DisplayName("以数字存储、仍有全部十八位的信用代码照读；日序号按 1904 起算的也读对")
    void numbers_as_they_are_stored() {
        Sheet sheet = new Sheet(
                "数",
                Map.of(
                        0, Map.of(0, text("企业名称"), 1, text("统一社会信用代码")),
                        1, Map.of(0, text("全"), 1, Cell.number("911411280000000003")),
                        2, Map.of(0, text("缺"), 1, Cell.number("9.1141128E17"))),
                List.of(),
                false);

        Table table = reader(ImportType.ENTERPRISES).read(sheet).orElseThrow();
        assertThat(table.rows().get(0).findings())
                .noneMatch(found -> found.code().name().equals("DIGITS_LOST"));
        assertThat(table.rows().get(1).findings())
                .anyMatch(found -> found.code().name().equals("DIGITS_LOST"));
    }

    private TableReader reader(ImportType type) {
        return new TableReader(layouts.of(type), Map.of(), layouts.terms());
    }

    private static Cell text(String text) {
        return Cell.text(text);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "a", ".upload"), content);
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static ImportProblem refused(Reading reading) {
        return (ImportProblem)
                catchThrowableOfType(BusinessRuleViolation.class, reading::read).type();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = FilesTest.class.getResourceAsStream("/imports/" + name)) {
            return file.readAllBytes();
        }
    }
}
