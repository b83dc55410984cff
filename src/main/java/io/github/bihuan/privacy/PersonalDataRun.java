package io.github.bihuan.privacy;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SortedMap;
import org.jboss.logging.Logger;

/**
 * The daily run over personal data: seals anew, then clears what has been kept for its period. Once a day, whoever asks; what a run
 * could not finish the next day's does. The journal says how many rows, never whose.
 */
@Singleton
public final class PersonalDataRun implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(PersonalDataRun.class);
    private static final Caller CALLER = Caller.system("personal-data-run");
    private static final int ORDER = 300;

    /**
     * What one run did.
     *
     * @param resealed texts sealed with the newest key
     * @param dry whether rows were only counted
     * @param cleared rows by rule
     */
    record Outcome(int resealed, boolean dry, SortedMap<String, Long> cleared) {}

    private final Database database;
    private final PersonalDataRunRepository repository;
    private final Resealing resealing;
    private final Retention retention;
    private final RetentionSettings settings;
    private final Journal journal;
    private final JsonColumns json;
    private final Clock clock;

    PersonalDataRun(
            Database database,
            PersonalDataRunRepository repository,
            Resealing resealing,
            Retention retention,
            RetentionSettings settings,
            Journal journal,
            JsonColumns json,
            Clock clock) {
        this.database = database;
        this.repository = repository;
        this.resealing = resealing;
        this.retention = retention;
        this.settings = settings;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "personal-data",
            cron = "{bihuan.personal-data.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        LocalDate day = BusinessTime.today(clock);
        return database.write(Scope.nation(), tx -> repository.claim(tx, day, settings.dryRun(), now()))
                .flatMap(ours -> ours ? runOn(day) : Uni.createFrom().voidItem());
    }

    private Uni<Void> runOn(LocalDate day) {
        return resealing
                .run()
                .flatMap(resealed -> retention
                        .run(settings.dryRun())
                        .map(cleared -> new Outcome(resealed, settings.dryRun(), cleared)))
                .call(outcome -> database.write(Scope.nation(), tx -> remember(tx, day, outcome)))
                .invoke(outcome -> LOG.debugf("personal data of %s: %s", day, outcome))
                .replaceWithVoid();
    }

    private Uni<Void> remember(Tx tx, LocalDate day, Outcome outcome) {
        return repository
                .end(tx, day, now(), json.text(outcome))
                .chain(() -> journal.record(
                        tx,
                        CALLER,
                        JournalEntry.created("PERSONAL_DATA_RUN", "PERSONAL_DATA_RUN", null, null, outcome)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
