package io.github.bihuan.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bihuan.audit.AuditApi.AuditEvent;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads the journal. */
@Singleton
final class AuditRepository {

    private static final String SELECT =
            """
            select e.id, e.seq, e.action, e.subject_type, e.subject_id, e.subject_code, e.region_code, e.actor,
              e.actor_name, e.roles, e.organisation_id, e.enterprise_id, e.before::text as before, e.after::text as after,
              e.reason, e.request_id, e.client_address, e.occurred_on, e.recorded_at
            from audit_event e where true""";

    private final JsonColumns json;

    AuditRepository(JsonColumns json) {
        this.json = json;
    }

    /** What a list is restricted to; each part may be null. The days are whole days in Asia/Shanghai, both inclusive. */
    record Filter(
            UUID subjectId,
            String subjectType,
            String subjectCode,
            String action,
            String actor,
            String regionCode,
            String requestId,
            LocalDate from,
            LocalDate to) {}

    Uni<List<AuditEvent>> list(Tx tx, Scope scope, Filter filter, PageRequest page) {
        Sql sql = matching(SELECT, scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and e.seq <", cursor.number(0)));
        return tx.list(this::event, sql.append("order by e.seq desc").append("limit", page.fetch()));
    }

    Uni<Long> count(Tx tx, Scope scope, Filter filter) {
        Sql sql = matching("select from audit_event e where true", scope, filter);
        return tx.count(sql, Page.Counted.BOUND + 1);
    }

    private static Sql matching(String start, Scope scope, Filter filter) {
        return inScope(Sql.of(start), scope)
                .appendIfPresent("and e.subject_id =", filter.subjectId())
                .appendIfPresent("and e.subject_type =", filter.subjectType())
                .appendIfPresent("and e.subject_code =", filter.subjectCode())
                .inRegionIfPresent("e", filter.regionCode())
                .appendIfPresent("and e.request_id =", filter.requestId())
                .appendIfPresent("and e.action =", filter.action())
                .appendIfPresent("and e.actor =", filter.actor())
                .appendIfPresent("and e.recorded_at >=", startOf(filter.from()))
                .appendIfPresent("and e.recorded_at <", endOf(filter.to()));
    }

    /** What concerns no region is for those who see the whole country. */
    private static Sql inScope(Sql sql, Scope scope) {
        boolean nation = scope.regionFrom().equals(Scope.nation().regionFrom());
        return nation ? sql : sql.inRegions("e", scope);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : BusinessTime.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day == null ? null : BusinessTime.endOf(day).atOffset(ZoneOffset.UTC);
    }

    private AuditEvent event(Row row) {
        String roles = row.getString("roles");
        return new AuditEvent(
                row.getUUID("id"),
                row.getLong("seq"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getUUID("subject_id"),
                row.getString("subject_code"),
                row.getString("region_code"),
                row.getString("actor"),
                row.getString("actor_name"),
                roles.isEmpty() ? List.of() : List.of(roles.split(",")),
                row.getUUID("organisation_id"),
                row.getUUID("enterprise_id"),
                json.value(row.getString("before"), JsonNode.class),
                json.value(row.getString("after"), JsonNode.class),
                row.getString("reason"),
                row.getString("request_id"),
                row.getString("client_address"),
                row.getLocalDate("occurred_on"),
                row.getOffsetDateTime("recorded_at")
                        .atZoneSameInstant(BusinessTime.ZONE)
                        .toOffsetDateTime());
    }
}
