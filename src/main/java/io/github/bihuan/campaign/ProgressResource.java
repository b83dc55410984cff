package io.github.bihuan.campaign;

import io.github.bihuan.campaign.ProgressApi.Progress;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/campaigns/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "行动")
public class ProgressResource {

    private final Callers callers;
    private final ProgressService service;

    ProgressResource(Callers callers, ProgressService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.CAMPAIGN_PROGRESS)
    @Operation(summary = "行动进展：隐患、整改率、检查覆盖、自查方案、报送")
    public Uni<Progress> progress(
            @PathParam("id") UUID id,
            @Parameter(description = "统计截止日期，默认今天") @QueryParam("on") LocalDate on,
            @Parameter(description = "列出多少家未检查企业，1–200") @QueryParam("limit") @DefaultValue("20") Integer limit) {
        var caller = callers.current();
        return service.progress(caller, id, on, new PageRequest(limit, null, false).limit());
    }
}
