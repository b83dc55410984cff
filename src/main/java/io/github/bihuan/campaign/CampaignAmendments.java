package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Amendment;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/** Notes what was changed after publication: a numbered row with reason, before and after. */
@Singleton
final class CampaignAmendments {

    private final CampaignRepository repository;
    private final Ids ids;
    private final Clock clock;

    CampaignAmendments(CampaignRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /** One change with its reason and the number of the document that ordered it. */
    record Change(String reason, String documentNumber, Map<String, Object> before, Map<String, Object> after) {

        static Change adding(String reason, String documentNumber, String what, Object added) {
            return new Change(reason, documentNumber, Map.of(), Map.of(what, added));
        }
    }

    /** Drafts are changed without a trace here (the journal has it); a change that changes nothing is none. */
    Uni<Void> note(Tx tx, Caller caller, CampaignEntity campaign, Change change) {
        if (!campaign.published() || change.after().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var amendment = new Amendment(
                ids.next(),
                0,
                change.reason(),
                change.documentNumber(),
                change.before(),
                change.after(),
                BusinessTime.today(clock),
                caller.actor().name());
        return repository.amend(tx, campaign.id(), amendment, clock.instant().atOffset(ZoneOffset.UTC));
    }
}
