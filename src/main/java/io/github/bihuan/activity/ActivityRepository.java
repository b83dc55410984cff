package io.github.bihuan.activity;

import io.github.bihuan.activity.ActivityApi.ActivityFilter;
import io.github.bihuan.activity.ActivityApi.ActivityView;
import io.github.bihuan.activity.ActivityApi.NewActivity;
import io.github.bihuan.activity.domain.ActivityKind;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All SQL of the activity log; reads always in a scope. */
@Singleton
class ActivityRepository {

    private static final String INSERT =
            """
            insert into activity (id, version, kind, region_code, organisation_id, organiser_level, enterprise_id,
              campaign_ids, held_on, title, content, quantity, amount_yuan, anonymous, detail, created_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text::jsonb, $15)""";
    private static final String WITHDRAW =
            """
            update activity set version = version + 1, withdrawn_on = $2, withdrawal_reason = $3 where id = $1""";
    private static final String SELECT = "select x.*, x.detail::text as details from activity x where true";

    private final JsonColumns json;

    ActivityRepository(JsonColumns json) {
        this.json = json;
    }

    Uni<Optional<ActivityView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(this::view, Sql.of(SELECT).append("and x.id =", id).inRegions("x", scope));
    }

    /** The same, locked against another withdrawal. */
    Uni<Optional<ActivityView>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                this::view,
                Sql.of(SELECT).append("and x.id =", id).inRegions("x", scope).append("for no key update of x"));
    }

    /** Newest first. */
    Uni<List<ActivityView>> list(Tx tx, Scope scope, ActivityFilter filter, PageRequest page) {
        Sql sql = filtered(Sql.of(SELECT), scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and x.id <", cursor.uuid(0)));
        return tx.list(this::view, sql.append("order by x.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, ActivityFilter filter) {
        Sql sql = filtered(Sql.of("select from activity x where true"), scope, filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    Uni<Void> insert(Tx tx, UUID id, NewActivity request, Organiser organiser, List<UUID> campaigns, Instant now) {
        return tx.execute(
                        INSERT,
                        id,
                        request.kind().name(),
                        organiser.regionCode(),
                        organiser.organisationId(),
                        organiser.level(),
                        request.enterpriseId(),
                        campaigns.toArray(UUID[]::new),
                        request.heldOn(),
                        request.title().strip(),
                        request.content(),
                        request.quantity(),
                        request.amountYuan(),
                        Boolean.TRUE.equals(request.anonymous()),
                        json.text(request.details()),
                        now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    Uni<Void> withdraw(Tx tx, UUID id, LocalDate on, String reason) {
        return tx.execute(WITHDRAW, id, on, reason.strip()).replaceWithVoid();
    }

    private static Sql filtered(Sql sql, Scope scope, ActivityFilter filter) {
        sql.inRegions("x", scope).inRegionIfPresent("x", Regions.filter(filter.regionCode, "regionCode"));
        if (filter.campaignId != null) {
            sql.append("and x.campaign_ids @> array[", filter.campaignId).append("]::uuid[]");
        }
        return sql.appendIfPresent("and x.kind =", filter.kind == null ? null : filter.kind.name())
                .appendIfPresent("and x.held_on >=", filter.heldFrom)
                .appendIfPresent("and x.held_on <=", filter.heldTo);
    }

    @SuppressWarnings("unchecked")
    private ActivityView view(Row row) {
        ActivityKind kind = ActivityKind.valueOf(row.getString("kind"));
        return new ActivityView(
                row.getUUID("id"),
                row.getLong("version"),
                kind,
                kind.label(),
                row.getString("region_code"),
                row.getUUID("organisation_id"),
                row.getString("organiser_level"),
                row.getUUID("enterprise_id"),
                List.of(row.getArrayOfUUIDs("campaign_ids")),
                row.getLocalDate("held_on"),
                row.getString("title"),
                row.getString("content"),
                row.getInteger("quantity"),
                row.getBigDecimal("amount_yuan"),
                row.getBoolean("anonymous"),
                (Map<String, String>) json.value(row.getString("details"), Map.class),
                row.getLocalDate("withdrawn_on"),
                row.getString("withdrawal_reason"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
