package io.github.bihuan.escalation;

import io.github.bihuan.escalation.LadderRepository.Origin;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderCheck;
import io.github.bihuan.escalation.domain.LadderDefinition;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LadderStatus;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.reference.ShippedFiles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The ladders by version. What a version says never changes, so one that was read is kept. The shipped one is checked when the
 * program starts – an unsound ladder never runs – and stands in the database beside the campaigns' own.
 */
@Singleton
final class Ladders {

    private final LadderDefinition shipped = shipped("ladders/default");
    private final LadderDefinition standing = shipped("standing/standing");
    private final Map<LadderKey, Ladder> known = new ConcurrentHashMap<>();
    private final Database database;
    private final LadderRepository repository;
    private final Ids ids;
    private final Clock clock;
    private volatile boolean published;

    Ladders(Database database, LadderRepository repository, Ids ids, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        known.put(shipped.key(), shipped.toLadder());
        known.put(standing.key(), standing.toLadder());
    }

    /** The ladder of every hazard whose campaigns have none of their own. */
    Ladder standard() {
        return known.get(shipped.key());
    }

    /** The ladder of everything that is no hazard. */
    Ladder standing() {
        return known.get(standing.key());
    }

    /** The ladders of these keys. */
    Uni<Map<LadderKey, Ladder>> of(Tx tx, Collection<LadderKey> keys) {
        Set<LadderKey> missing =
                keys.stream().filter(key -> !known.containsKey(key)).collect(Collectors.toSet());
        return missing.isEmpty()
                ? Uni.createFrom().item(known)
                : repository.stored(tx, missing).invoke(this::keep).replaceWith(known);
    }

    /** One that the caller sees: stored, a draft too. */
    Uni<Optional<Ladder>> stored(Tx tx, LadderKey key) {
        return repository.stored(tx, Set.of(key)).map(found -> found.stream().findFirst());
    }

    /** Writes the shipped ladders down, once for each process that starts. */
    Uni<Void> publish() {
        if (published) {
            return Uni.createFrom().voidItem();
        }
        var origin = new Origin(LadderStatus.ACTIVE, null, clock.instant().atOffset(ZoneOffset.UTC), "system");
        return database.write(Scope.nation(), tx -> repository
                        .add(tx, ids.next(), null, shipped, origin)
                        .chain(() -> repository.add(tx, ids.next(), null, standing, origin)))
                .invoke(() -> published = true)
                .replaceWithVoid();
    }

    private void keep(List<Ladder> found) {
        found.forEach(ladder -> known.put(ladder.key(), ladder));
    }

    private static LadderDefinition checked(LadderDefinition definition) {
        List<LadderCheck.Problem> problems = LadderCheck.problems(definition.toLadder());
        if (!problems.isEmpty()) {
            throw new IllegalStateException("ladder " + definition.code() + " is unsound: " + problems);
        }
        return definition;
    }

    private static LadderDefinition shipped(String name) {
        return checked(ShippedFiles.read("reference/" + name + ".yaml", LadderDefinition.class));
    }
}
