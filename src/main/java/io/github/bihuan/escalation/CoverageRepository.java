package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What coverage compares: hazards that can have owed something in a window, and the notices of that window. */
@Singleton
final class CoverageRepository {

    /** A notice of a ladder that exists, in whatever state. */
    record Existing(UUID noticeId, ObligationKey key, LocalDate dueOn) {

        UUID subject() {
            return UUID.fromString(key.subjectId());
        }
    }

    private static final String STEPS =
            """
            select id, subject_id, deadline_version, point, due_on from notice
            where subject_id = any($1) and point is not null and point not like 'P%'""";

    Uni<List<WatchedHazard>> hazards(Tx tx, Scope scope, LocalDate from, LocalDate to, UUID after, int most) {
        Sql sql = Sql.of(SweepRepository.HAZARD)
                .append("where d.hazard_id >", after)
                .append("and ((d.deadline_version > 0 and d.found_on <=", to)
                .append("and (d.stopped_on is null or d.stopped_on >=", from)
                .append(")) or exists (select 1 from notice n where n.subject_id = d.hazard_id and n.point like 'L%'")
                .append("and n.due_on >=", from)
                .append("and n.due_on <=", to)
                .append("))")
                .inScope("d", scope)
                .append("order by d.hazard_id limit", most);
        return tx.list(SweepRepository::hazard, sql);
    }

    Uni<List<Existing>> existing(Tx tx, Collection<UUID> hazards) {
        return tx.list(
                row -> new Existing(
                        row.getUUID("id"),
                        new ObligationKey(
                                row.getUUID("subject_id").toString(),
                                row.getInteger("deadline_version"),
                                row.getString("point")),
                        row.getLocalDate("due_on")),
                STEPS,
                new Object[] {SweepRepository.array(hazards)});
    }
}
