package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/campaigns/{id}/report-overviews/{schedule}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报送")
public class ReportOverviewResource {

    private final Callers callers;
    private final ReportOverviews overviews;

    ReportOverviewResource(Callers callers, ReportOverviews overviews) {
        this.callers = callers;
        this.overviews = overviews;
    }

    @GET
    @Needs(Action.REPORT_READ)
    @Operation(summary = "一期报送的汇总", description = "应报、已报、未报送单位按名列出，已报各单位的合计；不要求编制汇总表")
    @APIResponse(responseCode = "200", description = "汇总")
    @APIResponse(responseCode = "404", description = "没有该行动或报送安排，或不在管辖范围内")
    @APIResponse(responseCode = "422", description = "不是报送日（report-not-scheduled）")
    public Uni<ReportOverview> get(
            @PathParam("id") UUID id,
            @PathParam("schedule") String schedule,
            @Parameter(description = "名义日期", required = true) @QueryParam("dueOn") LocalDate dueOn) {
        return overviews.of(callers.current(), id, schedule, dueOn);
    }
}
