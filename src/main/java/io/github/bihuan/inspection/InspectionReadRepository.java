package io.github.bihuan.inspection;

import io.github.bihuan.identity.Regions;
import io.github.bihuan.inspection.InspectionApi.ExpertBody;
import io.github.bihuan.inspection.InspectionApi.InspectorBody;
import io.github.bihuan.inspection.InspectionApi.PrincipalExamBody;
import io.github.bihuan.inspection.InspectionApi.SignatureBody;
import io.github.bihuan.inspection.domain.InspectionKind;
import io.github.bihuan.inspection.domain.InspectionMode;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads inspections, always in a scope; an enterprise sees its own only when they are concluded. */
@Singleton
class InspectionReadRepository {

    private static final String COLUMNS =
            """
            select i.*, i.inspectors::text as inspectors_json, i.experts::text as experts_json,
              i.signatures::text as signatures_json, i.principal_exam::text as principal_exam_json,
              array(select c.checklist_code from inspection_checklist c where c.inspection_id = i.id
                order by c.checklist_code) as checklist_codes
            from inspection i where true""";

    private final JsonColumns json;

    InspectionReadRepository(JsonColumns json) {
        this.json = json;
    }

    Uni<Optional<InspectionView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(this::view, visible(Sql.of(COLUMNS), scope).append("and i.id =", id));
    }

    /** Locks the row against other documents of the inspection; answers its version. */
    Uni<Optional<Long>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                row -> row.getLong("version"),
                visible(Sql.of("select i.version from inspection i where true"), scope)
                        .append("and i.id =", id)
                        .append("for no key update of i"));
    }

    /** Newest first. */
    Uni<List<InspectionView>> list(Tx tx, Scope scope, InspectionFilter filter, PageRequest page) {
        var sql = filtered(Sql.of(COLUMNS), scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and i.id <", cursor.uuid(0)));
        return tx.list(this::view, sql.append("order by i.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, InspectionFilter filter) {
        var sql = filtered(Sql.of("select from inspection i where true"), scope, filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    private static Sql filtered(Sql sql, Scope scope, InspectionFilter filter) {
        visible(sql, scope);
        if (filter.campaignId != null) {
            sql.append("and i.campaign_ids @> array[", filter.campaignId).append("]::uuid[]");
        }
        return sql.inRegionIfPresent("i", Regions.filter(filter.regionCode, "regionCode"))
                .appendIfPresent("and i.enterprise_id =", filter.enterpriseId)
                .appendIfPresent("and i.status =", name(filter.status))
                .appendIfPresent("and " + kindShownTo(scope) + " =", name(filter.kind))
                .appendIfPresent("and i.organiser_level =", name(filter.organiserLevel))
                .appendIfPresent("and i.inspected_on >=", filter.inspectedFrom)
                .appendIfPresent("and i.inspected_on <=", filter.inspectedTo);
    }

    private static Sql visible(Sql sql, Scope scope) {
        sql.inScope("i", scope);
        return scope.enterpriseId() == null ? sql : sql.append("and i.status = 'CONCLUDED'");
    }

    /** An enterprise cannot find out by a filter what is not shown to it. */
    private static String kindShownTo(Scope scope) {
        return scope.enterpriseId() == null
                ? "i.kind"
                : "case when i.kind = 'TIP_OFF_VERIFICATION' then 'SPOT_CHECK' else i.kind end";
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private InspectionView view(Row row) {
        return new InspectionView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("code"),
                InspectionKind.valueOf(row.getString("kind")),
                InspectionMode.valueOf(row.getString("mode")),
                InspectionStatus.valueOf(row.getString("status")),
                RegionLevel.valueOf(row.getString("organiser_level")),
                row.getUUID("organisation_id"),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                List.of(row.getArrayOfUUIDs("campaign_ids")),
                row.getLocalDate("planned_on"),
                row.getLocalDate("inspected_on"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"),
                row.getString("place"),
                json.list(row.getString("inspectors_json"), InspectorBody.class),
                json.list(row.getString("experts_json"), ExpertBody.class),
                List.of(row.getArrayOfStrings("topics")),
                List.of(row.getArrayOfStrings("checklist_codes")),
                json.value(row.getString("principal_exam_json"), PrincipalExamBody.class),
                row.getBoolean("major_hazard_checked"),
                row.getString("content"),
                row.getString("problems"),
                row.getString("handling"),
                json.list(row.getString("signatures_json"), SignatureBody.class),
                row.getBoolean("back_filled"),
                row.getLocalDate("concluded_on"),
                row.getString("conclusion_opinion"),
                row.getString("cancellation_reason"),
                Columns.instant(row, "created_at"));
    }
}
