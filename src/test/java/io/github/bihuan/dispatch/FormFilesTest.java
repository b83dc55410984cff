package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.dispatch.FormDefinition.Layout;
import io.github.bihuan.dispatch.FormDefinition.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("报表与指标文件")
class FormFilesTest {

    private static final FormFiles FILES = new FormFiles(null);
    private static final Path FORMS = Path.of("src", "main", "resources", "forms");

    static List<FormDefinition> forms() {
        return FormFiles.shipped().stream().map(FILES::form).toList();
    }

    @Test
    @DisplayName("目录里的每个报表文件都装载")
    void every_form_file_is_loaded() throws IOException {
        assertThat(names(FORMS, ".yaml")).containsExactlyInAnyOrderElementsOf(FormFiles.shipped());
    }

    @Test
    @DisplayName("每个指标文件都能读，并至少用于一张报表；没有未知的指标")
    void every_indicator_file_is_used_and_every_used_one_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        forms().forEach(form -> used.addAll(form.indicators()));
        assertThat(names(FORMS.resolve("indicators"), ".sql")).containsExactlyInAnyOrderElementsOf(used);
        used.forEach(code -> assertThat(FILES.indicator(code).condition()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("代码不重复，计算单元格有指标且单位一致")
    void codes_are_unique_and_computed_cells_have_an_indicator(FormDefinition form) {
        assertThat(form.cells().stream().map(CellDefinition::code)).doesNotHaveDuplicates();
        for (CellDefinition cell : form.cells()) {
            assertThat(cell.indicator() != null)
                    .as(cell.code())
                    .isEqualTo(cell.kind().isCounted());
            if (cell.indicator() != null) {
                assertThat(FILES.indicator(cell.indicator()).unit())
                        .as(cell.code())
                        .isEqualTo(cell.unit());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("要点里的每处 ** 对应一个印出的计算单元格，每个印出的单元格都在某个要点里")
    void each_blank_of_the_text_has_its_cell(FormDefinition form) {
        Set<String> placed = form.rows().stream()
                .flatMap(row -> row.points().stream())
                .peek(point -> assertThat(blanks(point)).as(point.text()).isEqualTo(expectedBlanks(form, point)))
                .flatMap(point -> point.cells().stream())
                .collect(Collectors.toSet());
        if (form.layout() != Layout.LEDGER) {
            assertThat(form.cells().stream().filter(CellDefinition::onPaper).map(CellDefinition::code))
                    .containsExactlyInAnyOrderElementsOf(placed);
        }
        assertThat(form.rowsIndicator() != null).isEqualTo(form.layout() == Layout.LEDGER);
    }

    @Test
    @DisplayName("周调度表的单元格代码与规定一致")
    void the_weekly_table_has_the_agreed_cells() {
        FormDefinition form = FILES.form("WEEKLY_DISPATCH_MY");
        assertThat(form.title()).isEqualTo("冶金工贸行业隐患排查整治专项行动周调度统计表");
        assertThat(form.cells()).hasSize(30);
        assertThat(form.cells().stream().filter(cell -> !cell.onPaper()).map(CellDefinition::code))
                .containsExactly("town.visits");
    }

    @Test
    @DisplayName("月调度表：32 项指标、35 个值；两个时限 27 日、28 日；技术检查员为存量")
    void the_monthly_table_has_32_indicators_and_35_values() {
        FormDefinition form = FILES.form("MONTHLY_DISPATCH_HL");
        assertThat(form.rows().stream().mapToInt(row -> row.points().size()).toArray())
                .containsExactly(6, 8, 10, 8);
        assertThat(form.cells()).hasSize(35);
        assertThat(form.cadence().due().stream().map(FormDefinition.DueRule::dayOfMonth))
                .containsExactly(27, 28);
        assertThat(form.cell("G4.7").orElseThrow().kind()).isEqualTo(CellKind.STOCK);
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("校验规则和比率所提到的单元格都存在")
    void rules_and_rates_name_cells_of_the_form(FormDefinition form) {
        Stream.concat(
                        form.rules().stream().flatMap(rule -> rule.cells().stream()),
                        form.cells().stream()
                                .filter(cell -> cell.kind() == CellKind.RATE)
                                .flatMap(cell -> cell.ratio().stream()))
                .forEach(code -> assertThat(form.cell(code)).as(code).isPresent());
    }

    @Test
    @DisplayName("原文没有印出表样的标明是建议")
    void forms_that_no_notice_prints_are_marked_as_proposals() {
        assertThat(forms().stream().filter(form -> form.proposal() == null).map(FormDefinition::code))
                .containsExactly("WEEKLY_DISPATCH_MY", "MAJOR_LEDGER_MY", "MONTHLY_DISPATCH_HL");
    }

    @Test
    @DisplayName("台账有十三栏")
    void the_ledger_has_thirteen_columns() {
        assertThat(FILES.form("MAJOR_LEDGER_MY").columns()).hasSize(13);
    }

    @Test
    @DisplayName("未知的指标、缺项的指标文件、未知的参数都被拒绝")
    void faulty_indicators_are_refused() {
        assertThatThrownBy(() -> FILES.indicator("no.such")).hasMessageContaining("no.such");
        assertThatThrownBy(() -> Indicator.parse("-- code: a\n-- unit: 条\ntrue"))
                .hasMessageContaining("名称");
        assertThatThrownBy(() -> Indicator.parse("-- code: a\n-- 名称: b\n-- unit: 条\n-- set: fact\nx = :today"))
                .hasMessageContaining("today");
        assertThatThrownBy(
                        () -> Indicator.parse("-- code: a\n-- 名称: b\n-- unit: 条\n-- count: pounds\n-- set: fact\ntrue"))
                .hasMessageContaining("POUNDS");
    }

    private static long blanks(Point point) {
        return point.text().split("\\*\\*", -1).length - 1L;
    }

    /** A grid has a box for its values, a table writes them into the sentence. */
    private static long expectedBlanks(FormDefinition form, Point point) {
        if (form.layout() == Layout.GRID) {
            return 0;
        }
        return point.cells().stream()
                .map(code -> form.cell(code).orElseThrow())
                .filter(cell -> !cell.kind().isText())
                .count();
    }

    private static List<String> names(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        }
    }
}
