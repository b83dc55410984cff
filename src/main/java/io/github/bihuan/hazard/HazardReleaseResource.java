package io.github.bihuan.hazard;

import io.github.bihuan.hazard.ReleaseApi.MergeApprovalBody;
import io.github.bihuan.hazard.ReleaseApi.MergeBody;
import io.github.bihuan.hazard.ReleaseApi.TransferBody;
import io.github.bihuan.hazard.ReleaseApi.TransferReceiptBody;
import io.github.bihuan.hazard.ReleaseApi.WithdrawalApprovalBody;
import io.github.bihuan.hazard.ReleaseApi.WithdrawalBody;
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

/** Documents by which a hazard leaves the list. Each needs {@code If-Match}: the version of the hazard that the signer has read. */
@Path(HazardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = HazardResource.TAG)
public class HazardReleaseResource {

    private final Callers callers;
    private final HazardDocumentService documents;
    private final HazardReadService hazards;

    HazardReleaseResource(Callers callers, HazardDocumentService documents, HazardReadService hazards) {
        this.callers = callers;
        this.documents = documents;
        this.hazards = hazards;
    }

    @POST
    @Path("/{id}/withdrawals")
    @Needs(Action.HAZARD_PROPOSE)
    @Operation(summary = "撤销（误报）申请")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> withdraw(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid WithdrawalBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/withdrawals")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "撤销申请和审批列表")
    public Uni<Page<HazardDocumentView>> withdrawals(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.WITHDRAWAL, page.page());
    }

    @POST
    @Path("/{id}/withdrawals/{applicationId}/approvals")
    @Needs(Action.HAZARD_APPROVE)
    @Operation(summary = "撤销审批", description = "须由提出人以外的第二人审批（second-person-required）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> decideWithdrawal(
            @PathParam("id") UUID id,
            @PathParam("applicationId") UUID applicationId,
            @NotNull(message = "请求内容不能为空") @Valid WithdrawalApprovalBody request) {
        return documents
                .answer(callers.current(), id, DocumentKind.WITHDRAWAL, applicationId, request)
                .map(HazardAnswers::created);
    }

    @POST
    @Path("/{id}/merges")
    @Needs(Action.HAZARD_PROPOSE)
    @Operation(summary = "合并（重复）申请")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> merge(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid MergeBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/merges")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "合并申请和审批列表")
    public Uni<Page<HazardDocumentView>> merges(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.MERGE, page.page());
    }

    @POST
    @Path("/{id}/merges/{applicationId}/approvals")
    @Needs(Action.HAZARD_APPROVE)
    @Operation(summary = "合并审批", description = "须由提出人以外的第二人审批（second-person-required）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> decideMerge(
            @PathParam("id") UUID id,
            @PathParam("applicationId") UUID applicationId,
            @NotNull(message = "请求内容不能为空") @Valid MergeApprovalBody request) {
        return documents
                .answer(callers.current(), id, DocumentKind.MERGE, applicationId, request)
                .map(HazardAnswers::created);
    }

    @POST
    @Path("/{id}/transfers")
    @Needs(Action.HAZARD_TRANSFER)
    @Operation(summary = "移送其他部门")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> transfer(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid TransferBody request) {
        return documents.sign(callers.current(), id, request).map(HazardAnswers::created);
    }

    @GET
    @Path("/{id}/transfers")
    @Needs(Action.HAZARD_READ)
    @Operation(summary = "移送和答复列表")
    public Uni<Page<HazardDocumentView>> transfers(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return hazards.documents(callers.current(), id, DocumentKind.TRANSFER, page.page());
    }

    @POST
    @Path("/{id}/transfers/{applicationId}/receipts")
    @Needs(Action.HAZARD_TRANSFER)
    @Operation(summary = "移送答复", description = "只有接收单位可以接收或者退回（wrong-receiver）")
    @APIResponse(
            responseCode = "201",
            description = "已签署，ETag 为隐患的新版本",
            content = @Content(schema = @Schema(implementation = HazardDocumentView.class)))
    public Uni<Response> answerTransfer(
            @PathParam("id") UUID id,
            @PathParam("applicationId") UUID applicationId,
            @NotNull(message = "请求内容不能为空") @Valid TransferReceiptBody request) {
        return documents
                .answer(callers.current(), id, DocumentKind.TRANSFER, applicationId, request)
                .map(HazardAnswers::created);
    }
}
