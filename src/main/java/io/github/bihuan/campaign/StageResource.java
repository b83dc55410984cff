package io.github.bihuan.campaign;

import io.github.bihuan.campaign.StageApi.Completion;
import io.github.bihuan.campaign.StageApi.NewStage;
import io.github.bihuan.campaign.StageApi.Stage;
import io.github.bihuan.campaign.StageApi.StagePatch;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

@Path("/api/v1/campaigns/{campaignId}/stages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "行动")
public class StageResource {

    private static final String BODY_MISSING = "请求内容必须填写";

    private final Callers callers;
    private final StageService service;

    StageResource(Callers callers, StageService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "行动的阶段（可以重叠）")
    public Uni<Page<Stage>> list(@PathParam("campaignId") UUID campaignId, @BeanParam PageParams page) {
        return service.list(callers.current(), campaignId, page.page());
    }

    @POST
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "增加阶段；起止日期可以不填")
    @APIResponse(
            responseCode = "201",
            description = "已增加",
            content = @Content(schema = @Schema(implementation = Stage.class)))
    @APIResponse(responseCode = "422", description = "日期颠倒或超出行动期限")
    public Uni<Response> create(
            @PathParam("campaignId") UUID campaignId, @NotNull(message = BODY_MISSING) @Valid NewStage request) {
        return service.create(callers.current(), campaignId, request)
                .map(body -> Answers.created(path(campaignId), body));
    }

    @GET
    @Path("/{id}")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "读取阶段")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stage.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return service.one(callers.current(), campaignId, id).map(Answers::ok);
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "修改未完成的阶段")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Stage.class)))
    @APIResponse(responseCode = "409", description = "阶段已完成或行动已结束")
    @APIResponse(responseCode = "412", description = "版本已过时")
    public Uni<Response> change(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("id") UUID id,
            @NotNull(message = BODY_MISSING) @Valid StagePatch patch) {
        return service.change(callers.current(), campaignId, id, patch).map(Answers::ok);
    }

    @POST
    @Path("/{id}/completion")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "完成阶段，附上要求的成果")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Stage.class)))
    @APIResponse(responseCode = "409", description = "阶段尚未开始或已完成")
    @APIResponse(responseCode = "422", description = "成果未提交")
    public Uni<Response> complete(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("id") UUID id,
            @NotNull(message = BODY_MISSING) @Valid Completion document) {
        return service.complete(callers.current(), campaignId, id, document)
                .map(done -> Answers.created(path(campaignId), done));
    }

    private static String path(UUID campaignId) {
        return CampaignResource.PATH + "/" + campaignId + "/stages";
    }
}
