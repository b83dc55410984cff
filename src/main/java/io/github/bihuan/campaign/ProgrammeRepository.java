package io.github.bihuan.campaign;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL by which the codes in a programme's file become ids. */
@Singleton
final class ProgrammeRepository {

    private record Coded(String code, UUID id) {}

    Uni<Map<String, UUID>> organisations(Tx tx, List<String> codes) {
        return tx.list(
                        row -> new Coded(row.getString("code"), row.getUUID("id")),
                        "select o.id, o.code from organisation o where o.code = any($1)",
                        (Object) codes.toArray(String[]::new))
                .map(rows -> rows.stream().collect(Collectors.toMap(Coded::code, Coded::id)));
    }

    Uni<Optional<UUID>> campaign(Tx tx, String code) {
        return tx.find(row -> row.getUUID("id"), "select c.id from campaign c where c.code = $1", code);
    }

    /** Two replicas that load at the same time wait for each other. */
    Uni<Void> lock(Tx tx) {
        return tx.query("select pg_advisory_xact_lock(hashtext('campaign-programmes'))")
                .replaceWithVoid();
    }
}
