package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The campaign a form belongs to and the organisation that reports. */
@Singleton
final class FormRepository {

    private static final String CAMPAIGN =
            """
            select c.id, c.region_code, c.start_on, c.document_number, c.issued_on,
              c.published_at is not null as published
            from campaign c where c.id = $1""";

    Uni<Optional<CampaignHead>> campaign(Tx tx, UUID id) {
        return tx.find(FormRepository::campaign, CAMPAIGN, id);
    }

    /** An organisation inside the scope. */
    Uni<Optional<Reporter>> reporter(Tx tx, Scope scope, UUID id) {
        return tx.find(
                row -> new Reporter(row.getUUID("id"), row.getString("kind"), row.getString("region_code")),
                Sql.of("select o.id, o.kind, o.region_code from organisation o where o.id = ")
                        .bind(id)
                        .inRegions("o", scope));
    }

    /** The regions directly below, by code. */
    Uni<List<RegionName>> below(Tx tx, String region) {
        return tx.list(
                row -> new RegionName(row.getString("code"), row.getString("name")),
                "select r.code, r.name from region r where r.parent_code = $1 order by r.code",
                region);
    }

    /** Name of an organisation, null for an unknown one. */
    Uni<String> organisationName(Tx tx, UUID id) {
        return tx.find(row -> row.getString("name"), "select o.name from organisation o where o.id = $1", id)
                .map(found -> found.orElse(null));
    }

    private static CampaignHead campaign(Row row) {
        return new CampaignHead(
                row.getUUID("id"),
                row.getString("region_code"),
                row.getLocalDate("start_on"),
                row.getString("document_number"),
                row.getLocalDate("issued_on"),
                row.getBoolean("published"));
    }
}
