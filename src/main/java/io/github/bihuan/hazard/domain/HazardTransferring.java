package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.Transfer;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.hazard.domain.HazardParts.Release;
import java.time.LocalDate;

/** H14: what is another organisation's duty goes there, and comes back confirmed or unchanged (安全生产法 69, 73). */
final class HazardTransferring {

    private HazardTransferring() {}

    static Decision transfer(Hazard hazard, Transfer document, Signing signing) {
        HazardGuards.required(document.step(), "step", "办理环节");
        LocalDate on = signing.dayOf(document.signedOn());
        HazardGuards.notInFuture(on, signing.today(), "signedOn");
        HazardGuards.notBefore(on, hazard.foundOn(), "signedOn", "发现日期");
        return switch (document.step()) {
            case SENDING -> sent(hazard, document, on, signing);
            case RECEIPT -> received(hazard, document, signing.signer());
            case RETURN -> returned(hazard, document, signing.signer());
        };
    }

    private static Decision sent(Hazard hazard, Transfer document, LocalDate on, Signing signing) {
        Signer signer = signing.signer();
        // An answer to a transfer and a new transfer are the same document: the state decides which one is possible.
        HazardTransitions.requireEdge(hazard.status(), document.kind(), DocumentOutcome.SENT, HazardStatus.TRANSFERRED);
        HazardProblem.WRONG_AUTHORITY.unless(signer.office() || signer.county(), null, "由监管单位移送");
        HazardGuards.required(document.receiverOrganisationId(), "receiverOrganisationId", "接收单位");
        HazardGuards.required(document.documentNumber(), "documentNumber", "移送文号");
        HazardProblem.WRONG_RECEIVER.unless(
                !signer.of(document.receiverOrganisationId()), "receiverOrganisationId", "不得移送给本单位");
        Release release = new Release(
                null,
                null,
                null,
                document.receiverOrganisationId(),
                signing.rules().transferAnswerDueOn(signing.today()),
                hazard.status());
        Hazard next = hazard.toBuilder()
                .status(HazardStatus.TRANSFERRED)
                .release(release)
                .build();
        return new Happened(next, DocumentOutcome.SENT)
                .fact(HazardFactKind.HAZARD_TRANSFERRED, on)
                .tell(HazardEventKind.TRANSFERRED, "隐患移送，请接收或者退回", Audience.RECEIVING_ORGANISATION)
                .decision();
    }

    private static Decision received(Hazard hazard, Transfer document, Signer signer) {
        byReceiver(hazard, document, signer);
        HazardBuilder next = hazard.toBuilder()
                .status(HazardStatus.CONFIRMED)
                .plan(PlanOnFile.NONE)
                .deadlines(hazard.deadlines().pending(null))
                .release(new Release(null, null, null, hazard.release().transferredTo(), null, null));
        if (document.trackingOfficerId() != null) {
            next.trackingOfficerId(document.trackingOfficerId());
        }
        Hazard confirmed = next.build();
        HazardGuards.trackingOfficer(hazard.source(), confirmed.trackingOfficerId());
        return new Happened(confirmed, DocumentOutcome.RECEIVED)
                .tell(HazardEventKind.TRANSFERRED, "接收单位已接收", Audience.RECORDING_ORGANISATION)
                .decision();
    }

    private static Decision returned(Hazard hazard, Transfer document, Signer signer) {
        byReceiver(hazard, document, signer);
        HazardGuards.required(document.reason(), "reason", "退回理由");
        Hazard next = hazard.toBuilder()
                .status(hazard.release().transferredFrom())
                .release(Release.NONE)
                .build();
        return new Happened(next, DocumentOutcome.RETURNED)
                .tell(
                        HazardEventKind.TRANSFER_RETURNED,
                        "移送被退回：" + document.reason(),
                        Audience.RECORDING_ORGANISATION,
                        Audience.TRACKING_OFFICER)
                .decision();
    }

    private static void byReceiver(Hazard hazard, Transfer document, Signer signer) {
        boolean waiting = hazard.status() == HazardStatus.TRANSFERRED;
        HazardProblem.ILLEGAL_TRANSITION.unless(
                waiting,
                null,
                "隐患当前状态为“" + hazard.status().chineseLabel() + "”，不能办理“"
                        + document.kind().chineseLabel() + "”答复");
        HazardProblem.WRONG_RECEIVER.unless(signer.of(hazard.release().transferredTo()), null, "只有接收单位可以接收或者退回");
    }
}
