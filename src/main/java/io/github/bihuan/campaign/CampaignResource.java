package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Amendment;
import io.github.bihuan.campaign.CampaignApi.Campaign;
import io.github.bihuan.campaign.CampaignApi.CampaignPatch;
import io.github.bihuan.campaign.CampaignApi.Cancellation;
import io.github.bihuan.campaign.CampaignApi.Closure;
import io.github.bihuan.campaign.CampaignApi.NewCampaign;
import io.github.bihuan.campaign.CampaignApi.Publication;
import io.github.bihuan.campaign.CampaignRepository.Filter;
import io.github.bihuan.campaign.domain.CampaignStatus;
import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.identity.Regions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "行动", description = "专项行动、年度监管工作、三年行动")
public class CampaignResource {

    static final String PATH = "/api/v1/campaigns";
    private static final String BODY_MISSING = "请求内容必须填写";

    private final Callers callers;
    private final CampaignService service;
    private final CampaignLifeCycle lifeCycle;

    CampaignResource(Callers callers, CampaignService service, CampaignLifeCycle lifeCycle) {
        this.callers = callers;
        this.service = service;
        this.lifeCycle = lifeCycle;
    }

    @GET
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "查询行动（新的在前）：本辖区及下级的全部行动，上级已发布的行动")
    public Uni<Page<Campaign>> list(
            @Parameter(description = "行政区划代码，含下级") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "状态") @QueryParam("status") CampaignStatus status,
            @Parameter(description = "工作类型") @QueryParam("programmeType") ProgrammeType programmeType,
            @Parameter(description = "行业代码") @QueryParam("industry") String industry,
            @Parameter(description = "名称、编号或文号中的文字") @QueryParam("q") String text,
            @Parameter(description = "在此日期及以后仍在期限内") @QueryParam("from") LocalDate from,
            @Parameter(description = "在此日期及以前已开始") @QueryParam("to") LocalDate to,
            @BeanParam PageParams page) {
        var caller = callers.current();
        var region = Regions.filter(regionCode, "regionCode");
        var filter = new Filter(region, status, programmeType, blankToNull(industry), blankToNull(text), from, to);
        return service.list(caller, filter, page.page());
    }

    @POST
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "编制行动（草案）")
    @APIResponse(
            responseCode = "201",
            description = "已编制",
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "409", description = "行动编号已被使用")
    @APIResponse(responseCode = "422", description = "结束日期早于开始日期、行政区划或所引用的对象不存在")
    public Uni<Response> create(@NotNull(message = BODY_MISSING) @Valid NewCampaign request) {
        return service.create(callers.current(), request).map(body -> Answers.created(PATH, body));
    }

    @GET
    @Path("/{id}")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "读取行动")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "修改行动：发布后须说明理由，开始后只能延期")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能修改")
    @APIResponse(responseCode = "412", description = "版本已过时")
    @APIResponse(responseCode = "422", description = "缺少理由，或该项内容不能调整")
    public Uni<Response> change(@PathParam("id") UUID id, @NotNull(message = BODY_MISSING) @Valid CampaignPatch patch) {
        return service.change(callers.current(), id, patch).map(Answers::ok);
    }

    @POST
    @Path("/{id}/publication")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "发布行动")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能发布")
    @APIResponse(responseCode = "422", description = "不完整：逐项列出缺少的内容")
    public Uni<Response> publish(
            @PathParam("id") UUID id, @NotNull(message = BODY_MISSING) @Valid Publication document) {
        return lifeCycle.publish(callers.current(), id, document).map(moved -> Answers.created(PATH, moved));
    }

    @POST
    @Path("/{id}/closure")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "结束行动（结束日期过后）；未整改的隐患继续督办")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "409", description = "行动尚未到期或已结束")
    @APIResponse(responseCode = "422", description = "缺少理由或总结报告")
    public Uni<Response> close(@PathParam("id") UUID id, @NotNull(message = BODY_MISSING) @Valid Closure document) {
        return lifeCycle.close(callers.current(), id, document).map(moved -> Answers.created(PATH, moved));
    }

    @POST
    @Path("/{id}/cancellation")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "取消尚未开始的行动")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Campaign.class)))
    @APIResponse(responseCode = "409", description = "行动已开始")
    public Uni<Response> cancel(
            @PathParam("id") UUID id, @NotNull(message = BODY_MISSING) @Valid Cancellation document) {
        return lifeCycle.cancel(callers.current(), id, document).map(moved -> Answers.created(PATH, moved));
    }

    @GET
    @Path("/{id}/amendments")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "发布后的历次调整")
    public Uni<Page<Amendment>> amendments(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return service.amendments(callers.current(), id, page.page());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
