package io.github.bihuan.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is printed of a form: the definition's words with the values of one reporter.
 *
 * @param unitName 填报单位
 * @param filledOn 填报时间
 * @param values by cell code: numbers, texts, Boolean or null
 * @param rows of a ledger, by column key
 * @param remarks further lines under the notes, such as 未报送单位
 */
record OfficialSheet(
        FormDefinition form,
        String unitName,
        LocalDate filledOn,
        Map<String, Object> values,
        List<Map<String, Object>> rows,
        List<String> remarks) {

    private static final String BLANK = "\\*\\*";

    /** The sentence with its numbers, and below it what was typed. */
    String sentence(FormDefinition.Point point) {
        var sentence = new StringBuilder();
        String[] pieces = point.text().split(BLANK, -1);
        List<CellDefinition> counted =
                cells(point).stream().filter(cell -> !cell.kind().isText()).toList();
        for (int i = 0; i < pieces.length; i++) {
            sentence.append(pieces[i]);
            if (i < pieces.length - 1) {
                sentence.append(i < counted.size() ? printed(counted.get(i)) : "**");
            }
        }
        cells(point).stream()
                .filter(cell -> cell.kind().isText() && values.get(cell.code()) != null)
                .forEach(cell -> sentence.append('\n').append(values.get(cell.code())));
        return sentence.toString();
    }

    /** The value of an indicator of a grid, a count as a number to calculate with; two of them as a text with a comma between. */
    Object boxed(FormDefinition.Point point) {
        List<CellDefinition> cells = cells(point);
        return cells.size() == 1 && values.get(cells.get(0).code()) instanceof Number count
                ? count
                : String.join("，", cells.stream().map(this::printed).toList());
    }

    /** Counted cells of a ledger in one line: 合计：外包外委施工作业24处；厂中厂5处。 */
    String totals() {
        List<String> totals = form.cells().stream()
                .filter(cell -> cell.onPaper() && !cell.kind().isText())
                .map(cell -> cell.label() + printed(cell) + (cell.unit() == null ? "" : cell.unit()))
                .toList();
        return totals.isEmpty() ? "" : "合计：" + String.join("；", totals) + "。";
    }

    private List<CellDefinition> cells(FormDefinition.Point point) {
        return point.cells().stream()
                .flatMap(code -> form.cell(code).stream())
                .filter(CellDefinition::onPaper)
                .toList();
    }

    private String printed(CellDefinition cell) {
        Object value = values.get(cell.code());
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        return value == null ? (cell.kind() == CellKind.RATE ? "—" : "") : value.toString();
    }
}
