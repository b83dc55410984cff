package io.github.bihuan.duty;

import io.github.bihuan.duty.DutyApi.Evidence;
import io.github.bihuan.duty.DutyApi.Filed;
import io.github.bihuan.duty.DutyApi.Instance;
import io.github.bihuan.duty.DutyApi.NewEvidence;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/duty-instances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "履职")
public class DutyInstanceResource {

    private static final String BODY_MISSING = "请求内容必须填写";

    private final Callers callers;
    private final InstanceService service;

    DutyInstanceResource(Callers callers, InstanceService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.DUTY_READ)
    @Operation(summary = "应办事项", description = "履职、报送、普查、督办进展、公布，每个承办方每期一项；按到期日倒序")
    public Uni<Page<Instance>> list(@BeanParam InstanceFilter filter, @BeanParam PageParams page) {
        return service.list(callers.current(), filter.filter(), page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.DUTY_READ)
    @Operation(summary = "读取应办事项，含到期日的推算")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Instance.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @GET
    @Path("/{id}/evidence")
    @Needs(Action.DUTY_READ)
    @Operation(summary = "该期的凭证")
    public Uni<Page<Evidence>> evidence(@PathParam("id") UUID id) {
        return service.evidence(callers.current(), id);
    }

    @POST
    @Path("/{id}/evidence")
    @Needs(Action.DUTY_EVIDENCE)
    @Operation(summary = "提交凭证，完成该期事项", description = "检查、演练等的日期须在本期之内；方案、报告、公布记录可以迟交")
    @APIResponse(
            responseCode = "201",
            description = "已完成",
            content = @Content(schema = @Schema(implementation = Filed.class)))
    @APIResponse(responseCode = "409", description = "已经完成或者取消（duty-instance-ended）")
    @APIResponse(responseCode = "412", description = "版本已过时")
    @APIResponse(responseCode = "422", description = "日期不在本期之内（evidence-outside-period）")
    public Uni<Response> file(@PathParam("id") UUID id, @NotNull(message = BODY_MISSING) @Valid NewEvidence request) {
        return service.file(callers.current(), id, request)
                .map(filed -> Response.created(URI.create("/api/v1/duty-instances/" + id + "/evidence/" + filed.id()))
                        .entity(filed)
                        .header("ETag", "\"" + filed.instance().version() + "\"")
                        .build());
    }
}
