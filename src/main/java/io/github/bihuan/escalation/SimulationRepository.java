package io.github.bihuan.escalation;

import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who would be reached: the same functions that address real notices. */
@Singleton
final class SimulationRepository {

    /** Somebody who holds a role towards a subject; {@code key} tells people and units apart. */
    record Holder(UUID subject, RecipientRole role, String key, String name) {}

    /** Who stands in for a vacant role, best first. */
    record Deputy(RecipientRole role, RecipientRole deputy) {}

    private static final String HOLDERS =
            """
            select s.id as subject, c.role, c.name,
              coalesce(c.official_id::text, c.organisation_id::text, c.enterprise_id::text || ' ' || c.name) as key
            from jsonb_to_recordset($1::text::jsonb) as s(id uuid, type text, enterprise uuid, region text)
            left join lateral transfer_receiver(case s.type when 'HAZARD_DOCUMENT' then s.id end) t on true
            cross join lateral (
              select k.* from notice_candidate(s.id, s.enterprise, coalesce(t.region_code, s.region), $2) k
              union all
              select k.* from obligor_candidate(s.type, s.id, $2) k where s.type <> 'HAZARD') c
            order by 1, 2, 4""";

    private static final String DEPUTIES = "select role, deputy from recipient_deputy order by role, rank, deputy";

    Uni<List<Holder>> holders(Tx tx, Collection<PlayedSubject> subjects, LocalDate day) {
        var rows = new JsonArray();
        subjects.forEach(subject -> rows.add(new JsonObject()
                .put("id", subject.id().toString())
                .put("type", subject.type())
                .put(
                        "enterprise",
                        subject.enterpriseId() == null
                                ? null
                                : subject.enterpriseId().toString())
                .put("region", subject.regionCode())));
        return tx.list(
                row -> new Holder(
                        row.getUUID("subject"),
                        RecipientRole.valueOf(row.getString("role")),
                        row.getString("key"),
                        row.getString("name")),
                HOLDERS,
                rows.encode(),
                day);
    }

    Uni<List<Deputy>> deputies(Tx tx) {
        return tx.list(
                row -> new Deputy(
                        RecipientRole.valueOf(row.getString("role")), RecipientRole.valueOf(row.getString("deputy"))),
                DEPUTIES);
    }
}
