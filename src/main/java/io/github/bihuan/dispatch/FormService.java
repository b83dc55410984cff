package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormDefinition.Layout;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
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
    private final CarriedFigures figures;
    private final CellRowRepository cellRows;
    private final Prefills prefills;
    private final Ledgers ledgers;
    private final Clock clock;

    FormService(
            Database database,
            Forms forms,
            FormContexts contexts,
            CarriedFigures figures,
            CellRowRepository cellRows,
            Prefills prefills,
            Ledgers ledgers,
            Clock clock) {
        this.database = database;
        this.forms = forms;
        this.contexts = contexts;
        this.figures = figures;
        this.cellRows = cellRows;
        this.prefills = prefills;
        this.ledgers = ledgers;
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
        return database.snapshot(
                caller.scope(), tx -> contexts.of(tx, caller, code, question).flatMap(context -> filled(tx, context)));
    }

    /** The rows behind a counted cell, oldest first. */
    Uni<Page<CellRow>> rows(Caller caller, String code, String cellCode, FormQuestion question, PageRequest page) {
        Indicator indicator = indicator(forms.require(code), cellCode);
        return database.snapshot(caller.scope(), tx -> contexts.of(tx, caller, code, question)
                .flatMap(context -> cellRows.rows(tx, indicator, context.asked(), page))
                .map(rows -> Page.of(rows, page, CellRow::order)));
    }

    private Indicator indicator(FormDefinition form, String cellCode) {
        CellDefinition cell = form.cell(cellCode).orElseThrow(() -> CommonProblem.notFound("单元格"));
        if (!cell.kind().isCounted()) {
            throw DispatchProblem.CELL_HAS_NO_ROWS.on("cell", "“" + cell.label() + "”不是逐条统计的，没有对应的明细");
        }
        return forms.indicator(cell.indicator());
    }

    /** The form in the circumstances, within a snapshot. */
    Uni<FormResult> filled(Tx tx, FormContext context) {
        return values(tx, context).flatMap(values -> prefills.of(tx, context)
                .map(texts -> result(context, values, texts))
                .flatMap(result -> withRows(tx, context, result)));
    }

    /** Values by indicator. */
    Uni<Map<String, Object>> values(Tx tx, FormContext context) {
        return figures.values(tx, forms.indicatorsOf(context.form()), context.asked());
    }

    private Uni<FormResult> withRows(Tx tx, FormContext context, FormResult result) {
        FormDefinition form = context.form();
        return form.layout() == Layout.LEDGER
                ? ledgers.rows(tx, forms.indicator(form.rowsIndicator()), context.asked())
                        .map(result::withRows)
                : Uni.createFrom().item(result);
    }

    private FormResult result(FormContext context, Map<String, Object> values, Map<String, String> texts) {
        AsKnown asked = context.asked();
        FormDefinition form = context.form();
        return new FormResult(
                form.code(),
                form.version(),
                form.title(),
                asked.campaignId(),
                context.organisationId(),
                asked.regionCode().equals(AsKnown.NOWHERE) ? null : asked.regionCode(),
                asked.cutOff(),
                asked.knownAt(),
                asked.isProvisional(clock),
                FormCells.of(form, values, texts),
                null);
    }
}
