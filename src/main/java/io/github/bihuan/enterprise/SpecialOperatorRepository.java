package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SpecialOperatorApi.CertificateView;
import io.github.bihuan.enterprise.SpecialOperators.Certificate;
import io.github.bihuan.enterprise.SpecialOperators.Recorded;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of special operators' certificates; their numbers are sealed. */
@Singleton
final class SpecialOperatorRepository {

    static final String TABLE = "special_operator_certificate";
    static final String NUMBER = "certificate_number";
    static final String USE = "certificate";

    private static final String SELECT =
            """
            select c.*, e.region_code, e.name as enterprise_name
            from special_operator_certificate c join enterprise e on e.id = c.enterprise_id where true""";
    private static final String INSERT =
            """
            insert into special_operator_certificate (id, enterprise_id, holder_name, work_type, certificate_number, issued_on,
              valid_until, review_due_on, issuer, recorded_at, recorded_by)
            select id, enterprise_id, holder_name, work_type, certificate_number, issued_on, valid_until, review_due_on,
              issuer, recorded_at, recorded_by
            from jsonb_populate_recordset(null::special_operator_certificate, $1::text::jsonb)""";

    private final Seal seal;

    SpecialOperatorRepository(Seal seal) {
        this.seal = seal;
    }

    Uni<List<Recorded>> of(Tx tx, Collection<UUID> enterprises) {
        return tx.list(
                row -> new Recorded(row.getUUID("id"), certificate(row)),
                Sql.of(SELECT)
                        .append("and c.enterprise_id = any (")
                        .bind(enterprises.toArray(UUID[]::new))
                        .append(")"));
    }

    /** What runs out first comes first. */
    Uni<List<CertificateView>> list(
            Tx tx, Scope scope, SpecialOperatorFilter filter, LocalDate today, PageRequest page) {
        Sql sql = Sql.of(SELECT)
                .inScope("e", "id", scope)
                .inRegionIfPresent("e", filter.region())
                .appendIfPresent("and c.enterprise_id =", filter.enterpriseId);
        if (filter.expired != null) {
            sql.append(filter.expired ? "and c.valid_until <" : "and c.valid_until >=", today);
        }
        page.cursor(2).ifPresent(cursor -> sql.append("and (c.valid_until, c.id) > (", cursor.date(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(row -> view(row, today), sql.append("order by c.valid_until, c.id limit", page.fetch()));
    }

    Uni<Void> insert(Tx tx, List<Recorded> certificates, Instant now, String by) {
        var values = new JsonArray();
        certificates.forEach(recorded ->
                values.add(value(recorded).put("recorded_at", now.toString()).put("recorded_by", by)));
        return tx.execute(INSERT, values.encode()).replaceWithVoid();
    }

    private JsonObject value(Recorded recorded) {
        Certificate certificate = recorded.certificate();
        return new JsonObject()
                .put("id", recorded.id())
                .put("enterprise_id", certificate.enterpriseId())
                .put("holder_name", certificate.holderName())
                .put("work_type", certificate.workType())
                .put(NUMBER, seal.seal(owner(recorded.id()), certificate.number()))
                .put("issued_on", text(certificate.issuedOn()))
                .put("valid_until", text(certificate.validUntil()))
                .put("review_due_on", text(certificate.reviewDueOn()))
                .put("issuer", certificate.issuer());
    }

    private CertificateView view(Row row, LocalDate today) {
        Certificate certificate = certificate(row);
        return new CertificateView(
                row.getUUID("id"),
                certificate.enterpriseId(),
                row.getString("enterprise_name"),
                certificate.holderName(),
                certificate.workType(),
                Certificate.masked(certificate.number()),
                certificate.issuedOn(),
                certificate.validUntil(),
                certificate.reviewDueOn(),
                certificate.issuer(),
                certificate.validUntil().isBefore(today));
    }

    private Certificate certificate(Row row) {
        return new Certificate(
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                row.getString("holder_name"),
                row.getString("work_type"),
                number(row.getUUID("id"), row.getString(NUMBER)),
                row.getLocalDate("issued_on"),
                row.getLocalDate("valid_until"),
                row.getLocalDate("review_due_on"),
                row.getString("issuer"));
    }

    String number(UUID certificate, String stored) {
        return seal.open(owner(certificate), stored);
    }

    private static SealedFor owner(UUID id) {
        return new SealedFor(USE, id.toString());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
