package io.github.bihuan.enforcement;

import static io.github.bihuan.enforcement.EnforcementFilterRepository.utc;

import io.github.bihuan.enforcement.MeasureApi.Lifting;
import io.github.bihuan.enforcement.MeasureApi.MeasureFilter;
import io.github.bihuan.enforcement.MeasureApi.MeasureView;
import io.github.bihuan.enforcement.MeasureApi.NewMeasure;
import io.github.bihuan.enforcement.domain.MeasureKind;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL of measures; reads always in a scope. */
@Singleton
class MeasureRepository {

    private static final String INSERT =
            """
            insert into measure (id, version, kind, enterprise_id, region_code, hazard_ids, campaign_ids, decided_on,
              authority,
              organisation_id, organiser_level, document_number, partial, scope_description, due_on, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";
    private static final String LIFT =
            """
            update measure set version = version + 1, lifted_on = $2, review_opinion = $3, lifted_at = $4
            where id = $1""";

    Uni<Optional<MeasureView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(
                MeasureRepository::view,
                Sql.of("select x.* from measure x where true")
                        .append("and x.id =", id)
                        .inScope("x", scope));
    }

    /** The same, locked against other documents. */
    Uni<Optional<MeasureView>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                MeasureRepository::view,
                Sql.of("select x.* from measure x where true")
                        .append("and x.id =", id)
                        .inScope("x", scope)
                        .append("for no key update of x"));
    }

    /** Newest first. */
    Uni<List<MeasureView>> list(Tx tx, Scope scope, MeasureFilter filter, PageRequest page) {
        var sql = filtered(Sql.of("select x.* from measure x where true"), scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and x.id <", cursor.uuid(0)));
        return tx.list(MeasureRepository::view, sql.append("order by x.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, MeasureFilter filter) {
        var sql = filtered(Sql.of("select from measure x where true"), scope, filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    Uni<Void> insert(Tx tx, UUID id, NewMeasure request, EnforcementTarget target, Instant now) {
        return tx.execute(
                        INSERT,
                        id,
                        request.kind().name(),
                        request.enterpriseId(),
                        target.enterprise().regionCode(),
                        target.hazardArray(),
                        target.campaignArray(),
                        request.decidedOn(),
                        request.authority().strip(),
                        target.organisationId(),
                        target.organiserLevel().name(),
                        request.documentNumber(),
                        Boolean.TRUE.equals(request.partial()),
                        request.scope(),
                        request.dueOn(),
                        utc(now))
                .replaceWithVoid();
    }

    Uni<Void> lift(Tx tx, UUID id, Lifting lifting, Instant now) {
        return tx.execute(LIFT, id, lifting.liftedOn(), lifting.reviewOpinion(), utc(now))
                .replaceWithVoid();
    }

    private static Sql filtered(Sql sql, Scope scope, MeasureFilter filter) {
        EnforcementFilterRepository.filtered(
                        sql.inScope("x", scope),
                        filter.campaignId,
                        filter.enterpriseId,
                        filter.hazardId,
                        filter.regionCode)
                .appendIfPresent("and x.kind =", filter.kind == null ? null : filter.kind.name())
                .appendIfPresent("and (x.lifted_on is not null) =", filter.lifted)
                .appendIfPresent("and x.decided_on >=", filter.decidedFrom)
                .appendIfPresent("and x.decided_on <=", filter.decidedTo);
        return sql;
    }

    private static MeasureView view(Row row) {
        MeasureKind kind = MeasureKind.valueOf(row.getString("kind"));
        return new MeasureView(
                row.getUUID("id"),
                row.getLong("version"),
                kind,
                kind.label(),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                List.of(row.getArrayOfUUIDs("hazard_ids")),
                List.of(row.getArrayOfUUIDs("campaign_ids")),
                row.getLocalDate("decided_on"),
                row.getString("authority"),
                row.getUUID("organisation_id"),
                RegionLevel.valueOf(row.getString("organiser_level")),
                row.getString("document_number"),
                row.getBoolean("partial"),
                row.getString("scope_description"),
                row.getLocalDate("due_on"),
                row.getLocalDate("lifted_on"),
                row.getString("review_opinion"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
