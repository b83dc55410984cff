package io.github.bihuan.escalation;

import io.github.bihuan.escalation.ReachApi.Unreached;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/notice-reachability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "通知")
public class ReachResource {

    private final Callers callers;
    private final ReachRun service;

    ReachResource(Callers callers, ReachRun service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.NOTICE_COVERAGE)
    @Operation(summary = "空缺和联系不上的接收人", description = "最近一次每夜检查的结果：有未办结隐患的企业及其乡镇、县的各项职责")
    public Uni<Page<Unreached>> list(
            @Parameter(description = "行政区划（含下级）") @QueryParam("regionCode") String regionCode,
            @BeanParam PageParams page) {
        return service.list(callers.current(), Regions.filter(regionCode, "regionCode"), page.page());
    }
}
