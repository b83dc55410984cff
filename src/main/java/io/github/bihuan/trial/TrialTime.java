package io.github.bihuan.trial;

import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.HourlyJob;
import io.github.bihuan.shared.time.ProgramClock;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lets time pass in trial mode: on the way to an instant everything that falls due is done in order of time – the sample's
 * happenings and the hourly jobs (five past every hour). An hour in which nothing was written is skipped, except the day's first:
 * its jobs would find nothing to do.
 */
@Singleton
final class TrialTime {

    private static final Logger LOG = Logger.getLogger(TrialTime.class);
    private static final int MINUTE = 5;

    private final ProgramClock clock;
    private final TrialStory story;
    private final List<HourlyJob> jobs;
    private boolean written = true;

    TrialTime(ProgramClock clock, TrialStory story, @All List<HourlyJob> jobs) {
        this.clock = clock;
        this.story = story;
        this.jobs =
                jobs.stream().sorted(Comparator.comparingInt(HourlyJob::order)).toList();
    }

    /** Moves the clock to the instant, doing what falls due; with an outage the jobs run only once, at the end. */
    Uni<Void> moveTo(Instant target, boolean frozen, boolean outage) {
        written = true;
        return pass(target, outage, true)
                .invoke(() -> arrive(target, frozen))
                .chain(() -> outage ? runJobs(target) : Uni.createFrom().voidItem());
    }

    /** Does what has fallen due while the clock ticked. */
    Uni<Void> tick() {
        written = true;
        return pass(clock.instant(), false, false)
                .invoke(() -> story.keep(story.state().at(clock.instant(), clock.frozen())));
    }

    private void arrive(Instant target, boolean frozen) {
        clock.set(target, frozen);
        story.keep(story.state().at(target, frozen));
    }

    private Uni<Void> pass(Instant target, boolean outage, boolean moving) {
        return Multi.createBy()
                .repeating()
                .uni(() -> step(target, outage, moving))
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> step(Instant target, boolean outage, boolean moving) {
        Instant job = nextJob(story.state().jobsUntil());
        Instant happening = story.next().orElse(Instant.MAX);
        if (happening.isAfter(target) && (job.isAfter(target) || outage)) {
            return Uni.createFrom().item(false);
        }
        boolean happens = outage || !happening.isAfter(job);
        if (moving) {
            clock.set(happens ? happening : job, true);
        }
        return (happens ? happen() : hour(job)).replaceWith(true);
    }

    private Uni<Void> happen() {
        written = true;
        return story.happen();
    }

    private Uni<Void> hour(Instant job) {
        boolean firstOfDay = job.atZone(BusinessTime.ZONE).getHour() == 0;
        if (!written && !firstOfDay) {
            story.keep(story.state().jobsRunUntil(job));
            return Uni.createFrom().voidItem();
        }
        written = false;
        return runJobs(job);
    }

    private Uni<Void> runJobs(Instant due) {
        return Multi.createFrom()
                .iterable(jobs)
                .onItem()
                .transformToUniAndConcatenate(TrialTime::run)
                .collect()
                .last()
                .invoke(() -> story.keep(story.state().jobsRunUntil(due)))
                .replaceWithVoid();
    }

    private static Uni<Void> run(HourlyJob job) {
        return job.run()
                .onFailure()
                .invoke(failure ->
                        LOG.errorf(failure, "hourly job %s", job.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    static Instant nextJob(Instant after) {
        ZonedDateTime time = after.atZone(BusinessTime.ZONE);
        ZonedDateTime inThisHour = time.truncatedTo(ChronoUnit.HOURS).plusMinutes(MINUTE);
        return (inThisHour.toInstant().isAfter(after) ? inThisHour : inThisHour.plus(Duration.ofHours(1))).toInstant();
    }
}
