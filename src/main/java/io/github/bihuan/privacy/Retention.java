package io.github.bihuan.privacy;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.privacy.RetentionRule;
import io.github.bihuan.shared.time.BusinessTime;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Clears what has been kept for its period, some rows a transaction, or counts it. */
@Singleton
final class Retention {

    private static final int CHUNK = 500;
    /** No rule may clear what is younger: clients repeat requests for a day. */
    private static final Period SHORTEST = Period.ofDays(1);

    private record Counted(String code, long rows) {}

    private final Database database;
    private final List<RetentionRule> rules;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(Database database, @All List<RetentionRule> rules, RetentionSettings settings, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers how many rows each rule cleared, or would have. */
    Uni<SortedMap<String, Long>> run(boolean dry) {
        return Multi.createFrom()
                .iterable(rules)
                .onItem()
                .transformToUniAndConcatenate(rule -> dry ? due(rule) : clear(rule))
                .collect()
                .with(Collectors.toMap(Counted::code, Counted::rows, Long::sum, TreeMap::new));
    }

    private Uni<Counted> due(RetentionRule rule) {
        return database.read(Scope.nation(), tx -> rule.due(tx, before(rule)))
                .map(rows -> new Counted(rule.code(), rows));
    }

    private Uni<Counted> clear(RetentionRule rule) {
        OffsetDateTime before = before(rule);
        return Multi.createBy()
                .repeating()
                .uni(() -> database.write(Scope.nation(), tx -> rule.clear(tx, before, CHUNK)))
                .whilst(cleared -> cleared == CHUNK)
                .collect()
                .with(Collectors.summingLong(Integer::longValue))
                .map(rows -> new Counted(rule.code(), rows));
    }

    private OffsetDateTime before(RetentionRule rule) {
        Period period = settings.after().get(rule.code());
        if (period == null) {
            throw new IllegalStateException("bihuan.retention.after." + rule.code() + " is missing");
        }
        LocalDate today = BusinessTime.today(clock);
        LocalDate wanted = today.minus(period);
        LocalDate latest = today.minus(SHORTEST);
        return BusinessTime.startOf(wanted.isAfter(latest) ? latest : wanted).atOffset(ZoneOffset.UTC);
    }
}
