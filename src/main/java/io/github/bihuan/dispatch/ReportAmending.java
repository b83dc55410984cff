package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.ReportApi.Amendment;
import io.github.bihuan.dispatch.ReportApi.OverrideBody;
import io.github.bihuan.dispatch.domain.ReportProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Fills in a draft: texts, values beside the computed ones, comments. Pure. */
final class ReportAmending {

    private static final int LONGEST_PERIOD_YEARS = 1;

    private ReportAmending() {}

    static Report amended(FormDefinition form, Forms forms, Report before, Amendment request) {
        LocalDate cutOff = request.cutOff() == null ? before.cutOff() : request.cutOff();
        ReportProblem.CUT_OFF.unless(
                !cutOff.isAfter(before.dueOn()) && cutOff.isAfter(before.dueOn().minusYears(LONGEST_PERIOD_YEARS)),
                "cutOff",
                "统计截止日不得晚于报送日" + before.dueOn());
        Map<String, Report.Override> overrides = new LinkedHashMap<>(before.overrides());
        given(request.overrides()).forEach((cell, body) -> {
            if (body == null) {
                overrides.remove(cell);
            } else {
                overrides.put(cell, override(form, forms, cell, body));
            }
        });
        given(request.texts()).keySet().forEach(cell -> requireText(form, cell));
        String note = request.correctionNote() == null
                ? before.correctionNote()
                : request.correctionNote().strip();
        return new Report(
                before.id(),
                before.version(),
                before.campaignId(),
                before.scheduleCode(),
                before.formCode(),
                before.formVersion(),
                before.organisationId(),
                before.organisationName(),
                before.reporterLevel(),
                before.regionCode(),
                before.dueOn(),
                before.deadline(),
                before.edition(),
                before.status(),
                cutOff,
                before.knownAt(),
                before.computed(),
                overrides,
                merged(before.texts(), request.texts()),
                merged(before.comments(), request.comments()),
                note == null || note.isEmpty() ? null : note,
                before.included(),
                before.missing(),
                before.doubleCounted(),
                before.submittedAt(),
                before.submittedOn(),
                before.submittedBy(),
                before.opinion());
    }

    private static <T> Map<String, T> given(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> merged = new LinkedHashMap<>(before);
        given(changes).forEach((key, text) -> {
            if (text == null || text.isBlank()) {
                merged.remove(key);
            } else {
                merged.put(key, text.strip());
            }
        });
        return merged;
    }

    private static void requireText(FormDefinition form, String code) {
        boolean text = form.cell(code).map(cell -> cell.kind().isText()).orElse(false);
        ReportProblem.CELL.unless(text, "texts." + code, "“" + code + "”不是填写文字的单元格");
    }

    private static Report.Override override(FormDefinition form, Forms forms, String code, OverrideBody body) {
        CellDefinition cell = form.cell(code)
                .filter(found -> found.kind().isCounted())
                .orElseThrow(() -> ReportProblem.CELL.on("overrides." + code, "“" + code + "”不是计算的单元格"));
        UnaryOperator<Object> read = value(forms.indicator(cell.indicator()).counting());
        Object value = read.apply(body.value());
        ReportProblem.CELL.unless(value != null, "overrides." + code, "“" + cell.label() + "”的值不正确");
        return new Report.Override(value, body.reason().strip());
    }

    /** Reads a value of the kind, or null when it is of another. */
    private static UnaryOperator<Object> value(Counting counting) {
        return switch (counting) {
            case ANY -> value -> value instanceof Boolean ? value : null;
            case MONEY -> value -> ReportChecks.number(value)
                    .filter(number -> number.signum() >= 0)
                    .map(number ->
                            (Object) number.setScale(2, RoundingMode.HALF_UP).toPlainString())
                    .orElse(null);
            default -> value -> ReportChecks.number(value)
                    .filter(number ->
                            number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                    .map(BigDecimal::longValueExact)
                    .map(number -> (Object) number)
                    .orElse(null);
        };
    }
}
