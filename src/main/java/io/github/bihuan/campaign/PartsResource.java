package io.github.bihuan.campaign;

import io.github.bihuan.campaign.PartsApi.Document;
import io.github.bihuan.campaign.PartsApi.LeadingGroup;
import io.github.bihuan.campaign.PartsApi.NewDocument;
import io.github.bihuan.campaign.PartsApi.NewLeadingGroup;
import io.github.bihuan.campaign.PartsApi.NewSchedule;
import io.github.bihuan.campaign.PartsApi.Schedule;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/api/v1/campaigns/{campaignId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "行动")
public class PartsResource {

    private static final String BODY_MISSING = "请求内容必须填写";

    private final Callers callers;
    private final PartsService service;

    PartsResource(Callers callers, PartsService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Path("/leading-group")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "领导小组，按位次")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadingGroup.class)))
    public Uni<Response> leadingGroup(@PathParam("campaignId") UUID campaignId) {
        return service.leadingGroup(callers.current(), campaignId).map(Answers::ok);
    }

    @PUT
    @Path("/leading-group")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "确定领导小组的全部成员（替换原有成员）")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LeadingGroup.class)))
    @APIResponse(responseCode = "412", description = "版本已过时")
    public Uni<Response> replaceLeadingGroup(
            @PathParam("campaignId") UUID campaignId, @NotNull(message = BODY_MISSING) @Valid NewLeadingGroup request) {
        return service.replaceLeadingGroup(callers.current(), campaignId, request)
                .map(Answers::ok);
    }

    @GET
    @Path("/documents")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "行动文件")
    public Uni<Page<Document>> documents(@PathParam("campaignId") UUID campaignId, @BeanParam PageParams page) {
        return service.documents(callers.current(), campaignId, page.page());
    }

    @GET
    @Path("/documents/{id}")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "读取一份行动文件")
    public Uni<Document> document(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return service.document(callers.current(), campaignId, id);
    }

    @POST
    @Path("/documents")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "增加行动文件；发布后增加通知或调整文件须说明理由")
    @APIResponse(
            responseCode = "201",
            description = "已增加",
            content = @Content(schema = @Schema(implementation = Document.class)))
    public Uni<Response> addDocument(
            @PathParam("campaignId") UUID campaignId, @NotNull(message = BODY_MISSING) @Valid NewDocument request) {
        return service.addDocument(callers.current(), campaignId, request)
                .map(body -> created(campaignId, "/documents/", body.id(), body));
    }

    @GET
    @Path("/report-schedules")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "报送安排，含全部报送日期")
    public Uni<Page<Schedule>> schedules(@PathParam("campaignId") UUID campaignId, @BeanParam PageParams page) {
        return service.schedules(callers.current(), campaignId, page.page());
    }

    @GET
    @Path("/report-schedules/{id}")
    @Needs(Action.CAMPAIGN_READ)
    @Operation(summary = "读取一项报送安排")
    public Uni<Schedule> schedule(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return service.schedule(callers.current(), campaignId, id);
    }

    @POST
    @Path("/report-schedules")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "增加报送安排；发布后须说明理由")
    @APIResponse(
            responseCode = "201",
            description = "已增加",
            content = @Content(schema = @Schema(implementation = Schedule.class)))
    @APIResponse(responseCode = "422", description = "报送安排不正确，或缺少理由")
    public Uni<Response> addSchedule(
            @PathParam("campaignId") UUID campaignId, @NotNull(message = BODY_MISSING) @Valid NewSchedule request) {
        return service.addSchedule(callers.current(), campaignId, request)
                .map(body -> created(campaignId, "/report-schedules/", body.id(), body));
    }

    private static Response created(UUID campaignId, String part, UUID id, Object body) {
        return Response.created(URI.create(CampaignResource.PATH + "/" + campaignId + part + id))
                .entity(body)
                .build();
    }
}
