package io.github.bihuan.enterprise;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.domain.ContactPerson;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Enterprises by the hundred (企业名录导入): looked up and registered in sets, each with its journal entry. */
@Singleton
public final class EnterpriseIntake {

    /**
     * An enterprise to be registered, checked.
     *
     * @param uscc canonical
     * @param regionCode township or village within the caller's jurisdiction
     */
    public record NewEntry(
            String name,
            String uscc,
            String regionCode,
            String address,
            String industry,
            String sizeClass,
            String ownership,
            List<String> riskTags,
            Integer employees,
            ContactPerson principal,
            ContactPerson actualController,
            ContactPerson safetyManager,
            UUID supervisingOrganisationId,
            boolean keyEnterprise,
            boolean highRisk) {}

    private final EnterpriseIntakeRepository rows;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    EnterpriseIntake(EnterpriseIntakeRepository rows, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** The enterprises within the scope that have one of the codes or one of the names. */
    public Uni<List<EnterpriseRef>> find(Tx tx, Scope scope, Collection<String> usccs, Collection<String> names) {
        return rows.find(tx, scope, usccs, names);
    }

    /** Those of the codes that are registered anywhere, also outside the scope. */
    public Uni<Set<String>> taken(Tx tx, Collection<String> usccs) {
        return rows.taken(tx, usccs);
    }

    /** Registers all; answers their ids in the same order. */
    public Uni<List<UUID>> register(Tx tx, Caller caller, List<NewEntry> entries) {
        List<UUID> fresh = entries.stream().map(entry -> ids.next()).toList();
        List<JournalEntry> written = IntStream.range(0, fresh.size())
                .mapToObj(i -> JournalEntry.created(
                                "ENTERPRISE_REGISTER",
                                "ENTERPRISE",
                                fresh.get(i),
                                entries.get(i).regionCode(),
                                entries.get(i))
                        .named(entries.get(i).uscc()))
                .toList();
        return rows.insert(tx, fresh, entries, clock.instant())
                .chain(() -> journal.recordAll(tx, caller, written))
                .replaceWith(fresh);
    }
}
