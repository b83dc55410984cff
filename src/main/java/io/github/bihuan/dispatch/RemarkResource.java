package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.RemarkApi.NewRemark;
import io.github.bihuan.dispatch.RemarkApi.RemarkView;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/hazards/{id}/ledger-remarks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "台账")
public class RemarkResource {

    private final Callers callers;
    private final RemarkService remarks;

    RemarkResource(Callers callers, RemarkService remarks) {
        this.callers = callers;
        this.remarks = remarks;
    }

    @GET
    @Needs(Action.FORM_READ)
    @Operation(summary = "隐患的台账备注", description = "填写过的各次，新的在前；各行动最后一次的印在台账上")
    public Uni<Page<RemarkView>> list(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return remarks.list(callers.current(), id, page.page());
    }

    @POST
    @Needs(Action.REPORT_WRITE)
    @Operation(summary = "填写台账备注", description = "代替原有的备注，空为删去；此前的截止日和所知时间的台账不变")
    @APIResponse(
            responseCode = "201",
            description = "已填写",
            content = @Content(schema = @Schema(implementation = RemarkView.class)))
    public Uni<Response> write(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid NewRemark request) {
        URI all = URI.create("/api/v1/hazards/" + id + "/ledger-remarks");
        return remarks.write(callers.current(), id, request)
                .map(written -> Response.created(all).entity(written).build());
    }
}
