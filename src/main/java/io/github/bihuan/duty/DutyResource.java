package io.github.bihuan.duty;

import io.github.bihuan.duty.DutyApi.Duty;
import io.github.bihuan.duty.DutyApi.Ending;
import io.github.bihuan.duty.DutyApi.NewDuty;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "履职", description = "履职事项、每个承办方每期的应办事项及其凭证")
public class DutyResource {

    private static final String BODY_MISSING = "请求内容必须填写";
    private static final String PATH = "/api/v1/duties";

    private final Callers callers;
    private final DutyService service;

    DutyResource(Callers callers, DutyService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.DUTY_READ)
    @Operation(summary = "履职事项")
    public Uni<Page<Duty>> list(
            @Parameter(description = "所属行动") @QueryParam("campaignId") UUID campaignId, @BeanParam PageParams page) {
        return service.list(callers.current(), campaignId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.DUTY_READ)
    @Operation(summary = "读取履职事项")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Duty.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.DUTY_WRITE)
    @Operation(summary = "规定履职事项", description = "本期已经开始的，随即产生应办事项；此前到期的不追究")
    @APIResponse(
            responseCode = "201",
            description = "已规定",
            content = @Content(schema = @Schema(implementation = Duty.class)))
    @APIResponse(responseCode = "409", description = "编号已被使用（duty-code-taken）")
    @APIResponse(responseCode = "422", description = "周期、日期或承办方不正确（duty-invalid）")
    public Uni<Response> create(@NotNull(message = BODY_MISSING) @Valid NewDuty request) {
        return service.create(callers.current(), request).map(duty -> Answers.created(PATH, duty));
    }

    @POST
    @Path("/{id}/ending")
    @Needs(Action.DUTY_WRITE)
    @Operation(summary = "终止履职事项", description = "未到期的各期取消，已逾期的仍须办理")
    @APIResponse(
            responseCode = "201",
            description = "已终止",
            content = @Content(schema = @Schema(implementation = Duty.class)))
    @APIResponse(responseCode = "409", description = "已经终止（duty-ended）")
    @APIResponse(responseCode = "412", description = "版本已过时")
    public Uni<Response> end(@PathParam("id") UUID id, @NotNull(message = BODY_MISSING) @Valid Ending request) {
        return service.end(callers.current(), id, request).map(duty -> Answers.created(PATH, duty));
    }
}
