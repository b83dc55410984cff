package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.hazard.domain.HazardDocument.TransferStep;
import io.github.bihuan.shared.http.CalendarDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests by which a hazard leaves the list. */
final class ReleaseApi {

    private ReleaseApi() {}

    @Schema(name = "WithdrawalRequest", description = "撤销（误报）申请")
    record WithdrawalBody(
            @Schema(description = "撤销理由", nullable = true) @Size(max = 4000, message = "撤销理由不得超过4000字") String reason)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Withdrawal(Step.APPLICATION, reason);
        }
    }

    @Schema(name = "WithdrawalApprovalRequest", description = "撤销审批")
    record WithdrawalApprovalBody(
            @Schema(description = "是否同意") @NotNull(message = "必须说明是否同意") Boolean approved,
            @Schema(description = "审批意见", nullable = true) @Size(max = 4000, message = "审批意见不得超过4000字") String opinion)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Withdrawal(approved ? Step.APPROVAL : Step.REJECTION, opinion);
        }
    }

    @Schema(name = "MergeRequest", description = "合并（重复）申请")
    record MergeBody(
            @Schema(description = "保留的隐患") @NotNull(message = "保留的隐患必须填写") UUID survivingId,
            @Schema(description = "合并理由", nullable = true) @Size(max = 4000, message = "合并理由不得超过4000字") String reason)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Merge(Step.APPLICATION, survivingId, reason);
        }
    }

    @Schema(name = "MergeApprovalRequest", description = "合并审批")
    record MergeApprovalBody(
            @Schema(description = "是否同意") @NotNull(message = "必须说明是否同意") Boolean approved,
            @Schema(description = "审批意见", nullable = true) @Size(max = 4000, message = "审批意见不得超过4000字") String opinion)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Merge(approved ? Step.APPROVAL : Step.REJECTION, null, opinion);
        }
    }

    @Schema(name = "TransferRequest", description = "移送")
    record TransferBody(
            @Schema(description = "接收单位") @NotNull(message = "接收单位必须填写") UUID receiverOrganisationId,
            @Schema(description = "移送文号", examples = "马安移〔2024〕1号", nullable = true)
                    @Size(max = 200, message = "移送文号不得超过200字")
                    String documentNumber,
            @Schema(description = "移送理由", nullable = true) @Size(max = 4000, message = "移送理由不得超过4000字") String reason,
            @Schema(description = "移送日期，默认今天", nullable = true) @CalendarDay LocalDate signedOn)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Transfer(
                    TransferStep.SENDING, receiverOrganisationId, documentNumber, reason, signedOn, null);
        }
    }

    @Schema(name = "TransferReceiptRequest", description = "移送答复：接收或者退回")
    record TransferReceiptBody(
            @Schema(description = "是否接收") @NotNull(message = "必须说明是否接收") Boolean accepted,
            @Schema(description = "退回理由", nullable = true) @Size(max = 4000, message = "退回理由不得超过4000字") String reason,
            @Schema(description = "答复日期，默认今天", nullable = true) @CalendarDay LocalDate signedOn,
            @Schema(description = "接收后的跟踪责任人", nullable = true) UUID trackingOfficerId)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Transfer(
                    accepted ? TransferStep.RECEIPT : TransferStep.RETURN,
                    null,
                    null,
                    reason,
                    signedOn,
                    trackingOfficerId);
        }
    }
}
