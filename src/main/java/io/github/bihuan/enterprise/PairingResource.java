package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.PairingApi.NewPairing;
import io.github.bihuan.enterprise.PairingApi.PairingEnding;
import io.github.bihuan.enterprise.PairingApi.PairingView;
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

@Path(EnterpriseResource.PATH + "/{enterpriseId}/assistance-pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "结对帮扶", description = "标杆企业和结对帮扶")
public class PairingResource {

    private final Callers callers;
    private final PairingService pairings;

    PairingResource(Callers callers, PairingService pairings) {
        this.callers = callers;
        this.pairings = pairings;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "结对帮扶列表", description = "该企业帮扶他人和受人帮扶的全部结对")
    public Uni<Page<PairingView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return pairings.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取结对帮扶")
    @APIResponse(
            responseCode = "200",
            description = "结对帮扶，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = PairingView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return pairings.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.PAIRING_WRITE)
    @Operation(summary = "建立结对帮扶", description = "路径中的企业为帮扶方")
    @APIResponse(
            responseCode = "201",
            description = "已结对",
            content = @Content(schema = @Schema(implementation = PairingView.class)))
    @APIResponse(responseCode = "409", description = "两家企业已经结对（duplicate-pairing）")
    @APIResponse(responseCode = "422", description = "与自身结对（related-to-itself），被帮扶企业不存在")
    public Uni<Response> begin(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewPairing request) {
        return pairings.begin(callers.current(), enterpriseId, request)
                .map(pairing -> Answers.created(collection(enterpriseId), pairing));
    }

    @POST
    @Path("/{id}/endings")
    @Needs(Action.PAIRING_WRITE)
    @Operation(summary = "结束结对帮扶", description = "须带 If-Match；答复结束后的结对帮扶")
    @APIResponse(
            responseCode = "201",
            description = "已结束",
            content = @Content(schema = @Schema(implementation = PairingView.class)))
    @APIResponse(responseCode = "409", description = "已经结束（pairing-already-ended）")
    public Uni<Response> end(
            @PathParam("enterpriseId") UUID enterpriseId,
            @PathParam("id") UUID id,
            @NotNull(message = "请求内容不能为空") @Valid PairingEnding request) {
        return pairings.end(callers.current(), enterpriseId, id, request)
                .map(pairing -> Answers.created(collection(enterpriseId), pairing));
    }

    private static String collection(UUID enterpriseId) {
        return EnterpriseResource.PATH + "/" + enterpriseId + "/assistance-pairings";
    }
}
