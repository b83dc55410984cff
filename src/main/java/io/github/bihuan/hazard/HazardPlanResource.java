package io.github.bihuan.hazard;

import io.github.bihuan.hazard.AssessmentApi.DeadlineExtensionBody;
import io.github.bihuan.hazard.AssessmentApi.DeadlineExtensionDecisionBody;
import io.github.bihuan.hazard.AssessmentApi.RectificationPlanBody;
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

/** The rectification plan and its deadline. Each needs {@code If-Match}: the version of the hazard that the signer has read. */
@Path(HazardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = HazardResource.TAG)
public class HazardPlanResource {

    private final Callers callers;
    private final HazardDocumentService documents;
    private final HazardReadService hazards;

    HazardPlanResource(Callers callers, HazardDocumentService documents, HazardReadService hazards) {
        this.callers = callers;
        this.documents = documents;
        this.hazards = hazards;
    }

    @POST
    @Path("/{id}/rectification-plans")
    @Needs(Action.HAZARD_RECTIFY)
    @Operation(summary = "整改方案（五落实）", description = "责任人、措施、资金、时限、预案缺一不可（plan-incomplete）；重大须由主要负责人签字")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> plan(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid RectificationPlanBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/rectification-plans")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "整改方案列表")
    public Uni<Page<HazardDocumentView>> plans(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.RECTIFICATION_PLAN, page.page());
    }

    @POST
    @Path("/{id}/deadline-extensions")
    @Needs(Action.HAZARD_RECTIFY)
    @Operation(summary = "延期申请", description = "须在期限届满前、提前规定的工作日数提出（extension-after-expiry、extension-too-late）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> applyForExtension(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid DeadlineExtensionBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/deadline-extensions")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "延期申请列表")
    public Uni<Page<HazardDocumentView>> extensions(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.EXTENSION_APPLICATION, page.page());
    }

    @POST
    @Path("/{id}/deadline-extensions/{applicationId}/decisions")
    @Needs(Action.HAZARD_APPROVE)
    @Operation(summary = "延期审批", description = "一般由跟踪单位、重大由县级、挂牌由挂牌督办机关审批；申请人不得审批（decider-is-applicant）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> decideExtension(
            @PathParam("id") UUID id,
            @PathParam("applicationId") UUID applicationId,
            @NotNull(message = "请求内容不能为空") @Valid DeadlineExtensionDecisionBody request) {
        return documents
                .answer(callers.current(), id, DocumentKind.EXTENSION_APPLICATION, applicationId, request)
                .map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/decisions")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "延期审批列表")
    public Uni<Page<HazardDocumentView>> decisions(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.EXTENSION_DECISION, page.page());
    }
}
