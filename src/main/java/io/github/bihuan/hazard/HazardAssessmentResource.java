package io.github.bihuan.hazard;

import io.github.bihuan.hazard.AssessmentApi.AuthorityReportBody;
import io.github.bihuan.hazard.AssessmentApi.ClassificationBody;
import io.github.bihuan.hazard.AssessmentApi.ConfirmationBody;
import io.github.bihuan.hazard.AssessmentApi.InterimControlBody;
import io.github.bihuan.hazard.AssessmentApi.StaffReportBody;
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

/** Documents from the verification to the rectification plan. Each needs {@code If-Match}: the version of the hazard that the signer has read. */
@Path(HazardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = HazardResource.TAG)
public class HazardAssessmentResource {

    private final Callers callers;
    private final HazardDocumentService documents;
    private final HazardReadService hazards;

    HazardAssessmentResource(Callers callers, HazardDocumentService documents, HazardReadService hazards) {
        this.callers = callers;
        this.documents = documents;
        this.hazards = hazards;
    }

    @POST
    @Path("/{id}/confirmations")
    @Needs(Action.HAZARD_ASSESS)
    @Operation(summary = "核实确认", description = "线索（举报、网格巡查、内部报告）经核实属实")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> confirm(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid ConfirmationBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/confirmations")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "核实确认列表")
    public Uni<Page<HazardDocumentView>> confirmations(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.CONFIRMATION, page.page());
    }

    @POST
    @Path("/{id}/classifications")
    @Needs(Action.HAZARD_ASSESS)
    @Operation(summary = "隐患分级", description = "重大事故隐患须引用判定标准条款或说明理由；降级由县级办理")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> classify(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid ClassificationBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/classifications")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "隐患分级列表")
    public Uni<Page<HazardDocumentView>> classifications(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.CLASSIFICATION, page.page());
    }

    @POST
    @Path("/{id}/interim-controls")
    @Needs(Action.HAZARD_ASSESS)
    @Operation(summary = "临时管控", description = "整改期间不能保证安全的，须撤出人员或者停产停业（安全生产法第六十五条）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> control(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid InterimControlBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/interim-controls")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "临时管控列表")
    public Uni<Page<HazardDocumentView>> interimControls(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.INTERIM_CONTROL, page.page());
    }

    @POST
    @Path("/{id}/authority-reports")
    @Needs(Action.HAZARD_RECTIFY)
    @Operation(summary = "双报告：向监管部门报告", description = "安全生产法第四十一条；迟报照收并提示")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> reportToAuthority(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid AuthorityReportBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/authority-reports")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "向监管部门报告列表")
    public Uni<Page<HazardDocumentView>> authorityReports(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.AUTHORITY_REPORT, page.page());
    }

    @POST
    @Path("/{id}/staff-reports")
    @Needs(Action.HAZARD_RECTIFY)
    @Operation(summary = "双报告：向从业人员报告", description = "安全生产法第四十一条")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> reportToStaff(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid StaffReportBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/staff-reports")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "向从业人员报告列表")
    public Uni<Page<HazardDocumentView>> staffReports(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.STAFF_REPORT, page.page());
    }
}
