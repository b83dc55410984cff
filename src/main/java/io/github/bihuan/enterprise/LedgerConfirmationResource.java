package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.LedgerConfirmationApi.ConfirmationView;
import io.github.bihuan.enterprise.LedgerConfirmationApi.NewConfirmation;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(EnterpriseResource.PATH + "/{enterpriseId}/ledger-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "企业台账", description = "企业台账每半年确认一次")
public class LedgerConfirmationResource {

    private final Callers callers;
    private final LedgerConfirmationService confirmations;

    LedgerConfirmationResource(Callers callers, LedgerConfirmationService confirmations) {
        this.callers = callers;
        this.confirmations = confirmations;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "台账确认记录列表")
    public Uni<Page<ConfirmationView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return confirmations.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取台账确认记录")
    @APIResponse(
            responseCode = "200",
            description = "台账确认记录",
            content = @Content(schema = @Schema(implementation = ConfirmationView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return confirmations.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(summary = "确认企业台账", description = "企业的 ledgerConfirmedOn 取最近的确认日期")
    @APIResponse(
            responseCode = "201",
            description = "已确认",
            content = @Content(schema = @Schema(implementation = ConfirmationView.class)))
    public Uni<Response> confirm(
            @PathParam("enterpriseId") UUID enterpriseId,
            @NotNull(message = "请求内容不能为空") @Valid NewConfirmation request) {
        String collection = EnterpriseResource.PATH + "/" + enterpriseId + "/ledger-confirmations";
        return confirmations
                .confirm(callers.current(), enterpriseId, request)
                .map(confirmation -> Answers.created(collection, confirmation));
    }
}
