package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/campaigns/{id}/region-view")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报表")
public class RegionViewResource {

    private final Callers callers;
    private final RegionViews views;

    RegionViewResource(Callers callers, RegionViews views) {
        this.callers = callers;
        this.views = views;
    }

    @GET
    @Needs(Action.FORM_READ)
    @Operation(summary = "各下级地区的进展", description = "整改率、重大事故隐患、五个一批和通报的参考理由；市看各县，县看各镇")
    @APIResponse(responseCode = "200", description = "进展")
    @APIResponse(responseCode = "404", description = "没有该行动，或不在管辖范围内")
    public Uni<RegionView> get(@PathParam("id") UUID id, @BeanParam FormParams question) {
        return views.of(callers.current(), question.question(id));
    }
}
