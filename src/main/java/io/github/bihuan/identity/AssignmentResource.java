package io.github.bihuan.identity;

import io.github.bihuan.identity.AssignmentApi.Assignment;
import io.github.bihuan.identity.AssignmentApi.NewAssignment;
import io.github.bihuan.identity.AssignmentApi.NewRevocation;
import io.github.bihuan.identity.AssignmentRepository.Filter;
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

@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "责任分工", description = "谁对什么负责：挂牌责任人、跟踪责任人、督办单位联系人等")
public final class AssignmentResource {

    private static final String COLLECTION = "/api/v1/assignments";

    private final Callers callers;
    private final AssignmentService service;

    AssignmentResource(Callers callers, AssignmentService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.DIRECTORY_READ)
    @Operation(summary = "查询管辖范围内的责任分工（新的在前）")
    public Uni<Page<Assignment>> list(
            @Parameter(description = "人员") @QueryParam("officialId") UUID officialId,
            @Parameter(description = "对象类别") @QueryParam("targetType") AssignmentTargetType targetType,
            @Parameter(description = "对象") @QueryParam("targetId") UUID targetId,
            @Parameter(description = "责任角色") @QueryParam("role") AssignmentRole role,
            @Parameter(description = "行政区划代码，含下级") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "true 只看有效的，false 只看已解除的") @QueryParam("active") Boolean active,
            @BeanParam PageParams page) {
        Caller caller = callers.current();
        String region = Regions.filter(regionCode, "regionCode");
        return service.list(caller, new Filter(officialId, targetType, targetId, role, region, active), page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.DIRECTORY_READ)
    @Operation(summary = "读取一项责任分工")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.DIRECTORY_WRITE)
    @Operation(summary = "指定责任分工")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(responseCode = "409", description = "已有相同的有效责任分工")
    @APIResponse(responseCode = "422", description = "人员或对象不存在、已离任，或对象与角色不符")
    public Uni<Response> create(@NotNull(message = "请求内容不能为空") @Valid NewAssignment request) {
        return service.create(callers.current(), request).map(created -> Answers.created(COLLECTION, created));
    }

    @POST
    @Path("/{id}/revocations")
    @Needs(Action.DIRECTORY_WRITE)
    @Operation(summary = "解除责任分工（须带 If-Match）")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Assignment.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    @APIResponse(responseCode = "409", description = "已经解除")
    @APIResponse(responseCode = "422", description = "解除日期不正确")
    public Uni<Response> revoke(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid NewRevocation request) {
        return service.revoke(callers.current(), id, request).map(revoked -> Answers.created(COLLECTION, revoked));
    }
}
