package io.github.bihuan.enforcement;

import io.github.bihuan.enforcement.PenaltyApi.NewPenalty;
import io.github.bihuan.enforcement.PenaltyApi.PenaltyFilter;
import io.github.bihuan.enforcement.PenaltyApi.PenaltyView;
import io.github.bihuan.enforcement.PenaltyApi.Revocation;
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

@Path(PenaltyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "行政处罚", description = "处罚决定、一案双罚和公开期限")
public class PenaltyResource {

    static final String PATH = "/api/v1/penalties";

    private final Callers callers;
    private final PenaltyService penalties;

    PenaltyResource(Callers callers, PenaltyService penalties) {
        this.callers = callers;
        this.penalties = penalties;
    }

    @GET
    @Needs(Action.ENFORCEMENT_READ)
    @Operation(summary = "处罚列表", description = "按登记先后倒序")
    public Uni<Page<PenaltyView>> list(@BeanParam PenaltyFilter filter, @BeanParam PageParams page) {
        return penalties.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENFORCEMENT_READ)
    @Operation(summary = "读取处罚")
    @APIResponse(
            responseCode = "200",
            description = "处罚，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return penalties.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENFORCEMENT_WRITE)
    @Operation(summary = "登记处罚", description = "乡镇可代为登记，并写明作出决定的机关")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(
            responseCode = "422",
            description = "企业自查、已报告、正在整改的重大事故隐患不予处罚（self-found-hazard-exempt），处罚个人未填姓名（penalty-person-name）")
    public Uni<Response> decide(@NotNull(message = "请求内容不能为空") @Valid NewPenalty request) {
        return penalties.decide(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @POST
    @Path("/{id}/revocations")
    @Needs(Action.ENFORCEMENT_WRITE)
    @Operation(summary = "撤销处罚", description = "登记有误或者决定被撤销时办理，统计随之更正；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "409", description = "已经撤销（penalty-already-revoked）")
    public Uni<Response> revoke(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Revocation request) {
        return penalties.revoke(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }
}
