package io.github.bihuan.tipoff;

import io.github.bihuan.identity.OpenToAll;
import io.github.bihuan.shared.http.RateLimits;
import io.github.bihuan.tipoff.TipOffAnswers.Progress;
import io.github.bihuan.tipoff.TipOffApi.Query;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tip-off-queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "举报")
public class TipOffQueryResource {

    private final TipOffService tipOffs;
    private final RateLimits limits;
    private final RoutingContext connection;

    TipOffQueryResource(TipOffService tipOffs, RateLimits limits, RoutingContext connection) {
        this.tipOffs = tipOffs;
        this.limits = limits;
        this.connection = connection;
    }

    @POST
    @PermitAll
    @OpenToAll("举报人凭查询码查询，不需要登录")
    @SecurityRequirements
    @Operation(summary = "凭查询码查询办理情况", description = "查询码放在请求体中，不会进入访问日志")
    @APIResponse(
            responseCode = "200",
            description = "办理情况",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @APIResponse(responseCode = "404", description = "查询码不正确（not-found）")
    public Uni<Progress> query(@NotNull(message = "请求内容不能为空") @Valid Query request) {
        limits.ofUnsigned(connection);
        return tipOffs.progress(request.queryCode());
    }
}
