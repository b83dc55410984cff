package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormResult.FormCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Puts values into the cells of a form. */
final class FormCells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FormCells() {}

    /**
     * @param values by indicator
     * @param texts proposals by cell
     */
    static List<FormCell> of(FormDefinition form, Map<String, Object> values, Map<String, String> texts) {
        return form.cells().stream()
                .map(cell -> new FormCell(
                        cell.code(),
                        cell.label(),
                        value(form, cell, values, texts),
                        cell.unit(),
                        cell.kind(),
                        cell.onPaper()))
                .toList();
    }

    private static Object value(
            FormDefinition form, CellDefinition cell, Map<String, Object> values, Map<String, String> texts) {
        if (cell.kind().isCounted()) {
            return values.get(cell.indicator());
        }
        return cell.kind() == CellKind.RATE
                ? rate(
                        counted(form, cell.ratio().get(0), values),
                        counted(form, cell.ratio().get(1), values))
                : texts.get(cell.code());
    }

    private static Object counted(FormDefinition form, String code, Map<String, Object> values) {
        return values.get(form.cell(code).orElseThrow().indicator());
    }

    /** In percent with two decimals; null of nothing, never 100 %. */
    static String rate(Object part, Object whole) {
        if (part == null || whole == null) {
            return null;
        }
        BigDecimal of = new BigDecimal(whole.toString());
        return of.signum() == 0
                ? null
                : new BigDecimal(part.toString())
                        .multiply(HUNDRED)
                        .divide(of, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
