package io.github.bihuan.identity;

import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "行政区划", description = "省、市、县、镇、村五级行政区划")
public final class RegionResource {

    private final RegionService service;

    RegionResource(RegionService service) {
        this.service = service;
    }

    @GET
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "查询行政区划（按代码排序）")
    public Uni<Page<RegionApi.RegionAnswer>> list(
            @Parameter(description = "级别") @QueryParam("level") RegionLevel level,
            @Parameter(description = "上级代码，如 1411 或 141100") @QueryParam("parentCode") String parentCode,
            @Parameter(description = "全称中的文字或代码的开头") @QueryParam("q") String text,
            @BeanParam PageParams page) {
        return service.list(level, Regions.filter(parentCode, "parentCode"), Texts.search(text), page.page());
    }

    @GET
    @Path("/{code}")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "读取一个行政区划（规范代码或公文写法均可）")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "代码不存在")
    public Uni<RegionApi.RegionAnswer> one(
            @Parameter(description = "如 141100、1411、141128101") @PathParam("code") String code) {
        return service.one(code);
    }
}
