package io.github.bihuan.identity;

import io.github.bihuan.identity.OrganisationApi.NewOrganisation;
import io.github.bihuan.identity.OrganisationApi.Organisation;
import io.github.bihuan.identity.OrganisationApi.OrganisationChange;
import io.github.bihuan.identity.OrganisationRepository.Filter;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.github.bihuan.shared.region.RegionLevel;
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

@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "组织机构", description = "政府、安委会、专委会、部门、站所、村（社区）")
public final class OrganisationResource {

    private static final String COLLECTION = "/api/v1/organisations";

    private final Callers callers;
    private final OrganisationService service;

    OrganisationResource(Callers callers, OrganisationService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.DIRECTORY_READ)
    @Operation(summary = "查询管辖范围内的组织机构")
    public Uni<Page<Organisation>> list(
            @Parameter(description = "行政区划代码，含下级") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "机构类别") @QueryParam("kind") OrganisationKind kind,
            @Parameter(description = "级别") @QueryParam("level") RegionLevel level,
            @Parameter(description = "上级机构") @QueryParam("parentId") UUID parentId,
            @Parameter(description = "名称、简称或代码中的文字") @QueryParam("q") String text,
            @BeanParam PageParams page) {
        Caller caller = callers.current();
        var filter = new Filter(Regions.filter(regionCode, "regionCode"), kind, level, parentId, Texts.search(text));
        return service.list(caller, filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.DIRECTORY_READ)
    @Operation(summary = "读取一个组织机构")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Organisation.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.DIRECTORY_WRITE)
    @Operation(summary = "新增组织机构")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Organisation.class)))
    @APIResponse(responseCode = "403", description = "行政区划不在管辖范围内")
    @APIResponse(responseCode = "409", description = "机构代码已存在")
    @APIResponse(responseCode = "422", description = "行政区划或上级机构不存在")
    public Uni<Response> create(@NotNull(message = "请求内容不能为空") @Valid NewOrganisation request) {
        return service.create(callers.current(), request).map(created -> Answers.created(COLLECTION, created));
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.DIRECTORY_WRITE)
    @Operation(summary = "修改组织机构（须带 If-Match）")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Organisation.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    @APIResponse(responseCode = "412", description = "已被他人修改")
    @APIResponse(responseCode = "428", description = "缺少 If-Match")
    public Uni<Response> change(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid OrganisationChange request) {
        return service.change(callers.current(), id, request).map(Answers::ok);
    }
}
