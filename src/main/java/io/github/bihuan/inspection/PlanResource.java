package io.github.bihuan.inspection;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.inspection.PlanApi.NewPlanned;
import io.github.bihuan.inspection.PlanApi.PlannedFilter;
import io.github.bihuan.inspection.PlanApi.PlannedView;
import io.github.bihuan.inspection.PlanApi.Removal;
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

@Path("/api/v1/campaigns/{campaignId}/planned-enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "年度监督检查计划", description = "列入计划的企业及其分级；各地区进展（region-view）由此计算录入率。企业看不到")
public class PlanResource {

    private final Callers callers;
    private final PlanService plans;

    PlanResource(Callers callers, PlanService plans) {
        this.callers = callers;
        this.plans = plans;
    }

    @GET
    @Needs(Action.CAMPAIGN_PROGRESS)
    @Operation(summary = "列入计划的企业", description = "按地区；inspected=false 为还没有已录入检查的")
    public Uni<Page<PlannedView>> list(
            @PathParam("campaignId") UUID campaignId, @BeanParam PlannedFilter filter, @BeanParam PageParams page) {
        return plans.list(callers.current(), campaignId, filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.CAMPAIGN_PROGRESS)
    @Operation(summary = "读取列入计划的企业")
    @APIResponse(
            responseCode = "200",
            description = "列入计划的企业，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = PlannedView.class)))
    public Uni<Response> get(@PathParam("campaignId") UUID campaignId, @PathParam("id") UUID id) {
        return plans.get(callers.current(), campaignId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "把企业列入计划")
    @APIResponse(
            responseCode = "201",
            description = "已列入",
            content = @Content(schema = @Schema(implementation = PlannedView.class)))
    @APIResponse(responseCode = "409", description = "该企业已列入计划（enterprise-already-planned）")
    @APIResponse(responseCode = "422", description = "企业不在行动的范围内，日期不在行动期限内（plan-invalid）")
    public Uni<Response> add(
            @PathParam("campaignId") UUID campaignId, @NotNull(message = "请求内容不能为空") @Valid NewPlanned request) {
        return plans.add(callers.current(), campaignId, request)
                .map(added -> Answers.created(collection(campaignId), added));
    }

    @POST
    @Path("/{id}/removals")
    @Needs(Action.CAMPAIGN_WRITE)
    @Operation(summary = "把企业移出计划", description = "须带 If-Match；过去的统计不变")
    @APIResponse(
            responseCode = "201",
            description = "已移出",
            content = @Content(schema = @Schema(implementation = PlannedView.class)))
    @APIResponse(responseCode = "409", description = "已经移出（enterprise-already-removed）")
    public Uni<Response> remove(
            @PathParam("campaignId") UUID campaignId,
            @PathParam("id") UUID id,
            @NotNull(message = "请求内容不能为空") @Valid Removal request) {
        return plans.remove(callers.current(), campaignId, id, request)
                .map(removed -> Answers.created(collection(campaignId), removed));
    }

    private static String collection(UUID campaignId) {
        return "/api/v1/campaigns/" + campaignId + "/planned-enterprises";
    }
}
