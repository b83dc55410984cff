package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Coverage;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/notice-coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "通知")
public class CoverageResource {

    private final Callers callers;
    private final CoverageService coverage;

    CoverageResource(Callers callers, CoverageService coverage) {
        this.callers = callers;
        this.coverage = coverage;
    }

    @GET
    @Needs(Action.NOTICE_COVERAGE)
    @Operation(summary = "应发与实发核对", description = "由隐患的期限和办理经过重新推算应发的升级步骤，与实有的通知逐件比对；两个差集都应为空")
    @APIResponse(responseCode = "200", description = "核对结果")
    @APIResponse(responseCode = "400", description = "日期不正确（invalid-parameter）")
    public Uni<Coverage> coverage(
            @Parameter(description = "应发日期起（含）", required = true, example = "2024-12-17") @QueryParam("from")
                    String from,
            @Parameter(description = "应发日期止（含）", required = true, example = "2024-12-31") @QueryParam("to") String to) {
        return coverage.of(callers.current(), from, to);
    }
}
