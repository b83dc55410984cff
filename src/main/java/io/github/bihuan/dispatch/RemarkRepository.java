package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.RemarkApi.RemarkView;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** SQL of the remarks in hazard ledgers. */
@Singleton
final class RemarkRepository {

    private static final String INSERT =
            """
            insert into ledger_remark (id, campaign_id, hazard_id, region_code, body, remarked_on, recorded_at, actor)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String STANDING =
            """
            select distinct on (r.hazard_id) r.hazard_id, r.body
            from ledger_remark r
            where r.hazard_id = any($1) and r.campaign_id = $2 and r.remarked_on <= $3 and r.recorded_at <= $4
            order by r.hazard_id, r.id desc""";

    private record Standing(UUID hazardId, String body) {}

    Uni<Void> insert(Tx tx, RemarkView remark) {
        return tx.execute(
                        INSERT,
                        remark.id(),
                        remark.campaignId(),
                        remark.hazardId(),
                        remark.regionCode(),
                        remark.text(),
                        remark.remarkedOn(),
                        remark.recordedAt().atOffset(ZoneOffset.UTC),
                        remark.actor())
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<List<RemarkView>> list(Tx tx, Scope scope, UUID hazard, PageRequest page) {
        Sql sql = Sql.of("select r.* from ledger_remark r where r.hazard_id =")
                .bind(hazard)
                .inRegions("r", scope);
        page.cursor(1).ifPresent(cursor -> sql.append("and r.id <", cursor.uuid(0)));
        return tx.list(RemarkRepository::view, sql.append("order by r.id desc limit", page.fetch()));
    }

    /** By hazard, as it stood and was known; one that was taken away is not there. */
    Uni<Map<UUID, String>> standing(Tx tx, UUID[] hazards, AsKnown asked) {
        return tx.list(
                        row -> new Standing(row.getUUID("hazard_id"), row.getString("body")),
                        STANDING,
                        hazards,
                        asked.campaignId(),
                        asked.cutOff(),
                        asked.knownAt().atOffset(ZoneOffset.UTC))
                .map(found -> found.stream()
                        .filter(remark -> !remark.body().isEmpty())
                        .collect(Collectors.toMap(Standing::hazardId, Standing::body)));
    }

    private static RemarkView view(Row row) {
        return new RemarkView(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getUUID("hazard_id"),
                row.getString("region_code"),
                row.getString("body"),
                row.getLocalDate("remarked_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("actor"));
    }
}
