package io.github.bihuan.hazard;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.hazard.domain.DocumentOutcome;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardEvent;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.identity.Role;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.notice.domain.NoticeFacts.Event;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells whom a document concerns, in the document's own transaction: one notice per happening. */
@Singleton
final class HazardNotices {

    private static final String AUTHORITY = "监管部门";

    private final Notices notices;
    private final Enterprises enterprises;
    private final Organisations organisations;
    private final HazardLetters letters;

    HazardNotices(Notices notices, Enterprises enterprises, Organisations organisations, HazardLetters letters) {
        this.notices = notices;
        this.enterprises = enterprises;
        this.organisations = organisations;
        this.letters = letters;
    }

    Uni<Void> tell(Tx tx, Caller caller, Hazard hazard, SignedDocument document, List<HazardEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return enterprises
                .require(tx, Scope.nation(), hazard.enterpriseId())
                .flatMap(enterprise -> signer(tx, caller.actor(), enterprise).map(by -> events.stream()
                        .map(event -> draft(hazard, enterprise, document, event, discreetly(hazard, by)))
                        .toList()))
                .flatMap(drafts -> notices.issueAll(tx, caller, drafts))
                .replaceWithVoid();
    }

    /** As whom the signer acted: the enterprise, the organisation, else the office of the role. */
    private Uni<String> signer(Tx tx, Actor actor, EnterpriseRef enterprise) {
        if (enterprise.id().equals(actor.enterpriseId())) {
            return Uni.createFrom().item(enterprise.name());
        }
        String office =
                actor.roles().stream().sorted().findFirst().map(Role::label).orElse(AUTHORITY);
        return actor.organisationId() == null
                ? Uni.createFrom().item(office)
                : organisations.find(tx, actor.organisationId()).map(found -> found.map(OrganisationRef::name)
                        .orElse(office));
    }

    /** A letter to the enterprise must not show that the hazard came by a tip-off. */
    private static String discreetly(Hazard hazard, String by) {
        return HazardSight.isHidden(hazard.source()) ? AUTHORITY : by;
    }

    private NoticeDraft draft(
            Hazard hazard, EnterpriseRef enterprise, SignedDocument document, HazardEvent event, String by) {
        boolean granted = document.outcome() == DocumentOutcome.APPROVED;
        return NoticeDraft.event(
                HazardLetters.text(event.kind()),
                HazardLetters.subject(hazard),
                HazardLetters.recipients(event.audience()),
                List.of(),
                Content.of(
                        letters.matter(hazard, enterprise.name()),
                        HazardLetters.limit(hazard, document.recordedAt()),
                        new Event(document.occurredOn(), by, granted, HazardLetters.reason(event), null)),
                event.kind() + ":" + document.id());
    }
}
