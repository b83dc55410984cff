package io.github.bihuan.enforcement;

import static io.github.bihuan.enforcement.EnforcementFilterRepository.utc;

import io.github.bihuan.enforcement.WaiverApi.WaiverView;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL of decisions not to penalise; reads always in a scope. */
@Singleton
class WaiverRepository {

    private static final String INSERT =
            """
            insert into penalty_waiver (id, version, hazard_id, enterprise_id, region_code, decided_on, authority,
              organisation_id, organiser_level, basis, campaign_ids, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (hazard_id) do nothing""";
    private static final String SELECT = "select x.* from penalty_waiver x where true";

    /** 0 when the hazard has one already. */
    Uni<Integer> insert(Tx tx, WaiverView waiver) {
        return tx.execute(
                INSERT,
                waiver.id(),
                waiver.hazardId(),
                waiver.enterpriseId(),
                waiver.regionCode(),
                waiver.decidedOn(),
                waiver.authority(),
                waiver.organisationId(),
                waiver.organiserLevel(),
                waiver.basis(),
                waiver.campaignIds().toArray(UUID[]::new),
                utc(waiver.recordedAt()));
    }

    Uni<Optional<WaiverView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(
                WaiverRepository::view, Sql.of(SELECT).append("and x.id =", id).inScope("x", scope));
    }

    /** Newest first. */
    Uni<List<WaiverView>> list(Tx tx, Scope scope, UUID hazardId, PageRequest page) {
        Sql sql = Sql.of(SELECT).inScope("x", scope).appendIfPresent("and x.hazard_id =", hazardId);
        page.cursor(1).ifPresent(cursor -> sql.append("and x.id <", cursor.uuid(0)));
        return tx.list(WaiverRepository::view, sql.append("order by x.id desc").append("limit", page.fetch()));
    }

    private static WaiverView view(Row row) {
        return new WaiverView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("hazard_id"),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                row.getLocalDate("decided_on"),
                row.getString("authority"),
                row.getUUID("organisation_id"),
                row.getString("organiser_level"),
                row.getString("basis"),
                List.of(row.getArrayOfUUIDs("campaign_ids")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
