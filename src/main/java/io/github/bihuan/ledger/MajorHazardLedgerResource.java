package io.github.bihuan.ledger;

import io.github.bihuan.dispatch.FormResult;
import io.github.bihuan.dispatch.FormService;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/ledgers/major-hazards")
@Tag(name = "台账", description = "只读台账")
public class MajorHazardLedgerResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    /** Whoever names no type gets JSON. */
    private static final String CSV_WHEN_ASKED = CSV + ";qs=0.5";

    private final Callers callers;
    private final FormService forms;

    MajorHazardLedgerResource(Callers callers, FormService forms) {
        this.callers = callers;
        this.forms = forms;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Action.FORM_READ)
    @Operation(summary = "重大事故隐患台账", description = "与报表 MAJOR_LEDGER_MY 同一结果；Accept: text/csv 得到 csv")
    @APIResponse(responseCode = "200", description = "台账")
    @APIResponse(responseCode = "404", description = "没有该行动，或不在管辖范围内")
    public Uni<FormResult> json(@BeanParam LedgerParams question) {
        return forms.form(callers.current(), FormService.MAJOR_LEDGER, question.question());
    }

    @GET
    @Produces(CSV_WHEN_ASKED)
    @Needs(Action.FORM_READ)
    @Operation(hidden = true)
    public Uni<Response> csv(@BeanParam LedgerParams question) {
        return forms.form(callers.current(), FormService.MAJOR_LEDGER, question.question())
                .map(ledger -> Response.ok(LedgerCsv.of(ledger.rows()), CSV)
                        .header("Content-Disposition", "attachment; filename=\"major-hazards.csv\"")
                        .build());
    }
}
