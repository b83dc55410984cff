package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.CanonicalJson;
import io.github.bihuan.audit.domain.Hashes;
import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Signs the chain's head once a day, when rows have been sealed since the last one: stored, and written to the log as one line of JSON,
 * so that a copy is kept where the database's owner cannot reach it.
 */
@Singleton
public final class HeadSigner implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(HeadSigner.class);
    private static final int ORDER = 810;

    private final Database database;
    private final SealRepository seals;
    private final HeadRepository heads;
    private final ChainKeys keys;
    private final Clock clock;

    HeadSigner(Database database, SealRepository seals, HeadRepository heads, ChainKeys keys, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.heads = heads;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "journal-head",
            cron = "{bihuan.audit.head-cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        return database.write(Scope.nation(), this::sign)
                .invoke(signed -> signed.ifPresent(HeadSigner::say))
                .replaceWithVoid();
    }

    private Uni<Optional<Head>> sign(Tx tx) {
        return seals.last(tx).flatMap(seal -> heads.last(tx)
                .map(before -> seal.filter(reached -> isDue(reached, before.orElse(null)))
                        .map(reached -> next(reached, before.orElse(null))))
                .flatMap(head -> store(tx, head)));
    }

    private boolean isDue(Seal reached, Head before) {
        return before == null
                || reached.block() > before.block()
                        && BusinessTime.dateOf(before.signedAt()).isBefore(BusinessTime.today(clock));
    }

    private Head next(Seal reached, Head before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return keys.signing()
                .head(
                        reached,
                        before == null ? 1 : before.number() + 1,
                        before == null ? Hashes.START : before.hash(),
                        now);
    }

    private Uni<Optional<Head>> store(Tx tx, Optional<Head> head) {
        return head.isEmpty()
                ? Uni.createFrom().item(head)
                : heads.insert(tx, head.get()).map(stored -> stored == 1 ? head : Optional.empty());
    }

    private static void say(Head head) {
        LOG.infof("journal head %s", CanonicalJson.of(HeadLine.of(head)));
    }
}
