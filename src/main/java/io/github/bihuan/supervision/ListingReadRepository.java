package io.github.bihuan.supervision;

import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.ListingApi.ProgressView;
import io.github.bihuan.supervision.ListingApi.TargetBody;
import io.github.bihuan.supervision.domain.ListingLevel;
import io.github.bihuan.supervision.domain.ListingParties;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.github.bihuan.supervision.domain.TargetType;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads listings, always in a scope. */
@Singleton
class ListingReadRepository {

    private static final String COLUMNS = "select l.* from listed_supervision l where true";
    private static final String LIVING =
            """
            select l.* from listed_supervision l
            where l.target_type = $1 and l.target_key = $2 and l.status in ('PROPOSED', 'LISTED', 'DELIST_REVIEW')
            order by l.id for no key update of l""";

    private final Clock clock;

    ListingReadRepository(Clock clock) {
        this.clock = clock;
    }

    Uni<Optional<ListingView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(this::view, Sql.of(COLUMNS).append("and l.id =", id).inScope("l", scope));
    }

    /** The same, locked against other documents. */
    Uni<Optional<ListingView>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                this::view,
                Sql.of(COLUMNS).append("and l.id =", id).inScope("l", scope).append("for no key update of l"));
    }

    /** Who proposed a listing that has been found in the caller's scope, and who requested its end. */
    Uni<ListingParties> parties(Tx tx, UUID id) {
        return tx.find(
                        row -> new ListingParties(row.getString("proposed_by"), row.getString("review_requested_by")),
                        "select proposed_by, review_requested_by from listed_supervision where id = $1",
                        id)
                .map(Optional::orElseThrow);
    }

    /** What is proposed or in force for a target, locked; the target itself has been found in the caller's scope. */
    Uni<List<ListingView>> living(Tx tx, TargetType type, String key) {
        return tx.list(this::view, LIVING, type.name(), key);
    }

    /** Newest first. */
    Uni<List<ListingView>> list(Tx tx, Scope scope, ListingFilter filter, PageRequest page) {
        var sql = filtered(Sql.of(COLUMNS), scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and l.id <", cursor.uuid(0)));
        return tx.list(this::view, sql.append("order by l.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, ListingFilter filter) {
        var sql = filtered(Sql.of("select from listed_supervision l where true"), scope, filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    /** Progress reports of a listing that has been found in the caller's scope, newest first. */
    Uni<List<ProgressView>> progress(Tx tx, UUID listingId, PageRequest page) {
        var sql = Sql.of("select p.* from listed_supervision_progress p where true")
                .append("and p.listed_supervision_id =", listingId);
        page.cursor(1).ifPresent(cursor -> sql.append("and p.id <", cursor.uuid(0)));
        return tx.list(
                ListingReadRepository::progressView,
                sql.append("order by p.id desc").append("limit", page.fetch()));
    }

    private static Sql filtered(Sql sql, Scope scope, ListingFilter filter) {
        sql.inScope("l", scope);
        if (filter.campaignId != null) {
            sql.append("and l.campaign_ids @> array[", filter.campaignId).append("]::uuid[]");
        }
        return sql.inRegionIfPresent("l", Regions.filter(filter.regionCode, "regionCode"))
                .appendIfPresent("and l.target_type =", name(filter.targetType))
                .appendIfPresent("and l.target_id =", filter.targetId)
                .appendIfPresent("and l.enterprise_id =", filter.enterpriseId)
                .appendIfPresent("and l.level =", name(filter.level))
                .appendIfPresent("and l.status =", name(filter.status));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private ListingView view(Row row) {
        ListingStatus status = ListingStatus.valueOf(row.getString("status"));
        LocalDate deadline = row.getLocalDate("deadline");
        boolean late = deadline != null && BusinessTime.today(clock).isAfter(deadline);
        return new ListingView(
                row.getUUID("id"),
                row.getLong("version"),
                new TargetBody(
                        TargetType.valueOf(row.getString("target_type")),
                        row.getUUID("target_id"),
                        row.getString("region_code"),
                        row.getString("target_description")),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                List.of(row.getArrayOfUUIDs("campaign_ids")),
                ListingLevel.valueOf(row.getString("level")),
                row.getUUID("organisation_id"),
                row.getString("document_number"),
                row.getUUID("responsible_official_id"),
                row.getString("enterprise_responsible_person"),
                deadline,
                status.inForce() && late,
                row.getString("requirements"),
                row.getString("reason"),
                status,
                row.getLocalDate("proposed_on"),
                row.getLocalDate("decided_on"),
                row.getString("decision_opinion"),
                row.getString("decided_region_code"),
                row.getLocalDate("review_requested_on"),
                row.getLocalDate("delisted_on"),
                row.getString("delisting_opinion"),
                row.getUUID("upgraded_to_id"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static ProgressView progressView(Row row) {
        return new ProgressView(
                row.getUUID("id"),
                row.getLocalDate("reported_on"),
                row.getString("content"),
                row.getBoolean("delisting_requested"),
                row.getString("reported_by"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
