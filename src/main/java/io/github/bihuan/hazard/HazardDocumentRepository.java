package io.github.bihuan.hazard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.hazard.domain.DocumentOutcome;
import io.github.bihuan.hazard.domain.HazardStatus;
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

/** The files of hazards: their documents, in the order of filing; nothing is changed or removed. The hazard is in sight already. */
@Singleton
final class HazardDocumentRepository {

    private static final String INSERT =
            """
            insert into hazard_document (id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on, recorded_at,
              actor, actor_name, organisation_id, roles)
            select $1, $2, coalesce(max(d.seq), 0) + 1, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10, $11, $12
            from hazard_document d where d.hazard_id = $2
            returning seq""";
    private static final String SELECT =
            """
            select d.id, d.hazard_id, d.seq, d.kind, d.outcome, d.status_after, d.payload::text as payload, d.occurred_on,
              d.recorded_at, d.actor, d.actor_name, d.organisation_id, d.roles
            from hazard_document d where d.hazard_id =""";
    private static final String LAST_OPENED =
            """
            select d.id from hazard_document d where d.hazard_id = $1 and d.kind = $2
              and d.outcome in ('FILED', 'PROPOSED', 'SENT') order by d.seq desc limit 1""";

    private final DocumentPayloads payloads;

    HazardDocumentRepository(ObjectMapper json) {
        payloads = new DocumentPayloads(json);
    }

    /** Files the document as the last one of its hazard, whose row is locked. */
    Uni<SignedDocument> insert(Tx tx, SignedDocument document) {
        return tx.find(
                        row -> document.numbered(row.getInteger("seq")),
                        INSERT,
                        document.id(),
                        document.hazardId(),
                        document.kind().name(),
                        document.outcome().name(),
                        document.statusAfter().name(),
                        payloads.write(document.payload()),
                        document.occurredOn(),
                        document.recordedAt().atOffset(ZoneOffset.UTC),
                        document.actor(),
                        document.actorName(),
                        document.organisationId(),
                        document.roles())
                .map(Optional::orElseThrow);
    }

    Uni<Optional<SignedDocument>> find(Tx tx, UUID hazardId, DocumentKind kind, UUID id) {
        return tx.find(
                this::document,
                Sql.of(SELECT)
                        .bind(hazardId)
                        .append("and d.kind =", kind.name())
                        .append("and d.id =", id));
    }

    /** The whole file. */
    Uni<List<SignedDocument>> all(Tx tx, UUID hazardId) {
        return tx.list(this::document, Sql.of(SELECT).bind(hazardId).append("order by d.seq"));
    }

    Uni<List<SignedDocument>> list(Tx tx, UUID hazardId, DocumentKind kind, PageRequest page) {
        Sql sql = Sql.of(SELECT).bind(hazardId).append("and d.kind =", kind.name());
        page.cursor(1).ifPresent(cursor -> sql.append("and d.seq >", cursor.number(0)));
        return tx.list(this::document, sql.append("order by d.seq limit", page.fetch()));
    }

    /** The newest application, proposal or sending of the kind: the only one that can still be answered. */
    Uni<Optional<UUID>> lastOpened(Tx tx, UUID hazardId, DocumentKind kind) {
        return tx.find(row -> row.getUUID("id"), LAST_OPENED, hazardId, kind.name());
    }

    private SignedDocument document(Row row) {
        return new SignedDocument(
                row.getUUID("id"),
                row.getUUID("hazard_id"),
                row.getInteger("seq"),
                DocumentKind.valueOf(row.getString("kind")),
                DocumentOutcome.valueOf(row.getString("outcome")),
                HazardStatus.valueOf(row.getString("status_after")),
                payloads.read(row.getString("payload")),
                row.getLocalDate("occurred_on"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getUUID("organisation_id"),
                row.getString("roles"));
    }
}
