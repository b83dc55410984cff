package io.github.bihuan.inspection;

import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.inspection.domain.InspectionProblem;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.region.RegionCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Finds the organiser of an inspection: the organisation named, otherwise the actor's own. */
@Singleton
class Organisers {

    private final Organisations organisations;

    Organisers(Organisations organisations) {
        this.organisations = organisations;
    }

    Uni<Organiser> of(Tx tx, Actor actor, UUID organisationId) {
        if (organisationId == null || organisationId.equals(actor.organisationId())) {
            return Uni.createFrom().item(own(actor));
        }
        return organisations.requireActive(tx, organisationId, "organisationId").map(named -> named(actor, named));
    }

    private static Organiser own(Actor actor) {
        return new Organiser(actor.organisationId(), new RegionCode(actor.regionCode()).level());
    }

    /** A superior's inspection may be recorded below, a subordinate's above; a neighbour's not. */
    private static Organiser named(Actor actor, OrganisationRef organisation) {
        boolean related = organisation.regionCode().startsWith(actor.regionCode())
                || actor.regionCode().startsWith(organisation.regionCode());
        InspectionProblem.ORGANISATION_NOT_ALLOWED.unless(related, "organisationId", "组织检查的单位不在本地区的上下级之内");
        return new Organiser(organisation.id(), organisation.level());
    }
}
