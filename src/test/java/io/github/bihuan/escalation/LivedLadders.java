package io.github.bihuan.escalation;

import io.github.bihuan.escalation.LadderRepository.Origin;
import io.github.bihuan.escalation.domain.Fixtures;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderDefinition;
import io.github.bihuan.escalation.domain.LadderDefinition.Entry;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LadderStatus;
import io.github.bihuan.escalation.domain.SubjectClock;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.time.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ladders of two campaigns as they are edited and activated, in memory and in the database. */
final class LivedLadders {

    private final Database database;
    private final LadderRepository stored;
    private final List<UUID> campaigns;
    private final List<LadderKey> inForce = new ArrayList<>();
    private final Map<LadderKey, Ladder> known = new HashMap<>();

    LivedLadders(Database database, LadderRepository stored, List<UUID> campaigns) {
        this.database = database;
        this.stored = stored;
        this.campaigns = campaigns;
        known.put(Fixtures.DEFAULT.key(), Fixtures.DEFAULT);
        known.put(Fixtures.STANDING.key(), Fixtures.STANDING);
        campaigns.forEach(campaign -> inForce.add(Fixtures.DEFAULT.key()));
    }

    LadderKey inForce(int campaign) {
        return inForce.get(campaign);
    }

    /** Another version is activated, with the overdue steps some days later. */
    void edit(int campaign, Instant at) {
        UUID id = UUID.randomUUID();
        UUID owner = campaigns.get(campaign);
        LadderKey old = inForce.get(campaign);
        int version = old.equals(Fixtures.DEFAULT.key()) ? 1 : old.version() + 1;
        LadderDefinition next = definition("own-" + owner, version, version + campaign);
        var origin = new Origin(LadderStatus.DRAFT, "样例", at.atOffset(ZoneOffset.UTC), "test");
        database.write(Scope.nation(), tx -> stored.add(tx, id, owner, next, origin)
                        .chain(() -> stored.activate(tx, owner, id, origin)))
                .await()
                .atMost(Duration.ofSeconds(20));
        OwnerSql.change(
                "update campaign set ladder_code = ?, ladder_version = ? where id = ?", next.code(), version, owner);
        known.put(next.key(), next.toLadder());
        inForce.set(campaign, next.key());
    }

    /** Deadline version and point of all that is owed until a day. */
    Set<String> owed(Collection<? extends SubjectClock> clocks, WorkCalendar calendar, LocalDate until) {
        return clocks.stream()
                .flatMap(clock -> clock.obligations(known, calendar, LocalDate.MIN, until).stream())
                .map(owed -> owed.deadlineVersion() + " " + owed.point())
                .collect(Collectors.toSet());
    }

    private static LadderDefinition definition(String code, int version, int later) {
        LadderDefinition shipped = Fixtures.definition();
        return new LadderDefinition(
                code,
                version,
                shipped.name(),
                shipped.alwaysTo(),
                shipped.steps().stream().map(entry -> moved(entry, later)).toList());
    }

    private static Entry moved(Entry entry, int later) {
        Map<Track, List<Integer>> days = new HashMap<>();
        entry.days()
                .forEach((track, on) -> days.put(
                        track,
                        on.stream().map(day -> day > 0 ? day + later : day).toList()));
        return new Entry(
                entry.step(), entry.name(), entry.kind(), entry.mode(), days, entry.recipients(), entry.copies());
    }
}
