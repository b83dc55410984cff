package io.github.bihuan.hazard;

import io.github.bihuan.hazard.CompletionApi.AcceptanceBody;
import io.github.bihuan.hazard.CompletionApi.CloseOutBody;
import io.github.bihuan.hazard.CompletionApi.LookBackBody;
import io.github.bihuan.hazard.CompletionApi.RectificationReportBody;
import io.github.bihuan.hazard.CompletionApi.ResumptionApprovalBody;
import io.github.bihuan.hazard.CompletionApi.ResumptionBody;
import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents from the report of completion to the look-back. Each needs {@code If-Match}: the version of the hazard that the signer has read. */
@Path(HazardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = HazardResource.TAG)
public class HazardCompletionResource {

    private final Callers callers;
    private final HazardDocumentService documents;
    private final HazardReadService hazards;

    HazardCompletionResource(Callers callers, HazardDocumentService documents, HazardReadService hazards) {
        this.callers = callers;
        this.documents = documents;
        this.hazards = hazards;
    }

    @POST
    @Path("/{id}/rectification-reports")
    @Needs(Action.HAZARD_RECTIFY)
    @Operation(summary = "整改报告", description = "须附佐证材料；立查立改仅限一般隐患")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> report(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid RectificationReportBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/rectification-reports")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "整改报告列表")
    public Uni<Page<HazardDocumentView>> reports(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.RECTIFICATION_REPORT, page.page());
    }

    @POST
    @Path("/{id}/acceptances")
    @Needs(Action.HAZARD_ACCEPT)
    @Operation(summary = "复查验收意见", description = "整改人不得验收；重大由县级、两名以上人员验收；不通过的退回整改")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> accept(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid AcceptanceBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/acceptances")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "复查验收意见列表")
    public Uni<Page<HazardDocumentView>> acceptances(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.ACCEPTANCE, page.page());
    }

    @POST
    @Path("/{id}/close-outs")
    @Needs(Action.HAZARD_CLOSE)
    @Operation(summary = "销号", description = "停产停业未解除或挂牌督办未摘牌的不得销号；罚款不影响销号")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> closeOut(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid CloseOutBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/close-outs")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "销号列表")
    public Uni<Page<HazardDocumentView>> closeOuts(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.CLOSE_OUT, page.page());
    }

    @POST
    @Path("/{id}/look-backs")
    @Needs(Action.HAZARD_LOOK_BACK)
    @Operation(summary = "回头看", description = "发现反弹的重新整改")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> lookBack(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid LookBackBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/look-backs")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "回头看列表")
    public Uni<Page<HazardDocumentView>> lookBacks(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.LOOK_BACK, page.page());
    }

    @POST
    @Path("/{id}/resumptions")
    @Needs(Action.HAZARD_RECTIFY)
    @Operation(summary = "恢复生产申请")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> applyForResumption(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid ResumptionBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/resumptions")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "恢复生产申请和审批列表")
    public Uni<Page<HazardDocumentView>> resumptions(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.RESUMPTION, page.page());
    }

    @POST
    @Path("/{id}/resumptions/{applicationId}/approvals")
    @Needs(Action.HAZARD_APPROVE)
    @Operation(summary = "恢复生产审批", description = "经审查同意方可恢复生产（安全生产法第六十五条）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> decideResumption(
            @PathParam("id") UUID id,
            @PathParam("applicationId") UUID applicationId,
            @NotNull(message = "请求内容不能为空") @Valid ResumptionApprovalBody request) {
        return documents
                .answer(callers.current(), id, DocumentKind.RESUMPTION, applicationId, request)
                .map(HazardAnswers::created);
    }
}
