package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardApi.HazardChange;
import io.github.bihuan.hazard.HazardApi.NewHazard;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hazards: recorded, read, corrected. What moves them are documents, in the resources beside this one. */
@Path(HazardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = HazardResource.TAG, description = "隐患登记、整改、验收、销号：每一步是一份签署的文书")
public class HazardResource {

    static final String PATH = "/api/v1/hazards";
    static final String TAG = "隐患";

    private final Callers callers;
    private final HazardService hazards;
    private final HazardReadService reader;

    HazardResource(Callers callers, HazardService hazards, HazardReadService reader) {
        this.callers = callers;
        this.hazards = hazards;
        this.reader = reader;
    }

    @GET
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "隐患列表", description = "按发现日期倒序")
    public Uni<Page<HazardView>> list(@BeanParam HazardFilter filter, @BeanParam PageParams page) {
        return reader.list(callers.current(), filter, page.page());
    }

    @POST
    @Needs(Action.HAZARD_REPORT)
    @Operation(
            summary = "登记隐患",
            description = "村（网格）巡查、举报和内部报告待核实（REPORTED）；给出级别的待制定整改方案（PLANNED_PENDING），否则待分级（CONFIRMED）")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = HazardView.class)))
    @APIResponse(responseCode = "403", description = "无权登记该来源的隐患（source-not-allowed）")
    @APIResponse(
            responseCode = "422",
            description =
                    "未明确跟踪责任人（tracking-officer-required）、未引用条款（catalog-item-required）、条款不存在（unknown-catalog-item）等")
    public Uni<Response> record(@NotNull(message = "请求内容不能为空") @Valid NewHazard request) {
        return hazards.record(callers.current(), request).map(found -> Answers.created(PATH, found));
    }

    @GET
    @Path("/{id}")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "读取隐患")
    @APIResponse(
            responseCode = "200",
            description = "隐患，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = HazardView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return reader.get(callers.current(), id).map(Answers::ok);
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.HAZARD_AMEND)
    @Operation(summary = "修改登记内容", description = "只修改描述性内容，须带 If-Match；状态只能由文书改变，来源不得更改（source-immutable）")
    @APIResponse(
            responseCode = "200",
            description = "已修改",
            content = @Content(schema = @Schema(implementation = HazardView.class)))
    public Uni<Response> amend(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid HazardChange request) {
        return hazards.amend(callers.current(), id, request).map(Answers::ok);
    }

    @GET
    @Path("/{id}/timeline")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "办理过程", description = "全部文书和期限节点，按日期排列")
    public Uni<HazardTimeline> timeline(@PathParam("id") UUID id) {
        return reader.timeline(callers.current(), id);
    }

    @GET
    @Path("/{id}/deadline/explain")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "整改期限的由来", description = "逐步说明期限为何是这一天")
    public Uni<DeadlineExplanationView> explain(@PathParam("id") UUID id) {
        return reader.explain(callers.current(), id);
    }

    @GET
    @Path("/{id}/{documents}/{documentId}")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "读取一份文书")
    @APIResponse(
            responseCode = "200",
            description = "文书",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<HazardDocumentView> document(
            @PathParam("id") UUID id,
            @Parameter(description = "文书种类，如 rectification-plans、acceptances") @PathParam("documents") String documents,
            @PathParam("documentId") UUID documentId) {
        return reader.document(callers.current(), id, documents, documentId);
    }
}
