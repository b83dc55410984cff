package io.github.bihuan.tipoff;

import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.OpenToAll;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.RateLimits;
import io.github.bihuan.tipoff.TipOffAnswers.Receipt;
import io.github.bihuan.tipoff.TipOffApi.NewTipOff;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(TipOffResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "举报", description = "公众和从业人员的举报、核查、反馈和奖励")
public class PublicTipOffResource {

    private final Callers callers;
    private final TipOffFiling filing;
    private final RateLimits limits;
    private final RoutingContext connection;

    PublicTipOffResource(Callers callers, TipOffFiling filing, RateLimits limits, RoutingContext connection) {
        this.callers = callers;
        this.filing = filing;
        this.limits = limits;
        this.connection = connection;
    }

    @POST
    @PermitAll
    @OpenToAll("公众举报不需要登录，也不记录是谁登录")
    @SecurityRequirements
    @Operation(summary = "举报", description = "无需登录，可以匿名；不记录令牌、来源地址。回执中的查询码只给出一次")
    @APIResponse(
            responseCode = "201",
            description = "已接收，回执含查询码",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> file(@NotNull(message = "请求内容不能为空") @Valid NewTipOff request) {
        limits.ofUnsigned(connection);
        String region = Regions.canonical(request.regionCode(), "regionCode");
        return filing.file(callers.unnamed(region), request)
                .map(receipt -> Answers.created(TipOffResource.PATH, receipt));
    }
}
