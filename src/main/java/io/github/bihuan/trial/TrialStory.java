package io.github.bihuan.trial;

import io.github.bihuan.campaign.ProgrammeLoader;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.time.ProgramClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample campaign's story: what has happened so far, what comes next. */
@Singleton
final class TrialStory {

    private final TrialMode mode;
    private final ProgramClock clock;
    private final Database database;
    private final TrialRepository repository;
    private final TrialStateFile file;
    private final HappeningRunner runner;
    private final ProgrammeLoader programmes;
    private final List<Happening> happenings;
    private volatile TrialState state;

    TrialStory(
            TrialMode mode,
            ProgramClock clock,
            Database database,
            TrialRepository repository,
            TrialStateFile file,
            HappeningRunner runner,
            ProgrammeLoader programmes) {
        this.mode = mode;
        this.clock = clock;
        this.database = database;
        this.repository = repository;
        this.file = file;
        this.runner = runner;
        this.programmes = programmes;
        this.happenings = mode.withSample() ? Scenario.happenings() : List.of();
    }

    TrialState state() {
        return state;
    }

    void keep(TrialState next) {
        state = next;
        file.write(next);
    }

    /** Puts the clock where it was, or at the first instant, and makes the sample data that is not there yet. */
    Uni<Void> begin() {
        state = file.read().orElseGet(() -> TrialState.first(firstInstant(), mode.frozen()));
        return database.read(Scope.nation(), repository::lastRecorded)
                .invoke(this::resume)
                .chain(() -> mode.withSample() ? setUp() : Uni.createFrom().voidItem());
    }

    /** When the next happening is due. */
    Optional<Instant> next() {
        return state.happened() < happenings.size()
                ? Optional.of(happenings.get(state.happened()).at().toInstant())
                : Optional.empty();
    }

    /** Lets the next happening happen. */
    Uni<Void> happen() {
        int number = state.happened();
        Happening happening = happenings.get(number);
        return runner.run("scenario-" + number, happening, state.kept())
                .invoke(made -> keep(state.happened(number + 1, kept(happening, made))))
                .replaceWithVoid();
    }

    private void resume(Optional<Instant> lastRecorded) {
        Instant at = lastRecorded.filter(last -> last.isAfter(state.at())).orElse(state.at());
        clock.set(at, state.frozen());
        keep(state.at(at, state.frozen()));
    }

    private Instant firstInstant() {
        return mode.clock()
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> mode.withSample() ? TrialMode.FIRST_MORNING : clock.instant());
    }

    private Uni<Void> setUp() {
        List<Happening> steps = Scenario.setUp();
        return Multi.createFrom()
                .range(state.setUpDone(), steps.size())
                .onItem()
                .transformToUniAndConcatenate(number -> setUp(number, steps.get(number)))
                .collect()
                .last()
                .chain(() -> programmes.load(Caller.system("trial")))
                .chain(() -> database.read(Scope.nation(), repository::campaigns))
                .invoke(this::knowCampaigns)
                .replaceWithVoid();
    }

    private void knowCampaigns(Map<String, String> campaigns) {
        var kept = new HashMap<>(state.kept());
        kept.putAll(campaigns);
        keep(state.setUp(state.setUpDone(), kept));
    }

    private Uni<Void> setUp(int number, Happening step) {
        return runner.run("set-up-" + number, step, state.kept())
                .invoke(made -> keep(state.setUp(number + 1, kept(step, made))))
                .replaceWithVoid();
    }

    private Map<String, String> kept(Happening happening, Optional<String> made) {
        var kept = new HashMap<>(state.kept());
        if (happening.keep() != null) {
            made.ifPresent(id -> kept.put(happening.keep(), id));
        }
        return kept;
    }
}
