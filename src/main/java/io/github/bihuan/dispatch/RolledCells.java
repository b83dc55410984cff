package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.CellDefinition.RollUp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells of a roll-up, from the returns below. Pure. */
final class RolledCells {

    private final FormDefinition form;
    private final Forms forms;
    private final List<Report> returns;
    private final List<Map<String, Set<String>>> distinct;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> doubleCounted = new ArrayList<>();

    /** @param distinct of each return, by indicator: what it counted */
    RolledCells(FormDefinition form, Forms forms, List<Report> returns, List<Map<String, Set<String>>> distinct) {
        this.form = form;
        this.forms = forms;
        this.returns = returns;
        this.distinct = distinct;
        form.cells().forEach(this::cell);
        form.cells().stream().filter(cell -> cell.kind() == CellKind.RATE).forEach(this::rate);
    }

    /** By cell. */
    Map<String, Object> values() {
        return values;
    }

    /** Cells whose distinct things could not be told apart. */
    List<String> doubleCounted() {
        return List.copyOf(doubleCounted);
    }

    private void cell(CellDefinition cell) {
        Indicator indicator = cell.indicator() == null ? null : forms.indicator(cell.indicator());
        RollUp how = cell.rollUp(indicator);
        switch (how) {
            case SUM -> values.put(cell.code(), sum(cell, indicator));
            case DISTINCT -> values.put(cell.code(), distinct(cell, indicator));
            case OR -> values.put(
                    cell.code(),
                    returns.stream().anyMatch(report -> Boolean.TRUE.equals(report.effective(cell.code()))));
            case TEXT -> values.put(cell.code(), texts(cell));
            case RATE -> {
                // after the cells it divides
            }
        }
    }

    private Object sum(CellDefinition cell, Indicator indicator) {
        BigDecimal sum = returns.stream()
                .map(report ->
                        ReportChecks.number(report.effective(cell.code())).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return indicator.counting() == Counting.MONEY ? sum.setScale(2).toPlainString() : (Object) sum.longValue();
    }

    /** From the facts where every return counted them, otherwise added up and flagged. */
    private Object distinct(CellDefinition cell, Indicator indicator) {
        boolean fromFacts =
                returns.stream().noneMatch(report -> report.overrides().containsKey(cell.code()));
        if (fromFacts) {
            Set<String> all = new HashSet<>();
            distinct.forEach(counted -> all.addAll(counted.getOrDefault(indicator.code(), Set.of())));
            return (long) all.size();
        }
        doubleCounted.add(cell.code());
        return sum(cell, indicator);
    }

    private String texts(CellDefinition cell) {
        String joined = returns.stream()
                .filter(report ->
                        !Objects.toString(report.effective(cell.code()), "").isBlank())
                .map(report -> report.organisationName() + "：" + report.effective(cell.code()))
                .collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }

    private void rate(CellDefinition cell) {
        values.put(
                cell.code(),
                FormCells.rate(
                        values.get(cell.ratio().get(0)), values.get(cell.ratio().get(1))));
    }
}
