package io.github.bihuan.escalation;

import io.github.bihuan.escalation.LadderApi.Activation;
import io.github.bihuan.escalation.LadderApi.Findings;
import io.github.bihuan.escalation.LadderApi.LadderVersion;
import io.github.bihuan.escalation.LadderApi.NewLadder;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/campaigns/{campaignId}/ladders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "行动")
public class LadderResource {

    private static final String BODY_MISSING = "请求内容必须填写";

    private final Callers callers;
    private final LadderService service;

    LadderResource(Callers callers, LadderService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "行动的逾期升级阶梯：自有的各个版本和现用的版本")
    public Uni<Page<LadderVersion>> versions(@PathParam("campaignId") UUID campaignId, @BeanParam PageParams page) {
        return service.versions(callers.current(), campaignId, page.page());
    }

    @GET
    @Needs(Action.CAMPAIGN_READ)
    @Path("/{id}")
    @Operation(summary = "读取阶梯的一个版本")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LadderVersion.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<LadderVersion> version(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return service.version(callers.current(), campaignId, id);
    }

    @POST
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "拟定阶梯的新版本（草案）", description = "内容不再改变；进行中的计时不受影响")
    @APIResponse(
            responseCode = "201",
            description = "已拟定",
            content = @Content(schema = @Schema(implementation = LadderVersion.class)))
    public Uni<Response> draft(
            @PathParam("campaignId") UUID campaignId, @NotNull(message = BODY_MISSING) @Valid NewLadder request) {
        return service.draft(callers.current(), campaignId, request).map(LadderResource::created);
    }

    @GET
    @Needs(Action.CAMPAIGN_READ)
    @Path("/{id}/findings")
    @Operation(summary = "检查阶梯", description = "各级齐全、日期递增、法定文书只拟稿；辖区内每一步的每个接收人都能由可用的渠道联系上（空缺由副职、上级、属地办公室代为接收）")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Findings.class)))
    public Uni<Findings> check(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return service.check(callers.current(), campaignId, id);
    }

    @POST
    @Needs(Action.CAMPAIGN_WRITE)
    @Path("/{id}/activation")
    @Operation(summary = "启用阶梯", description = "If-Match 为行动的版本。此后开始的计时用新版本，进行中的计时仍用原来的版本")
    @APIResponse(
            responseCode = "201",
            description = "已启用",
            content = @Content(schema = @Schema(implementation = LadderVersion.class)))
    @APIResponse(responseCode = "409", description = "不是草案（ladder-not-draft）")
    @APIResponse(responseCode = "422", description = "检查未通过（ladder-unsound），逐项列出")
    public Uni<Response> activate(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("id") UUID id,
            @NotNull(message = BODY_MISSING) @Valid Activation request) {
        return service.activate(callers.current(), campaignId, id, request).map(LadderResource::created);
    }

    private static Response created(LadderVersion version) {
        return Response.created(URI.create("/api/v1/campaigns/" + version.campaignId() + "/ladders/" + version.id()))
                .entity(version)
                .build();
    }
}
