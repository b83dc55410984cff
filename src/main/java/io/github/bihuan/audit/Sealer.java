package io.github.bihuan.audit;

import io.github.bihuan.audit.SealRepository.Horizon;
import io.github.bihuan.audit.SealRepository.Link;
import io.github.bihuan.audit.SealRepository.Loose;
import io.github.bihuan.audit.domain.Hashes;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes the journal's new rows into the chain, a block at a time, each in its own transaction. One replica at a time; writers wait for
 * nobody, because a row gets its place only here. What is visible has been committed; what commits later gets a later place.
 */
@Singleton
public final class Sealer implements HourlyJob {

    static final int BLOCK = 500;

    private static final int ORDER = 800;
    private static final String FROM_THE_BEGINNING = "0";

    private final Background background;
    private final Database database;
    private final SealRepository repository;
    private final Clock clock;

    Sealer(Background background, Database database, SealRepository repository, Clock clock) {
        this.background = background;
        this.database = database;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "journal-seal",
            every = "{bihuan.audit.seal-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Override
    public Uni<Void> run() {
        return background.run(this::sealAll);
    }

    private Uni<Void> sealAll() {
        return Multi.createBy()
                .repeating()
                .uni(this::block)
                .whilst(rows -> rows == BLOCK)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Seals one block; answers how many rows it took. */
    private Uni<Integer> block() {
        return database.write(Scope.nation(), tx -> repository
                .alone(tx)
                .flatMap(mine -> mine ? seal(tx) : Uni.createFrom().item(0)));
    }

    private Uni<Integer> seal(Tx tx) {
        return repository.last(tx).flatMap(last -> repository.horizon(tx).flatMap(horizon -> repository
                .loose(tx, settled(last.orElse(null), horizon), BLOCK)
                .call(rows -> seal(tx, last.orElse(null), horizon, rows))
                .map(List::size)));
    }

    /** Transactions are counted by a cluster: after a restore into another one everything is looked for again. */
    static String settled(Seal last, Horizon horizon) {
        return last == null || !last.cluster().equals(horizon.cluster()) ? FROM_THE_BEGINNING : last.settledBefore();
    }

    private Uni<Void> seal(Tx tx, Seal last, Horizon horizon, List<Loose> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Link> links = links(last, rows);
        Link end = links.get(links.size() - 1);
        Seal seal = new Seal(
                        last == null ? 1 : last.block() + 1,
                        links.get(0).position(),
                        end.position(),
                        rows.stream()
                                .map(Loose::recordedAt)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        rows.stream()
                                .map(Loose::recordedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        settledAfter(rows, horizon),
                        horizon.cluster(),
                        end.chainHash(),
                        last == null ? Hashes.START : last.hash(),
                        now(),
                        null)
                .sealed();
        return repository.insert(tx, seal, links);
    }

    private static List<Link> links(Seal last, List<Loose> rows) {
        List<Link> links = new ArrayList<>(rows.size());
        long position = last == null ? 0 : last.lastPosition();
        String chain = last == null ? Hashes.START : last.chainHash();
        for (Loose row : rows) {
            String hash = Hashes.row(ExactJson.object(row.json()));
            chain = Hashes.chained(chain, hash);
            links.add(new Link(++position, row.id(), hash, chain));
        }
        return links;
    }

    /** A full block may have left rows of its last transaction and later ones behind. */
    private static String settledAfter(List<Loose> rows, Horizon horizon) {
        long settled = Long.parseUnsignedLong(horizon.before());
        long reached = Long.parseUnsignedLong(rows.get(rows.size() - 1).transaction());
        boolean more = rows.size() == BLOCK && Long.compareUnsigned(reached, settled) < 0;
        return Long.toUnsignedString(more ? reached : settled);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
