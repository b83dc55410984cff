package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.PairingApi.PairingEnding;
import io.github.bihuan.enterprise.PairingApi.PairingView;
import io.github.bihuan.enterprise.domain.PairingForm;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Assistance pairings. Read by an enterprise that the caller has shown to be in scope: a pairing belongs to both of its
 * enterprises, and each sees the other's name.
 */
@Singleton
class PairingRepository {

    private static final String SELECT =
            """
            select p.*, partner_name(p.id, p.helper_enterprise_id) as helper_name,
              partner_name(p.id, p.assisted_enterprise_id) as assisted_name
            from assistance_pairing p
            where""";
    private static final String LIVING =
            """
            select 1 from assistance_pairing
            where campaign_id = $1 and helper_enterprise_id = $2 and assisted_enterprise_id = $3 and ended_on is null""";
    private static final String INSERT =
            """
            insert into assistance_pairing (id, version, campaign_id, helper_enterprise_id, assisted_enterprise_id,
              region_code, started_on, form, plan, created_at)
            values ($1, 0, $2, $3, $4, $5, $6, $7, $8, $9)""";
    private static final String END =
            "update assistance_pairing set ended_on = $2, end_reason = $3, version = version + 1 where id = $1";

    Uni<Boolean> isPaired(Tx tx, UUID campaignId, UUID helperId, UUID assistedId) {
        return tx.find(row -> row, LIVING, campaignId, helperId, assistedId).map(Optional::isPresent);
    }

    Uni<PairingView> insert(Tx tx, PairingView pairing) {
        return tx.execute(
                        INSERT,
                        pairing.id(),
                        pairing.campaignId(),
                        pairing.helperEnterpriseId(),
                        pairing.assistedEnterpriseId(),
                        pairing.regionCode(),
                        pairing.startedOn(),
                        pairing.form().name(),
                        pairing.plan(),
                        pairing.createdAt().atOffset(ZoneOffset.UTC))
                .replaceWith(pairing);
    }

    Uni<Integer> end(Tx tx, UUID id, PairingEnding ending) {
        return tx.execute(END, id, ending.endedOn(), ending.reason());
    }

    /** @param enterpriseId helper or assisted */
    Uni<Optional<PairingView>> find(Tx tx, UUID enterpriseId, UUID id) {
        return tx.find(PairingRepository::view, pairings(enterpriseId).append("and p.id =", id));
    }

    /** The same, locked until the transaction ends; only by the helper's address. */
    Uni<Optional<PairingView>> lock(Tx tx, UUID helperId, UUID id) {
        return tx.find(
                PairingRepository::view,
                Sql.of(SELECT)
                        .append("p.helper_enterprise_id =", helperId)
                        .append("and p.id =", id)
                        .append("for no key update of p"));
    }

    /** Newest first. */
    Uni<List<PairingView>> list(Tx tx, UUID enterpriseId, PageRequest page) {
        var sql = pairings(enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and p.id <", cursor.uuid(0)));
        return tx.list(PairingRepository::view, sql.append("order by p.id desc limit", page.fetch()));
    }

    private static Sql pairings(UUID enterpriseId) {
        return Sql.of(SELECT).append("", enterpriseId).append("in (p.helper_enterprise_id, p.assisted_enterprise_id)");
    }

    private static PairingView view(Row row) {
        return new PairingView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("campaign_id"),
                row.getUUID("helper_enterprise_id"),
                row.getString("helper_name"),
                row.getUUID("assisted_enterprise_id"),
                row.getString("assisted_name"),
                row.getString("region_code"),
                row.getLocalDate("started_on"),
                PairingForm.valueOf(row.getString("form")),
                row.getString("plan"),
                row.getLocalDate("ended_on"),
                row.getString("end_reason"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
