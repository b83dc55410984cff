package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.LedgerConfirmationApi.ConfirmationView;
import io.github.bihuan.shared.db.Scope;
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

/** Confirmations of the enterprise ledger. */
@Singleton
class LedgerConfirmationRepository {

    private static final String SELECT =
            """
            select c.* from ledger_confirmation c join enterprise e on e.id = c.enterprise_id
            where c.enterprise_id =""";
    private static final String INSERT =
            """
            insert into ledger_confirmation (id, enterprise_id, confirmed_on, note, created_at)
            values ($1, $2, $3, $4, $5)""";

    Uni<ConfirmationView> insert(Tx tx, ConfirmationView confirmation) {
        return tx.execute(
                        INSERT,
                        confirmation.id(),
                        confirmation.enterpriseId(),
                        confirmation.confirmedOn(),
                        confirmation.note(),
                        confirmation.createdAt().atOffset(ZoneOffset.UTC))
                .replaceWith(confirmation);
    }

    Uni<Optional<ConfirmationView>> find(Tx tx, Scope scope, UUID enterpriseId, UUID id) {
        return tx.find(
                LedgerConfirmationRepository::view,
                confirmations(scope, enterpriseId).append("and c.id =", id));
    }

    /** Newest first. */
    Uni<List<ConfirmationView>> list(Tx tx, Scope scope, UUID enterpriseId, PageRequest page) {
        var sql = confirmations(scope, enterpriseId);
        page.cursor(1).ifPresent(cursor -> sql.append("and c.id <", cursor.uuid(0)));
        return tx.list(LedgerConfirmationRepository::view, sql.append("order by c.id desc limit", page.fetch()));
    }

    private static Sql confirmations(Scope scope, UUID enterpriseId) {
        return Sql.of(SELECT).bind(enterpriseId).inScope("e", "id", scope);
    }

    private static ConfirmationView view(Row row) {
        return new ConfirmationView(
                row.getUUID("id"),
                row.getUUID("enterprise_id"),
                row.getLocalDate("confirmed_on"),
                row.getString("note"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
