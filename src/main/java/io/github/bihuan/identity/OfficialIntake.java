package io.github.bihuan.identity;

import io.github.bihuan.identity.ChangeLog.Change;
import io.github.bihuan.identity.OfficialApi.NewOfficial;
import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Officials by the hundred (人员名录导入): looked up and recorded in sets, each with its journal entry. */
@Singleton
public final class OfficialIntake {

    /**
     * An official to be recorded, checked.
     *
     * @param official without a login account
     * @param regionCode region of the organisation, within the caller's jurisdiction
     */
    public record NewEntry(NewOfficial official, String regionCode) {}

    private final OfficialIntakeRepository rows;
    private final ChangeLog changes;
    private final Ids ids;

    OfficialIntake(OfficialIntakeRepository rows, ChangeLog changes, Ids ids) {
        this.rows = rows;
        this.changes = changes;
        this.ids = ids;
    }

    /** Officials in office within the scope that have one of the names or one of the certificate numbers. */
    public Uni<List<Official>> find(Tx tx, Scope scope, Collection<String> names, Collection<String> certificates) {
        return rows.find(tx, scope, names, certificates);
    }

    /** Records all; answers their ids in the same order. */
    public Uni<List<UUID>> record(Tx tx, Caller caller, List<NewEntry> entries) {
        List<UUID> fresh = entries.stream().map(entry -> ids.next()).toList();
        List<Change> written = IntStream.range(0, fresh.size())
                .mapToObj(i -> new Change(
                        "OFFICIAL_CREATED",
                        "OFFICIAL",
                        fresh.get(i),
                        entries.get(i).regionCode(),
                        null,
                        entries.get(i).official(),
                        null))
                .toList();
        return rows.insert(tx, fresh, entries)
                .chain(() -> changes.recordAll(tx, caller, written))
                .replaceWith(fresh);
    }
}
