package io.github.bihuan.hazard;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.hazard.domain.HazardProblem;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Hazards, for the features above. What lies outside the scope does not exist. */
@Singleton
public final class Hazards {

    private static final Set<HazardStatus> LISTABLE = EnumSet.of(
            HazardStatus.CONFIRMED,
            HazardStatus.PLANNED_PENDING,
            HazardStatus.RECTIFYING,
            HazardStatus.RECTIFIED,
            HazardStatus.ACCEPTED,
            HazardStatus.REOPENED);

    private final HazardRepository hazards;
    private final Enterprises enterprises;
    private final HazardLetters letters;
    private final Journal journal;

    Hazards(HazardRepository hazards, Enterprises enterprises, HazardLetters letters, Journal journal) {
        this.hazards = hazards;
        this.enterprises = enterprises;
        this.letters = letters;
        this.journal = journal;
    }

    /** The hazard, or 404 when it does not exist or lies outside the scope. */
    public Uni<HazardRef> require(Tx tx, Scope scope, UUID id) {
        return hazards.find(tx, HazardSight.of(scope), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("隐患")))
                .map(found -> HazardRef.of(found.hazard()));
    }

    /** A hazard that a request names in a field: 422 with the field when it is not there for the scope. */
    public Uni<HazardRef> named(Tx tx, Scope scope, UUID id, String field) {
        return hazards.find(tx, HazardSight.of(scope), id)
                .map(found -> found.orElseThrow(() ->
                        new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, field, "所引用的隐患不存在，或不在您的管辖范围内")))
                .map(found -> HazardRef.of(found.hazard()));
    }

    /** The hazard as a notice names it, or 404. */
    public Uni<HazardMatter> matter(Tx tx, Scope scope, UUID id) {
        return hazards.find(tx, HazardSight.of(scope), id)
                .map(found ->
                        found.orElseThrow(() -> CommonProblem.notFound("隐患")).hazard())
                .flatMap(hazard -> enterprises
                        .require(tx, Scope.nation(), hazard.enterpriseId())
                        .map(enterprise -> new HazardMatter(
                                HazardLetters.subject(hazard), letters.matter(hazard, enterprise.name()))));
    }

    /**
     * Puts the hazard under listed supervision (挂牌督办), or under that of another authority.
     *
     * @param listing who lists it since when; its deadline limits the plan
     */
    public Uni<HazardRef> markListed(Tx tx, Caller caller, UUID id, Listing listing) {
        return write(tx, caller, id, "HAZARD_LISTED", hazard -> listable(hazard).withListing(listing));
    }

    /** Listed since the day by the organisation, of which no more is known than its id and the caller's region. */
    public Uni<HazardRef> markListed(Tx tx, Caller caller, UUID id, UUID listingOrganisationId, LocalDate on) {
        return markListed(
                tx,
                caller,
                id,
                new Listing(listingOrganisationId, caller.actor().regionCode(), on, null));
    }

    /** Lifts the listed supervision (摘牌); the close-out is still to be done. */
    public Uni<HazardRef> markDelisted(Tx tx, Caller caller, UUID id) {
        return write(tx, caller, id, "HAZARD_DELISTED", Hazard::delisted);
    }

    private Uni<HazardRef> write(Tx tx, Caller caller, UUID id, String action, UnaryOperator<Hazard> change) {
        return hazards.lock(tx, HazardSight.of(caller.scope()), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("隐患")))
                .flatMap(before -> write(tx, caller, action, before, before.amended(change.apply(before.hazard()))));
    }

    private Uni<HazardRef> write(Tx tx, Caller caller, String action, StoredHazard before, StoredHazard after) {
        return hazards.update(tx, before, after)
                .chain(() -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                action,
                                HazardFacts.SUBJECT,
                                after.id(),
                                after.hazard().regionCode(),
                                HazardTrace.of(before.hazard()),
                                HazardTrace.of(after.hazard()))))
                .replaceWith(() -> HazardRef.of(after.hazard()));
    }

    private static Hazard listable(Hazard hazard) {
        if (!LISTABLE.contains(hazard.status())) {
            throw new BusinessRuleViolation(
                    HazardProblem.ILLEGAL_TRANSITION,
                    null,
                    "隐患当前状态为“" + hazard.status().chineseLabel() + "”，不能挂牌督办");
        }
        return hazard;
    }
}
