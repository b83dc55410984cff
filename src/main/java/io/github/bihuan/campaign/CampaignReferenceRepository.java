package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of what other features ask of campaigns. */
@Singleton
final class CampaignReferenceRepository {

    private static final String SELECT =
            """
            select c.id, c.code, c.name, c.region_code, c.start_on, c.end_on, c.programme_type, c.ladder_code,
              c.ladder_version, c.version
            from campaign c where""";
    private static final String USE_LADDER =
            """
            update campaign set ladder_code = $2, ladder_version = $3, version = version + 1, updated_at = $4
            where id = $1""";

    Uni<List<CampaignRef>> published(Tx tx, Scope scope, List<UUID> ids) {
        Sql sql = Sql.of(SELECT)
                .append("c.published_at is not null and c.id = any(", ids.toArray(UUID[]::new))
                .append(")");
        return tx.list(CampaignReferenceRepository::reference, CampaignRepository.visible(sql, "c", scope));
    }

    /** Draft or published, as the scope sees it; locked until the transaction ends when it is to be written. */
    Uni<Optional<CampaignRef>> seen(Tx tx, Scope scope, UUID id, boolean lock) {
        Sql sql = CampaignRepository.visible(Sql.of(SELECT).append("c.id =", id), "c", scope);
        return tx.find(CampaignReferenceRepository::reference, lock ? sql.append("for update") : sql);
    }

    Uni<Integer> useLadder(Tx tx, UUID id, String code, int version, OffsetDateTime now) {
        return tx.execute(USE_LADDER, id, code, version, now);
    }

    private static CampaignRef reference(Row row) {
        return new CampaignRef(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region_code"),
                row.getLocalDate("start_on"),
                row.getLocalDate("end_on"),
                ProgrammeType.valueOf(row.getString("programme_type")),
                row.getString("ladder_code"),
                row.getInteger("ladder_version"),
                row.getLong("version"));
    }
}
