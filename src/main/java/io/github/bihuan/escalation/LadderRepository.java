package io.github.bihuan.escalation;

import io.github.bihuan.escalation.LadderApi.LadderEntry;
import io.github.bihuan.escalation.LadderApi.LadderVersion;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderDefinition;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LadderStatus;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SQL of ladders. The caller has already shown that the campaign may be seen. */
@Singleton
final class LadderRepository {

    /** Who wrote or activated a version, when and why. */
    record Origin(LadderStatus status, String reason, OffsetDateTime at, String by) {}

    private static final String VERSIONS =
            """
            select v.id, v.code, v.version, v.campaign_id, v.name, v.definition::text as definition, v.status, v.reason,
              v.created_at, v.activated_at, (c.ladder_code, c.ladder_version) = (v.code, v.version) as in_force
            from campaign c
            join ladder_version v on v.campaign_id = c.id
              or (v.campaign_id is null and (c.ladder_code, c.ladder_version) = (v.code, v.version))
            where c.id =\s""";

    private static final String STORED =
            """
            select v.definition::text as definition from ladder_version v
            where (v.code, v.version) in (select k.code, k.version
              from jsonb_to_recordset($1::text::jsonb) as k(code text, version integer))""";

    private static final String INSERT =
            """
            insert into ladder_version (id, code, version, campaign_id, name, definition, status, reason, created_at,
              created_by, activated_at, activated_by)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10,
              case $7 when 'DRAFT' then null else $9::timestamptz end, case $7 when 'DRAFT' then null else $10 end)
            on conflict (code, version) do nothing""";

    private static final String INSERT_STEPS =
            """
            insert into ladder_step (ladder_code, ladder_version, track, point, offset_days, level)
            select $2, $3, s.track, s.point, s.offset_days, s.level
            from jsonb_to_recordset($1::text::jsonb) as s(track text, point text, offset_days integer, level integer)
            on conflict do nothing""";

    private static final String SUPERSEDE =
            """
            update ladder_version set status = 'SUPERSEDED', superseded_at = $2
            where campaign_id = $1 and status = 'ACTIVE'""";

    private static final String ACTIVATE =
            """
            update ladder_version set status = 'ACTIVE', activated_at = $2, activated_by = $3,
              reason = coalesce(reason || '；', '') || $4::text
            where id = $1""";

    private final JsonColumns json;

    LadderRepository(JsonColumns json) {
        this.json = json;
    }

    /** The campaign's own versions and the one that it uses, newest first. */
    Uni<List<LadderVersion>> versions(Tx tx, UUID campaignId, PageRequest page) {
        Sql sql = Sql.of(VERSIONS).bind(campaignId);
        page.cursor(1).ifPresent(cursor -> sql.append("and v.id <", cursor.uuid(0)));
        return tx.list(this::version, sql.append("order by v.id desc limit", page.fetch()));
    }

    Uni<Optional<LadderVersion>> find(Tx tx, UUID campaignId, UUID id) {
        return tx.find(this::version, Sql.of(VERSIONS).bind(campaignId).append("and v.id =", id));
    }

    Uni<List<Ladder>> stored(Tx tx, Collection<LadderKey> keys) {
        var wanted = new JsonArray();
        keys.forEach(key -> wanted.add(new JsonObject().put("code", key.code()).put("version", key.version())));
        return tx.list(
                row -> json.value(row.getString("definition"), LadderDefinition.class)
                        .toLadder(),
                STORED,
                wanted.encode());
    }

    /** The number that a new version of the code gets. */
    Uni<Integer> nextVersion(Tx tx, String code) {
        return tx.find(
                        row -> row.getInteger(0),
                        "select coalesce(max(version), 0) + 1 from ladder_version where code = $1",
                        code)
                .map(Optional::orElseThrow);
    }

    /** Writes a version with its steps, unless it is there already. */
    Uni<Integer> add(Tx tx, UUID id, UUID campaignId, LadderDefinition ladder, Origin origin) {
        return tx.execute(
                        INSERT,
                        id,
                        ladder.code(),
                        ladder.version(),
                        campaignId,
                        ladder.name(),
                        json.text(ladder),
                        origin.status().name(),
                        origin.reason(),
                        origin.at(),
                        origin.by())
                .call(() -> tx.execute(INSERT_STEPS, steps(ladder.toLadder()), ladder.code(), ladder.version()));
    }

    Uni<Integer> activate(Tx tx, UUID campaignId, UUID id, Origin origin) {
        return tx.execute(SUPERSEDE, campaignId, origin.at())
                .chain(() -> tx.execute(ACTIVATE, id, origin.at(), origin.by(), origin.reason()));
    }

    private static String steps(Ladder ladder) {
        var steps = new JsonArray();
        ladder.steps()
                .forEach(step -> steps.add(new JsonObject()
                        .put("track", step.track().name())
                        .put("point", step.point())
                        .put("offset_days", step.offsetDays())
                        .put("level", step.level())));
        return steps.encode();
    }

    private LadderVersion version(Row row) {
        LadderDefinition definition = json.value(row.getString("definition"), LadderDefinition.class);
        return new LadderVersion(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("code"),
                row.getInteger("version"),
                row.getString("name"),
                LadderStatus.valueOf(row.getString("status")),
                row.getBoolean("in_force"),
                definition.alwaysTo() == null ? Map.of() : definition.alwaysTo(),
                definition.steps().stream().map(LadderEntry::of).toList(),
                row.getString("reason"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "activated_at"));
    }
}
