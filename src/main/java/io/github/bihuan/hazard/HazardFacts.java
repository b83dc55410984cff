package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.Decision;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardFact;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Puts a hazard's happenings into the fact store, and keeps them in the campaigns they count in. */
@Singleton
final class HazardFacts {

    static final String SUBJECT = "HAZARD";

    private final FactStore facts;

    HazardFacts(FactStore facts) {
        this.facts = facts;
    }

    /** Voids first what is not so any more, then appends what happened. */
    Uni<Void> append(Tx tx, Caller caller, Hazard hazard, List<HazardFact> happened) {
        return Multi.createFrom()
                .iterable(happened.stream()
                        .map(HazardFact::voids)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(
                        kind -> facts.voidAll(tx, caller, hazard.id(), FactKind.valueOf(kind.name())))
                .collect()
                .last()
                .chain(() -> facts.append(
                        tx,
                        caller,
                        happened.stream().map(fact -> fact(hazard, fact)).toList()));
    }

    /** What happened to many hazards that are new, so that nothing is to be voided. */
    Uni<Void> appendAll(Tx tx, Caller caller, List<Decision> decisions) {
        return facts.append(
                tx,
                caller,
                decisions.stream()
                        .flatMap(decision -> decision.facts().stream().map(fact -> fact(decision.next(), fact)))
                        .toList());
    }

    /** After a correction of the campaigns: what happened counts in the added ones, and no longer in the removed ones. */
    Uni<Void> moveCampaigns(Tx tx, Caller caller, Hazard before, Hazard after) {
        List<UUID> old = countedIn(before);
        List<UUID> now = countedIn(after);
        return each(missing(now, old), campaign -> facts.countIn(tx, caller, before.id(), campaign))
                .chain(() ->
                        each(missing(old, now), campaign -> facts.countNoLongerIn(tx, caller, before.id(), campaign)));
    }

    private static Uni<Void> each(List<UUID> campaigns, Function<UUID, Uni<Void>> move) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (UUID campaign : campaigns) {
            done = done.chain(() -> move.apply(campaign));
        }
        return done;
    }

    /** A hazard of no campaign has its facts once, without a campaign. */
    private static List<UUID> countedIn(Hazard hazard) {
        return hazard.campaignIds().isEmpty() ? Collections.singletonList(null) : hazard.campaignIds();
    }

    private static List<UUID> missing(List<UUID> from, List<UUID> others) {
        return from.stream()
                .filter(id -> others.stream().noneMatch(other -> Objects.equals(id, other)))
                .toList();
    }

    /** The organiser is the one who found the hazard: its columns of a form count the whole life. */
    private static Fact fact(Hazard hazard, HazardFact happened) {
        return Fact.of(
                        FactKind.valueOf(happened.kind().name()),
                        SUBJECT,
                        hazard.id(),
                        hazard.regionCode(),
                        happened.occurredOn())
                .inCampaigns(hazard.campaignIds())
                .ofEnterprise(hazard.enterpriseId())
                .byOrganisation(
                        hazard.recorded().organisationId(),
                        hazard.recorded().organiserLevel().name())
                .ofHazard(
                        happened.level() == null ? null : happened.level().name(),
                        hazard.source().name())
                .build();
    }
}
