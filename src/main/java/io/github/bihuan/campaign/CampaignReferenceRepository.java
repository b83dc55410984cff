package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** SQL of what other features ask of campaigns. */
@Singleton
final class CampaignReferenceRepository {

    private static final String SELECT =
            """
            select c.id, c.code, c.name, c.region_code, c.start_on, c.end_on, c.programme_type, c.ladder_code
            from campaign c where c.published_at is not null and c.id = any(""";

    Uni<List<CampaignRef>> published(Tx tx, Scope scope, List<UUID> ids) {
        Sql sql = Sql.of(SELECT).bind(ids.toArray(UUID[]::new)).append(")");
        return tx.list(CampaignReferenceRepository::reference, CampaignRepository.visible(sql, "c", scope));
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
                row.getString("ladder_code"));
    }
}
