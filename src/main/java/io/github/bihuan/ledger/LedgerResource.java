package io.github.bihuan.ledger;

import io.github.bihuan.dispatch.FormResult;
import io.github.bihuan.dispatch.FormService;
import io.github.bihuan.dispatch.LedgerExports;
import io.github.bihuan.dispatch.LedgerFormat;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/ledgers/{ledger}")
@Tag(name = "台账", description = "只读台账：major-hazards 重大事故隐患，hazards 全部隐患，enterprises 企业，special-operators 特种作业人员")
public class LedgerResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** Whoever names no type gets JSON. */
    private static final String WHEN_ASKED = ";qs=0.5";

    private final Callers callers;
    private final FormService forms;
    private final LedgerExports exports;

    LedgerResource(Callers callers, FormService forms, LedgerExports exports) {
        this.callers = callers;
        this.forms = forms;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Action.FORM_READ)
    @Operation(
            summary = "台账",
            description = "截至 cutOff、按 knownAt 所知。JSON 最多 5000 行；Accept: text/csv 或 xlsx 的媒体类型得到全部行的文件")
    @APIResponse(
            responseCode = "200",
            description = "台账",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FormResult.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "没有该台账或行动，或不在管辖范围内")
    @APIResponse(responseCode = "422", description = "行数过多（ledger-too-large）")
    public Uni<FormResult> json(@PathParam("ledger") String ledger, @BeanParam LedgerParams question) {
        return forms.form(callers.current(), LedgerName.of(ledger).formCode(), question.question());
    }

    @GET
    @Produces(CSV + WHEN_ASKED)
    @Needs(Action.FORM_READ)
    @Operation(hidden = true)
    public Uni<Response> csv(
            @PathParam("ledger") String ledger, @BeanParam LedgerParams question, RoutingContext exchange) {
        return file(LedgerName.of(ledger), question, LedgerFormat.CSV, exchange);
    }

    @GET
    @Produces(XLSX + WHEN_ASKED)
    @Needs(Action.FORM_READ)
    @Operation(hidden = true)
    public Uni<Response> xlsx(
            @PathParam("ledger") String ledger, @BeanParam LedgerParams question, RoutingContext exchange) {
        return file(LedgerName.of(ledger), question, LedgerFormat.XLSX, exchange);
    }

    /** The file goes when the exchange ends, also when the client has hung up. */
    private Uni<Response> file(LedgerName ledger, LedgerParams question, LedgerFormat format, RoutingContext exchange) {
        String name = ledger.pathName() + "." + format.suffix();
        return exports.export(callers.current(), ledger.formCode(), question.question(), format)
                .invoke(path -> exchange.addEndHandler(
                        ended -> exchange.vertx().fileSystem().delete(path.toString())))
                .map(path -> Response.ok(path.toFile(), format.mediaType())
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .build());
    }
}
