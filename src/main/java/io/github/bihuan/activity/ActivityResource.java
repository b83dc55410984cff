package io.github.bihuan.activity;

import io.github.bihuan.activity.ActivityApi.ActivityFilter;
import io.github.bihuan.activity.ActivityApi.ActivityView;
import io.github.bihuan.activity.ActivityApi.NewActivity;
import io.github.bihuan.activity.ActivityApi.Withdrawal;
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

@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "工作活动", description = "会议、学习、宣传、帮扶、奖励等，以及存量和摸底情况的申明；报表由此计数和预填")
public class ActivityResource {

    static final String PATH = "/api/v1/activities";

    private final Callers callers;
    private final ActivityService activities;

    ActivityResource(Callers callers, ActivityService activities) {
        this.callers = callers;
        this.activities = activities;
    }

    @GET
    @Needs(Action.ACTIVITY_READ)
    @Operation(summary = "工作活动列表", description = "按登记先后倒序，含已撤回的")
    public Uni<Page<ActivityView>> list(@BeanParam ActivityFilter filter, @BeanParam PageParams page) {
        return activities.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ACTIVITY_READ)
    @Operation(summary = "读取工作活动")
    @APIResponse(
            responseCode = "200",
            description = "工作活动，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return activities.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ACTIVITY_WRITE)
    @Operation(summary = "登记工作活动", description = "同时记入事实库，所属行动的报表即计数")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "422", description = "企业、行动或单位不存在，缺少该类活动必填的内容（activity-incomplete），日期在将来")
    public Uni<Response> record(@NotNull(message = "请求内容不能为空") @Valid NewActivity request) {
        return activities.record(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Needs(Action.ACTIVITY_WRITE)
    @Operation(summary = "撤回工作活动", description = "登记有误时撤回，此后不再计数，过去报出的数不变；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已撤回",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "409", description = "已经撤回（activity-already-withdrawn）")
    public Uni<Response> withdraw(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Withdrawal request) {
        return activities.withdraw(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }
}
