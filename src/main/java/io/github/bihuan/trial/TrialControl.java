package io.github.bihuan.trial;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.time.ProgramClock;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Drives the trial: begins the story at start, lets it tick every second, moves the clock when asked – one at a time. */
@Singleton
public class TrialControl {

    private static final Logger LOG = Logger.getLogger(TrialControl.class);
    private static final long SECOND = 1000;
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration FARTHEST = Duration.ofDays(3653);

    private final ProgramClock clock;
    private final TrialStory story;
    private final TrialTime time;
    private final TrialBanner banner;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ready;

    TrialControl(ProgramClock clock, TrialStory story, TrialTime time, TrialBanner banner, Vertx vertx) {
        this.clock = clock;
        this.story = story;
        this.time = time;
        this.banner = banner;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        if (TrialMode.isActive()) {
            ownContext().runOnContext(ignored -> begin());
        }
    }

    boolean ready() {
        return ready;
    }

    Instant now() {
        return clock.instant();
    }

    boolean frozen() {
        return clock.frozen();
    }

    /** @param target where to, or null to stay and only freeze or release the clock */
    Uni<Void> move(Instant target, boolean frozen, boolean outage) {
        return alone(() -> moveAlone(target, frozen, outage));
    }

    private Uni<Void> moveAlone(Instant target, boolean frozen, boolean outage) {
        Instant now = clock.instant();
        if (target != null && target.isBefore(now)) {
            throw new BusinessRuleViolation(TrialProblem.CLOCK_BACKWARDS, "at", "试用时钟现在是 " + now + "，不能往回拨");
        }
        if (target != null && target.isAfter(now.plus(FARTHEST))) {
            throw new BusinessRuleViolation(TrialProblem.CLOCK_TOO_FAR, "at", "试用时钟一次最多往前拨十年");
        }
        return time.moveTo(target == null ? now : target, frozen, outage);
    }

    /** A context of the story's own, in which sessions may be opened. */
    private Context ownContext() {
        Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }

    private void begin() {
        alone(story::begin).subscribe().with(ignored -> begun(), TrialControl::giveUp);
    }

    private void begun() {
        ready = true;
        banner.print(clock.instant());
        vertx.setPeriodic(SECOND, ignored -> tick());
    }

    private static void giveUp(Throwable failure) {
        LOG.error("试用数据未能建立 / the sample data could not be made", failure);
        Quarkus.asyncExit(1);
    }

    private void tick() {
        if (!clock.frozen() && busy.compareAndSet(false, true)) {
            time.tick()
                    .onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(ignored -> {}, failure -> LOG.error("trial clock", failure));
        }
    }

    private Uni<Void> alone(Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .item(() -> busy.compareAndSet(false, true))
                .chain(mine -> mine
                        ? Uni.createFrom().deferred(work::get).onTermination().invoke(() -> busy.set(false))
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(SOON)
                                .chain(() -> alone(work)));
    }
}
