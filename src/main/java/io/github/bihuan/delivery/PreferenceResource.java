package io.github.bihuan.delivery;

import io.github.bihuan.delivery.PreferenceApi.Chosen;
import io.github.bihuan.delivery.PreferenceApi.Preference;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/notice-preference")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "送达渠道")
public class PreferenceResource {

    private final Callers callers;
    private final PreferenceService preferences;

    PreferenceResource(Callers callers, PreferenceService preferences) {
        this.callers = callers;
        this.preferences = preferences;
    }

    @GET
    @Needs(Action.NOTICE_RECEIVE)
    @Operation(summary = "我选择的送达渠道", description = "没有选择过的：邮件和短信都用")
    @APIResponse(
            responseCode = "200",
            description = "渠道，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = Preference.class)))
    @APIResponse(responseCode = "404", description = "不在人员名册中")
    public Uni<Response> mine() {
        return preferences.of(callers.current()).map(PreferenceResource::answer);
    }

    @PUT
    @Needs(Action.NOTICE_RECEIVE)
    @Operation(summary = "选择送达渠道（须带 If-Match）", description = "今后的通知只走选中的渠道；收件箱总是送达")
    @APIResponse(
            responseCode = "200",
            description = "已保存",
            content = @Content(schema = @Schema(implementation = Preference.class)))
    @APIResponse(responseCode = "404", description = "不在人员名册中")
    @APIResponse(responseCode = "412", description = "已被修改")
    @APIResponse(responseCode = "422", description = "只能选择 EMAIL 和 SMS（channel-incomplete）")
    @APIResponse(responseCode = "428", description = "缺少 If-Match")
    public Uni<Response> choose(@NotNull(message = "请求内容不能为空") @Valid Preference wanted) {
        return preferences.choose(callers.current(), wanted).map(PreferenceResource::answer);
    }

    private static Response answer(Chosen chosen) {
        return Response.ok(chosen.preference())
                .header("ETag", IfMatch.etag(chosen.version()))
                .build();
    }
}
