package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormDefinition.CellDefinition;
import io.github.bihuan.dispatch.FormDefinition.Layout;
import io.github.bihuan.dispatch.FormResult.FormCell;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Fills in forms: every number of a form and the rows of a ledger see the same instant of the database. */
@Singleton
public final class FormService {

    /** Code of the major-hazard ledger (附件2). */
    public static final String MAJOR_LEDGER = "MAJOR_LEDGER_MY";

    private final Database database;
    private final Forms forms;
    private final FormContexts contexts;
    private final IndicatorRepository indicators;
    private final MajorLedger ledger;
    private final Clock clock;

    FormService(
            Database database,
            Forms forms,
            FormContexts contexts,
            IndicatorRepository indicators,
            MajorLedger ledger,
            Clock clock) {
        this.database = database;
        this.forms = forms;
        this.contexts = contexts;
        this.indicators = indicators;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<FormDefinition> definitions() {
        return forms.all();
    }

    FormDefinition definition(String code) {
        return forms.require(code);
    }

    /** The filled form; an unknown form, or a campaign or organisation outside the scope, is 404. */
    public Uni<FormResult> form(Caller caller, String code, FormQuestion question) {
        FormDefinition form = forms.require(code);
        return database.snapshot(
                caller.scope(), tx -> contexts.of(tx, caller, question).flatMap(context -> filled(tx, form, context)));
    }

    /** The rows behind a computed cell, oldest first. */
    Uni<Page<CellRow>> rows(Caller caller, String code, String cellCode, FormQuestion question, PageRequest page) {
        Indicator indicator = indicator(forms.require(code), cellCode);
        return database.snapshot(caller.scope(), tx -> contexts.of(tx, caller, question)
                .flatMap(context -> indicators.rows(tx, indicator, context.asked(), page))
                .map(rows -> Page.of(rows, page, CellRow::order)));
    }

    private Indicator indicator(FormDefinition form, String cellCode) {
        CellDefinition cell = form.cell(cellCode).orElseThrow(() -> CommonProblem.notFound("单元格"));
        if (cell.kind() != CellKind.COMPUTED) {
            throw DispatchProblem.CELL_HAS_NO_ROWS.on("cell", "“" + cell.label() + "”由人填写，没有对应的明细");
        }
        return forms.indicator(cell.indicator());
    }

    private Uni<FormResult> filled(Tx tx, FormDefinition form, FormContext context) {
        return form.layout() == Layout.LEDGER
                ? ledger.rows(tx, forms.indicator(form.rowsIndicator()), context.asked())
                        .map(rows -> result(form, context, List.of(), rows))
                : indicators
                        .evaluate(tx, forms.indicatorsOf(form), context.asked())
                        .map(values -> result(form, context, cells(form, context, values), null));
    }

    private static List<FormCell> cells(FormDefinition form, FormContext context, Map<String, Object> values) {
        return form.cells().stream()
                .map(cell -> new FormCell(
                        cell.code(),
                        cell.label(),
                        value(cell, context, values),
                        cell.unit(),
                        cell.kind(),
                        cell.onPaper()))
                .toList();
    }

    private static Object value(CellDefinition cell, FormContext context, Map<String, Object> values) {
        if (cell.kind() == CellKind.COMPUTED) {
            return values.get(cell.indicator());
        }
        return cell.prefill() == FormDefinition.Prefill.CAMPAIGN_DOCUMENT
                ? context.campaign().document(context.asked().cutOff())
                : null;
    }

    private FormResult result(FormDefinition form, FormContext context, List<FormCell> cells, List<LedgerRow> rows) {
        AsKnown asked = context.asked();
        return new FormResult(
                form.code(),
                form.version(),
                form.title(),
                asked.campaignId(),
                context.organisationId(),
                asked.regionCode().equals(AsKnown.NOWHERE) ? null : asked.regionCode(),
                asked.cutOff(),
                asked.knownAt(),
                asked.cutOff().isAfter(BusinessTime.today(clock))
                        || asked.knownAt().isAfter(clock.instant()),
                cells,
                rows);
    }
}
