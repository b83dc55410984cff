package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.LedgerTexts;
import io.github.bihuan.shared.db.Scope;
import java.time.LocalDate;
import java.util.UUID;

/** What a form prints of its campaign. */
record CampaignHead(
        UUID id, String regionCode, LocalDate startOn, String documentNumber, LocalDate issuedOn, boolean published) {

    /** Its own region and everything above; once published also everything below (a county binds its towns). */
    boolean visibleIn(Scope scope) {
        return scope.containsRegion(regionCode)
                || published && scope.regionFrom().startsWith(regionCode);
    }

    /** Proposal for 制定实施方案(通知)情况; null before the document was issued. */
    String document(LocalDate cutOff) {
        if (documentNumber == null || issuedOn == null || issuedOn.isAfter(cutOff)) {
            return null;
        }
        return documentNumber + "，" + LedgerTexts.day(issuedOn) + "印发";
    }
}
