package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.PairingApi.DesignationView;
import io.github.bihuan.enterprise.PairingApi.NewDesignation;
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

@Path(EnterpriseResource.PATH + "/{enterpriseId}/benchmark-designations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "结对帮扶", description = "标杆企业和结对帮扶")
public class BenchmarkResource {

    private final Callers callers;
    private final BenchmarkService benchmarks;

    BenchmarkResource(Callers callers, BenchmarkService benchmarks) {
        this.callers = callers;
        this.benchmarks = benchmarks;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "标杆企业登记列表")
    public Uni<Page<DesignationView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return benchmarks.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取标杆企业登记")
    @APIResponse(
            responseCode = "200",
            description = "标杆企业登记",
            content = @Content(schema = @Schema(implementation = DesignationView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return benchmarks.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.PAIRING_WRITE)
    @Operation(summary = "确定标杆企业")
    @APIResponse(
            responseCode = "201",
            description = "已确定",
            content = @Content(schema = @Schema(implementation = DesignationView.class)))
    @APIResponse(responseCode = "409", description = "在本次行动中已是标杆企业（duplicate-benchmark-designation）")
    public Uni<Response> designate(
            @PathParam("enterpriseId") UUID enterpriseId,
            @NotNull(message = "请求内容不能为空") @Valid NewDesignation request) {
        String collection = EnterpriseResource.PATH + "/" + enterpriseId + "/benchmark-designations";
        return benchmarks
                .designate(callers.current(), enterpriseId, request)
                .map(designation -> Answers.created(collection, designation));
    }
}
