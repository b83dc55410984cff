package io.github.bihuan.identity;

import io.github.bihuan.identity.OfficialApi.NewOfficial;
import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.identity.OfficialApi.OfficialChange;
import io.github.bihuan.identity.OfficialRepository.Filter;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/officials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "人员", description = "在册人员及其联系方式")
public final class OfficialResource {

    private static final String COLLECTION = "/api/v1/officials";

    private final Callers callers;
    private final OfficialService service;

    OfficialResource(Callers callers, OfficialService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.DIRECTORY_READ)
    @Operation(summary = "查询管辖范围内的人员（电话脱敏）")
    public Uni<Page<Official>> list(
            @Parameter(description = "行政区划代码，含下级") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "所在组织机构") @QueryParam("organisationId") UUID organisationId,
            @Parameter(description = "状态") @QueryParam("status") OfficialStatus status,
            @Parameter(description = "姓名或职务中的文字") @QueryParam("q") String text,
            @BeanParam PageParams page) {
        Caller caller = callers.current();
        var filter = new Filter(Regions.filter(regionCode, "regionCode"), organisationId, status, Texts.search(text));
        return service.list(caller, filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.DIRECTORY_READ)
    @Operation(summary = "读取一名人员")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Official.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.DIRECTORY_WRITE)
    @Operation(summary = "新增人员")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Official.class)))
    @APIResponse(responseCode = "409", description = "登录账号已属于另一人员")
    @APIResponse(responseCode = "422", description = "组织机构不存在或不在管辖范围内")
    public Uni<Response> create(@NotNull(message = "请求内容不能为空") @Valid NewOfficial request) {
        return service.create(callers.current(), request).map(created -> Answers.created(COLLECTION, created));
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.DIRECTORY_WRITE)
    @Operation(summary = "修改人员（须带 If-Match）")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Official.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    @APIResponse(responseCode = "412", description = "已被他人修改")
    @APIResponse(responseCode = "428", description = "缺少 If-Match")
    public Uni<Response> change(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid OfficialChange request) {
        return service.change(callers.current(), id, request).map(Answers::ok);
    }
}
