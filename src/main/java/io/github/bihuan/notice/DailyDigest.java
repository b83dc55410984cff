package io.github.bihuan.notice;

import io.github.bihuan.notice.DigestRepository.Leader;
import io.github.bihuan.shared.db.Background;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells each leader once a day what is open, overdue and unsigned in the leader's regions (specification §3.5). From the configured
 * hour on; after downtime at the first hour that is worked. Replicas may run it together: a leader has one digest a day.
 */
@Singleton
public final class DailyDigest implements HourlyJob {

    private static final int ORDER = 150;

    private final Background background;
    private final Database database;
    private final DigestRepository repository;
    private final NoticeTexts texts;
    private final LocalTime from;
    private final Clock clock;

    DailyDigest(
            Background background,
            Database database,
            DigestRepository repository,
            NoticeTexts texts,
            @ConfigProperty(name = "bihuan.digest.from") LocalTime from,
            Clock clock) {
        this.background = background;
        this.database = database;
        this.repository = repository;
        this.texts = texts;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "daily-digest",
            cron = "{bihuan.sweep.cron}",
            timeZone = "Asia/Shanghai",
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        return background.run(this::tellToday);
    }

    private Uni<Void> tellToday() {
        LocalTime time = LocalTime.ofInstant(clock.instant(), BusinessTime.ZONE);
        return time.isBefore(from)
                ? Uni.createFrom().voidItem()
                : database.write(Scope.nation(), this::tell).replaceWithVoid();
    }

    private Uni<Integer> tell(Tx tx) {
        var day = BusinessTime.today(clock);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return repository
                .leaders(tx, day)
                .map(this::digests)
                .flatMap(digests ->
                        digests.isEmpty() ? Uni.createFrom().item(0) : repository.write(tx, digests, day, now));
    }

    private JsonArray digests(List<Leader> leaders) {
        return new JsonArray(leaders.stream()
                .filter(leader -> !leader.facts().nothing())
                .map(this::digest)
                .toList());
    }

    private JsonObject digest(Leader leader) {
        return new JsonObject()
                .put("official_id", leader.officialId())
                .put("email", leader.email())
                .put("region_code", leader.regionCode())
                .put("title", leader.facts().title())
                .put("body", texts.render(leader.facts()));
    }
}
