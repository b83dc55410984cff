package io.github.bihuan.audit;

import io.github.bihuan.audit.VerificationApi.Verification;
import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Verifies the whole journal once a day, remembers the result for the metrics and says in the log what is broken. */
@Singleton
public final class NightlyVerification implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(NightlyVerification.class);
    private static final int ORDER = 820;

    private final Background background;
    private final Database database;
    private final JournalStateRepository repository;
    private final ChainVerification verification;
    private final Ids ids;
    private final Clock clock;

    NightlyVerification(
            Background background,
            Database database,
            JournalStateRepository repository,
            ChainVerification verification,
            Ids ids,
            Clock clock) {
        this.background = background;
        this.database = database;
        this.repository = repository;
        this.verification = verification;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "journal-verification",
            cron = "{bihuan.audit.verification-cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Override
    public Uni<Void> run() {
        return background.run(this::verifyToday);
    }

    private Uni<Void> verifyToday() {
        return database.read(Scope.nation(), repository::state)
                .flatMap(state -> isDone(state.verifiedAt()) ? Uni.createFrom().voidItem() : verify());
    }

    private boolean isDone(Instant verifiedAt) {
        return verifiedAt != null && !BusinessTime.dateOf(verifiedAt).isBefore(BusinessTime.today(clock));
    }

    private Uni<Void> verify() {
        Instant start = clock.instant();
        return verification
                .all()
                .invoke(NightlyVerification::say)
                .flatMap(result -> database.write(
                        Scope.nation(), tx -> repository.remember(tx, ids.next(), start, clock.instant(), result)))
                .replaceWithVoid();
    }

    private static void say(Verification result) {
        if (result.ok()) {
            LOG.debugf("journal verified: %d rows, %d heads", result.rowsVerified(), result.headsVerified());
        } else {
            LOG.errorf(
                    "the journal is broken in %d places, first: %s (GET /api/v1/audit/verification)",
                    result.findingCount(), result.firstBroken());
        }
    }
}
