package io.github.bihuan.escalation;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.escalation.ChunkedPass.Place;
import io.github.bihuan.escalation.domain.CatchUp;
import io.github.bihuan.escalation.domain.CatchUp.Recorded;
import io.github.bihuan.escalation.domain.DecisionClock;
import io.github.bihuan.escalation.domain.EscalationSubject;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.github.bihuan.shared.time.LiveCalendar;
import io.github.bihuan.shared.time.WorkCalendar;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The sweep of everything that is no hazard: duties and reports, letters that wait for a signature or an answer, the authorities'
 * own clocks. The same pure function, the same rules of catching up, the same unique row per obligation as for hazards.
 */
@Singleton
final class StandingSweep implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(StandingSweep.class);
    private static final Caller CALLER = Caller.system("standing-sweep");
    private static final int ORDER = 110;
    private static final int CHUNK = 1000;

    private final Background background;
    private final Database database;
    private final StandingRepository repository;
    private final SweepRepository sweeps;
    private final Ladders ladders;
    private final LiveCalendar live;
    private final WorkCalendar calendar;
    private final Notices notices;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    StandingSweep(
            Background background,
            Database database,
            StandingRepository repository,
            SweepRepository sweeps,
            Ladders ladders,
            LiveCalendar live,
            WorkCalendar calendar,
            Notices notices,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.background = background;
        this.database = database;
        this.repository = repository;
        this.sweeps = sweeps;
        this.ladders = ladders;
        this.live = live;
        this.calendar = calendar;
        this.notices = notices;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "standing-sweep",
            cron = "{bihuan.sweep.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        return background.run(this::sweep);
    }

    private Uni<Void> sweep() {
        LocalDate today = BusinessTime.today(clock);
        Instant start = clock.instant();
        return live.refresh()
                .chain(ladders::publish)
                .chain(() -> database.read(Scope.nation(), tx -> sweeps.lastDay(tx, SweepRepository.STANDING)))
                .map(last -> last == null || last.isAfter(today) ? today : last)
                .flatMap(since -> passes(today, since))
                .flatMap(before -> cancelStale().map(before::plus))
                .call(count -> remember(today, start, count))
                .invoke(count -> LOG.logf(
                        count.idle() ? Logger.Level.DEBUG : Logger.Level.INFO,
                        "standing sweep of %s: %s",
                        today,
                        count))
                .replaceWithVoid();
    }

    private Uni<SweepCount> passes(LocalDate today, LocalDate since) {
        return Multi.createFrom()
                .iterable(Arrays.asList(StandingRepository.Kind.values()))
                .onItem()
                .transformToUniAndConcatenate(kind -> new ChunkedPass<StandingMatter>(
                                database,
                                matter -> new Place(matter.placeOn(), matter.id()),
                                (tx, after, only) -> repository.claim(tx, kind, today, since, after, CHUNK, only),
                                (tx, matters) -> write(tx, matters, today))
                        .run())
                .collect()
                .with(Collectors.reducing(SweepCount.NONE, SweepCount::plus));
    }

    private Uni<SweepCount> cancelStale() {
        return database.write(Scope.nation(), tx -> repository
                .staleDrafts(tx)
                .flatMap(subjects -> notices.cancelPending(tx, CALLER, subjects, "事项已办结或者取消"))
                .map(SweepCount::cancelled));
    }

    private Uni<SweepCount> write(Tx tx, List<StandingMatter> matters, LocalDate today) {
        List<UUID> subjects = matters.stream().map(StandingMatter::id).toList();
        return sweeps.recorded(tx, subjects).flatMap(known -> {
            Map<String, Set<ObligationKey>> recorded =
                    known.stream().collect(Collectors.groupingBy(ObligationKey::subjectId, Collectors.toSet()));
            List<NoticeDraft> drafts = new ArrayList<>();
            matters.forEach(matter -> drafts.addAll(
                    letters(matter, recorded.getOrDefault(matter.id().toString(), Set.of()), today)));
            return notices.issueAll(tx, CALLER, drafts)
                    .chain(() -> notices.cancelPending(tx, CALLER, decided(matters, recorded, today), "事项已办结"))
                    .map(cancelled -> SweepCount.of(matters.size(), drafts).plus(SweepCount.cancelled(cancelled)));
        });
    }

    /** Papers the authority has acted on, of which a draft may still wait for a signature. */
    private static List<UUID> decided(
            List<StandingMatter> matters, Map<String, Set<ObligationKey>> recorded, LocalDate today) {
        return matters.stream()
                .filter(matter -> matter.clock() instanceof DecisionClock decision && decision.endedBy(today))
                .map(StandingMatter::id)
                .filter(id -> recorded.containsKey(id.toString()))
                .toList();
    }

    private List<NoticeDraft> letters(StandingMatter matter, Set<ObligationKey> recorded, LocalDate today) {
        EscalationSubject subject = matter.clock().subject(calendar);
        List<Obligation> due = Obligations.of(subject, ladders.standing(), LocalDate.MIN, today).stream()
                .filter(owed -> !recorded.contains(owed.key()))
                .toList();
        List<Recorded> plan = CatchUp.plan(due, today, subject.stoppedAt(today) ? Set.of(subject.run()) : Set.of());
        return StandingLetters.steps(matter, subject.deadline(), plan, today);
    }

    private Uni<Void> remember(LocalDate today, Instant start, SweepCount count) {
        UUID id = ids.next();
        return database.write(Scope.nation(), tx -> sweeps.rememberSweep(
                        tx,
                        id,
                        SweepRepository.STANDING,
                        today,
                        start.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        count)
                .chain(() -> journal.record(
                        tx, CALLER, JournalEntry.created("STANDING_SWEEP", "SWEEP_RUN", id, null, count))));
    }
}
