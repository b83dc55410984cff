package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SiteNilReturnApi.NewNilReturn;
import io.github.bihuan.enterprise.SiteNilReturnApi.NilReturnView;
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

@Path(EnterpriseResource.PATH + "/{enterpriseId}/site-nil-returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "场所关系")
public class SiteNilReturnResource {

    private final Callers callers;
    private final SiteNilReturnService returns;

    SiteNilReturnResource(Callers callers, SiteNilReturnService returns) {
        this.callers = callers;
        this.returns = returns;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "摸排零报告列表")
    public Uni<Page<NilReturnView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return returns.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取摸排零报告")
    @APIResponse(
            responseCode = "200",
            description = "零报告",
            content = @Content(schema = @Schema(implementation = NilReturnView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return returns.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(summary = "摸排零报告", description = "没有外包外委、出租承租、厂中厂、园中园的企业如此报告；不报告的仍是未摸排（/enterprises?siteCensus=MISSING）")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = NilReturnView.class)))
    @APIResponse(responseCode = "409", description = "该日有已登记的场所关系（sites-recorded）")
    public Uni<Response> file(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewNilReturn request) {
        String collection = EnterpriseResource.PATH + "/" + enterpriseId + "/site-nil-returns";
        return returns.file(callers.current(), enterpriseId, request).map(filed -> Answers.created(collection, filed));
    }
}
