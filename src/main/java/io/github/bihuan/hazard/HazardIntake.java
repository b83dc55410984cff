package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.Decision;
import io.github.bihuan.hazard.domain.HazardDocument.Finding;
import io.github.bihuan.hazard.domain.HazardDocument.LedgerEntry;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardLifeCycle;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.LifeCycleRules;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hazards by the hundred (隐患台账移入): looked up, tried and taken over in sets. */
@Singleton
public final class HazardIntake {

    /**
     * A hazard as an existing ledger has it.
     *
     * @param catalogItems cited items that the catalog has
     * @param residualReason why it is MAJOR without an item, or null
     * @param deadline the limit of its rectification, or null
     * @param responsiblePerson who rectifies, or null
     * @param rectifiedOn null when it is not rectified yet
     * @param closedOn null when it is not closed yet
     * @param ledgerRow the whole row: heading to text
     */
    public record LedgerHazard(
            UUID enterpriseId,
            String regionCode,
            HazardSource source,
            HazardLevel level,
            List<String> catalogItems,
            String residualReason,
            String description,
            String place,
            LocalDate foundOn,
            LocalDate deadline,
            UUID trackingOfficerId,
            String responsiblePerson,
            LocalDate rectifiedOn,
            LocalDate closedOn,
            Map<String, String> ledgerRow) {}

    /** A hazard that is there already. */
    public record KnownHazard(UUID id, String code, UUID enterpriseId, LocalDate foundOn, String description) {}

    private final HazardIntakeRepository rows;
    private final HazardReferences references;
    private final HazardCatalog catalog;
    private final HazardCodes codes;
    private final LedgerEntryWriter writer;
    private final Ids ids;
    private final Clock clock;

    HazardIntake(
            HazardIntakeRepository rows,
            HazardReferences references,
            HazardCatalog catalog,
            HazardCodes codes,
            LedgerEntryWriter writer,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.references = references;
        this.catalog = catalog;
        this.codes = codes;
        this.writer = writer;
        this.ids = ids;
        this.clock = clock;
    }

    /** The hazards that count of each of the enterprises, found on its day in the other list. */
    public Uni<List<KnownHazard>> known(Tx tx, Scope scope, List<UUID> enterprises, List<LocalDate> foundOn) {
        return rows.known(tx, scope, enterprises, foundOn);
    }

    /** What the life cycle has against each of them, in the same order; empty when it would be taken over. Writes nothing. */
    public Uni<List<Optional<Violation>>> refusals(
            Tx tx, Caller caller, List<UUID> campaigns, List<LedgerHazard> hazards) {
        return references.rules(tx, campaigns).map(rules -> hazards.stream()
                .map(hazard -> refusal(caller, campaigns, rules, hazard))
                .toList());
    }

    /** Takes all over, silently, each with its document, facts and journal entry; answers their ids in the same order. */
    public Uni<List<UUID>> takeOver(Tx tx, Caller caller, List<UUID> campaigns, List<LedgerHazard> hazards) {
        return references.rules(tx, campaigns).flatMap(rules -> codes.next(tx, hazards)
                .map(numbers -> entries(caller, campaigns, hazards, numbers))
                .flatMap(entries -> writer.write(tx, caller, entries, decided(caller, rules, entries)))
                .map(written -> written.stream().map(StoredHazard::id).toList()));
    }

    private Optional<Violation> refusal(
            Caller caller, List<UUID> campaigns, LifeCycleRules rules, LedgerHazard hazard) {
        try {
            decide(caller, rules, entry(caller, campaigns, hazard, "YH"));
            return Optional.empty();
        } catch (BusinessRuleViolation refused) {
            String field = refused.violations().stream()
                    .map(Violation::field)
                    .findFirst()
                    .orElse(null);
            return Optional.of(new Violation(field, refused.getMessage()));
        }
    }

    private List<LedgerEntry> entries(
            Caller caller, List<UUID> campaigns, List<LedgerHazard> hazards, List<String> numbers) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < hazards.size(); i++) {
            entries.add(entry(caller, campaigns, hazards.get(i), numbers.get(i)));
        }
        return entries;
    }

    private List<Decision> decided(Caller caller, LifeCycleRules rules, List<LedgerEntry> entries) {
        return entries.stream().map(entry -> decide(caller, rules, entry)).toList();
    }

    private Decision decide(Caller caller, LifeCycleRules rules, LedgerEntry entry) {
        Instant now = clock.instant();
        return HazardLifeCycle.decide(
                null, entry, HazardWriter.signer(caller.actor()), rules, BusinessTime.dateOf(now), now);
    }

    private LedgerEntry entry(Caller caller, List<UUID> campaigns, LedgerHazard hazard, String code) {
        var finding = new Finding(
                ids.next(),
                code,
                hazard.enterpriseId(),
                campaigns,
                null,
                hazard.regionCode(),
                hazard.source(),
                OrganiserLevels.of(hazard.source(), caller.actor()),
                hazard.level(),
                catalog.cited(hazard.catalogItems()),
                hazard.residualReason(),
                hazard.description(),
                hazard.place(),
                hazard.foundOn(),
                hazard.deadline(),
                trackingOfficer(caller, hazard),
                List.of(),
                null);
        return new LedgerEntry(
                finding, hazard.responsiblePerson(), hazard.rectifiedOn(), hazard.closedOn(), hazard.ledgerRow());
    }

    /** 000-33: whoever takes a government finding over follows it, unless somebody else is named. */
    private static UUID trackingOfficer(Caller caller, LedgerHazard hazard) {
        boolean byDefault =
                hazard.trackingOfficerId() == null && hazard.source().governmentFound();
        return byDefault ? caller.actor().officialId() : hazard.trackingOfficerId();
    }
}
