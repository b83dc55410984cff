package io.github.bihuan.duty;

import io.github.bihuan.duty.DutyApi.Duty;
import io.github.bihuan.duty.Seed.Owes;
import io.github.bihuan.duty.Seed.Which;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.github.bihuan.shared.time.WorkCalendar;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Lets instances come into being when their period begins, recognises the facts that fulfil them, and ends those whose ground has
 * gone. Runs before the sweeps of the hour. When it was down, the instances it makes later are the same.
 */
@Singleton
final class DutyGenerator implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(DutyGenerator.class);
    private static final int ORDER = 50;

    private final Database database;
    private final DutyRepository duties;
    private final SeedRepository origins;
    private final GenerationRepository repository;
    private final HazardPapers papers;
    private final HazardPaperRepository hazards;
    private final LookBackRepository lookBacks;
    private final UnreviewedRepository unreviewed;
    private final WorkCalendar calendar;
    private final Clock clock;

    DutyGenerator(
            Database database,
            DutyRepository duties,
            SeedRepository origins,
            GenerationRepository repository,
            HazardPapers papers,
            HazardPaperRepository hazards,
            LookBackRepository lookBacks,
            UnreviewedRepository unreviewed,
            WorkCalendar calendar,
            Clock clock) {
        this.database = database;
        this.duties = duties;
        this.origins = origins;
        this.repository = repository;
        this.papers = papers;
        this.hazards = hazards;
        this.lookBacks = lookBacks;
        this.unreviewed = unreviewed;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "duties",
            cron = "{bihuan.duties.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        LocalDate today = BusinessTime.today(clock);
        return database.write(Scope.nation(), tx -> generate(tx, today))
                .chain(() -> database.write(Scope.nation(), tx -> match(tx, today)))
                .chain(() -> database.write(Scope.nation(), tx -> lapse(tx, today)))
                .replaceWithVoid();
    }

    /** The instances of one duty whose periods have begun. */
    Uni<Integer> generate(Tx tx, Duty duty, LocalDate today) {
        return repository.generate(tx, List.of(seed(duty, calendar)), today, now());
    }

    Uni<Integer> cancel(Tx tx, LocalDate today) {
        return repository.cancel(tx, today);
    }

    private Uni<Integer> lapse(Tx tx, LocalDate today) {
        return cancel(tx, today)
                .chain(() -> hazards.cancel(tx, today))
                .chain(() -> lookBacks.cancel(tx, today))
                .chain(() -> unreviewed.cancel(tx, today));
    }

    private Uni<Integer> match(Tx tx, LocalDate today) {
        return repository
                .match(tx, today, now())
                .chain(() -> hazards.match(tx, today, now()))
                .chain(() -> unreviewed.reopen(tx, today))
                .chain(() -> unreviewed.match(tx, now()));
    }

    private Uni<Integer> generate(Tx tx, LocalDate today) {
        return ofRules(tx, today)
                .flatMap(made -> ofHazards(tx, today).map(more -> made + more))
                .invoke(made ->
                        LOG.logf(made == 0 ? Logger.Level.DEBUG : Logger.Level.INFO, "%d duties have begun", made));
    }

    private Uni<Integer> ofRules(Tx tx, LocalDate today) {
        return seeds(tx, calendar, today)
                .call(found -> repository.move(tx, found, today))
                .flatMap(found -> repository.generate(tx, found, today, now()));
    }

    private Uni<Integer> ofHazards(Tx tx, LocalDate today) {
        List<HazardPapers.Due> due = papers.due(today, calendar);
        return hazards.move(tx, due, today)
                .chain(() -> hazards.generate(tx, due, now()))
                .flatMap(made -> lookBacks.generate(tx, today, now()).map(more -> made + more));
    }

    /** Everything that instances grow from, but for the papers of hazards. */
    Uni<List<Seed>> seeds(Tx tx, WorkCalendar by, LocalDate today) {
        return duties.active(tx).flatMap(own -> origins.schedules(tx, by)
                .flatMap(reports -> origins.censuses(tx).flatMap(censuses -> origins.listings(tx, by, today)
                        .flatMap(listings -> origins.penalties(tx, by, today).map(penalties -> Stream.of(
                                        own.stream().map(duty -> seed(duty, by)).toList(),
                                        reports,
                                        censuses,
                                        listings.stream().flatMap(List::stream).toList(),
                                        penalties)
                                .flatMap(List::stream)
                                .toList())))));
    }

    private static Seed seed(Duty duty, WorkCalendar by) {
        return new Seed(
                DutyOrigin.DUTY,
                duty.id(),
                duty.campaignId(),
                duty.code(),
                duty.name(),
                duty.cadence(),
                duty.evidenceKind(),
                duty.knownOn(),
                owes(duty),
                DutyPeriod.of(duty.rule(), duty.knownOn(), by));
    }

    private static Owes owes(Duty duty) {
        return duty.obligor() == Obligor.TERRITORY
                ? Owes.territories(duty.obligorLevel().name(), duty.regionCode())
                : new Owes(
                        duty.obligor().name(),
                        null,
                        new Which(duty.riskTags(), duty.sizeClasses(), duty.ownerships(), duty.ground()),
                        duty.organisationIds(),
                        null,
                        duty.regionCode());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
