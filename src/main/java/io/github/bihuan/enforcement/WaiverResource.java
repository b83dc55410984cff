package io.github.bihuan.enforcement;

import io.github.bihuan.enforcement.WaiverApi.NewWaiver;
import io.github.bihuan.enforcement.WaiverApi.WaiverView;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path(WaiverResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "不予处罚决定", description = "企业自查发现的重大事故隐患，已报告并正在消除的，依规不予处罚；印在重大事故隐患台账上")
public class WaiverResource {

    static final String PATH = "/api/v1/penalty-waivers";

    private final Callers callers;
    private final WaiverService waivers;

    WaiverResource(Callers callers, WaiverService waivers) {
        this.callers = callers;
        this.waivers = waivers;
    }

    @GET
    @Needs(Action.ENFORCEMENT_READ)
    @Operation(summary = "不予处罚决定列表", description = "按登记先后倒序")
    public Uni<Page<WaiverView>> list(
            @Parameter(description = "隐患") @QueryParam("hazardId") UUID hazardId, @BeanParam PageParams page) {
        return waivers.list(callers.current(), hazardId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENFORCEMENT_READ)
    @Operation(summary = "读取不予处罚决定")
    @APIResponse(
            responseCode = "200",
            description = "不予处罚决定，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return waivers.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENFORCEMENT_WRITE)
    @Operation(summary = "登记不予处罚决定")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = WaiverView.class)))
    @APIResponse(responseCode = "409", description = "该隐患的决定已登记（waiver-already-recorded）")
    @APIResponse(responseCode = "422", description = "隐患不存在，或不符合不予处罚的条件（waiver-not-allowed）")
    public Uni<Response> decide(@NotNull(message = "请求内容不能为空") @Valid NewWaiver request) {
        return waivers.decide(callers.current(), request).map(created -> Answers.created(PATH, created));
    }
}
