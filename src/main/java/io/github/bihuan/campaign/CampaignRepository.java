package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignApi.Amendment;
import io.github.bihuan.campaign.CampaignApi.Campaign;
import io.github.bihuan.campaign.domain.CampaignStatus;
import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of campaigns and their amendments. */
@Singleton
final class CampaignRepository {

    private static final String COLUMNS =
            """
            c.id, c.version, c.code, c.name, c.document_number, c.document_title, c.programme_type,
            c.issuer_organisation_id, c.region_code, c.parent_campaign_id, c.issued_on, c.start_on, c.end_on, c.disclosure,
            c.industries, c.goals, c.responsible_organisation_ids, c.parts::text as parts, c.ladder_code, c.ladder_version,
            c.status, c.published_at, c.closed_at, c.cancelled_at, c.ending_reason, c.final_report""";
    private static final String CYCLE =
            """
            with recursive above as (
              select p.id, p.parent_campaign_id from campaign p where p.id = $1
              union
              select p.id, p.parent_campaign_id from campaign p join above a on p.id = a.parent_campaign_id)
            select exists (select 1 from above where id = $2)""";
    private static final String STAGE_OUTSIDE =
            """
            select exists (select 1 from campaign_stage s
              where s.campaign_id = $1 and (s.start_on < $2 or s.end_on < $2 or s.start_on > $3 or s.end_on > $3))""";
    private static final String AMEND =
            """
            insert into campaign_amendment (id, campaign_id, number, reason, document_number, before, after, amended_on,
              amended_by, created_at)
            select $1, $2, 1 + count(*), $3, $4, $5::text::jsonb, $6::text::jsonb, $7, $8, $9
            from campaign_amendment a where a.campaign_id = $2""";

    /** Filters of the list; null means any. */
    record Filter(
            String regionCode,
            CampaignStatus status,
            ProgrammeType programmeType,
            String industry,
            String text,
            LocalDate from,
            LocalDate to) {}

    Uni<Optional<Campaign>> find(Tx tx, Scope scope, UUID id, LocalDate today) {
        Sql sql = Sql.of("select " + COLUMNS + " from campaign c where c.id = ").bind(id);
        return tx.find(row -> campaign(row, today), visible(sql, "c", scope));
    }

    Uni<List<Campaign>> list(Tx tx, Scope scope, Filter filter, LocalDate today, PageRequest page) {
        Sql sql = matching("select " + COLUMNS + " from campaign c where true", scope, filter, today);
        page.cursor(1).ifPresent(cursor -> sql.append("and c.id <", cursor.uuid(0)));
        return tx.list(
                row -> campaign(row, today), sql.append("order by c.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, Filter filter, LocalDate today) {
        Sql sql = matching("select from campaign c where true", scope, filter, today);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    /** Whether the candidate parent is the campaign itself or lies below it. */
    Uni<Boolean> makesCycle(Tx tx, UUID id, UUID parentId) {
        return tx.find(row -> row.getBoolean(0), CYCLE, parentId, id).map(Optional::orElseThrow);
    }

    Uni<Boolean> codeExists(Tx tx, String code) {
        return tx.find(row -> row.getBoolean(0), "select exists (select 1 from campaign c where c.code = $1)", code)
                .map(Optional::orElseThrow);
    }

    Uni<Boolean> hasStageOutside(Tx tx, UUID id, LocalDate startOn, LocalDate endOn) {
        return tx.find(row -> row.getBoolean(0), STAGE_OUTSIDE, id, startOn, endOn)
                .map(Optional::orElseThrow);
    }

    Uni<Integer> countSchedules(Tx tx, UUID id) {
        return tx.find(
                        row -> row.getInteger(0),
                        "select count(*)::int from campaign_report_schedule r where r.campaign_id = $1",
                        id)
                .map(Optional::orElseThrow);
    }

    /** A change of something that belongs to the campaign: its version counts up. */
    Uni<Void> touch(Tx tx, UUID id, OffsetDateTime now) {
        return tx.execute("update campaign set version = version + 1, updated_at = $2 where id = $1", id, now)
                .replaceWithVoid();
    }

    Uni<Void> amend(Tx tx, UUID campaignId, Amendment amendment, OffsetDateTime now) {
        return tx.execute(
                        AMEND,
                        amendment.id(),
                        campaignId,
                        amendment.reason(),
                        amendment.documentNumber(),
                        CampaignJson.write(amendment.before()),
                        CampaignJson.write(amendment.after()),
                        amendment.amendedOn(),
                        amendment.amendedBy(),
                        now)
                .replaceWithVoid();
    }

    Uni<List<Amendment>> amendments(Tx tx, UUID campaignId, PageRequest page) {
        Sql sql = Sql.of(
                        """
                        select a.id, a.number, a.reason, a.document_number, a.before::text as before, a.after::text as after,
                          a.amended_on, a.amended_by
                        from campaign_amendment a where a.campaign_id =\s""")
                .bind(campaignId);
        page.cursor(1).ifPresent(cursor -> sql.append("and a.number >", (int) cursor.number(0)));
        return tx.list(
                CampaignRepository::amendment, sql.append("order by a.number").append("limit", page.fetch()));
    }

    /** Restricts rows of the aliased campaign table as {@link CampaignVisibility} says. */
    static Sql visible(Sql sql, String alias, Scope scope) {
        if (CampaignVisibility.publishedOnly(scope)) {
            sql.append("and " + alias + ".published_at is not null");
        }
        return sql.append("and ((" + alias + ".region_code >=", scope.regionFrom())
                .append("and " + alias + ".region_code <", scope.regionTo())
                .append(") or (" + alias + ".published_at is not null and starts_with(", scope.regionFrom())
                .append("," + alias + ".region_code)))");
    }

    private static Sql matching(String start, Scope scope, Filter filter, LocalDate today) {
        Sql sql = visible(Sql.of(start), "c", scope);
        if (filter.regionCode() != null) {
            sql.append("and c.region_code >=", filter.regionCode())
                    .append(
                            "and c.region_code <",
                            Scope.region(filter.regionCode()).regionTo());
        }
        if (filter.status() != null) {
            status(sql, filter.status(), today);
        }
        if (filter.industry() != null) {
            sql.append("and", filter.industry()).append("= any(c.industries)");
        }
        if (filter.text() != null) {
            sql.append("and (strpos(c.name,", filter.text())
                    .append(") > 0 or strpos(c.code,", filter.text())
                    .append(") > 0 or strpos(c.document_number,", filter.text())
                    .append(") > 0)");
        }
        return sql.appendIfPresent(
                        "and c.programme_type =",
                        filter.programmeType() == null
                                ? null
                                : filter.programmeType().name())
                .appendIfPresent("and coalesce(c.end_on, 'infinity') >=", filter.from())
                .appendIfPresent("and coalesce(c.start_on, '-infinity') <=", filter.to());
    }

    /** Active and closing are not stored: the dates say so, as {@link CampaignStatus#at} does. */
    private static void status(Sql sql, CampaignStatus status, LocalDate today) {
        CampaignStatus stored = status.derived() ? CampaignStatus.PUBLISHED : status;
        sql.append("and c.status =", stored.name());
        switch (status) {
            case PUBLISHED -> sql.append("and c.start_on >", today);
            case ACTIVE -> sql.append("and c.start_on <=", today)
                    .append("and coalesce(c.end_on, 'infinity') >=", today);
            case CLOSING -> sql.append("and c.end_on <", today);
            default -> {}
        }
    }

    private static Campaign campaign(Row row, LocalDate today) {
        var parts = CampaignJson.read(row.getString("parts"), CampaignContent.Parts.class);
        LocalDate startOn = row.getLocalDate("start_on");
        LocalDate endOn = row.getLocalDate("end_on");
        return new Campaign(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("document_number"),
                row.getString("document_title"),
                ProgrammeType.valueOf(row.getString("programme_type")),
                row.getUUID("issuer_organisation_id"),
                row.getString("region_code"),
                row.getUUID("parent_campaign_id"),
                row.getLocalDate("issued_on"),
                startOn,
                endOn,
                CampaignStatus.at(CampaignStatus.valueOf(row.getString("status")), startOn, endOn, today),
                row.getString("disclosure"),
                List.of(row.getArrayOfStrings("industries")),
                row.getString("goals"),
                List.of(row.getArrayOfUUIDs("responsible_organisation_ids")),
                parts.addressees(),
                parts.basis(),
                parts.relatedTitles(),
                parts.riskTags(),
                parts.methods(),
                parts.targets(),
                parts.checklists(),
                row.getString("ladder_code"),
                row.getInteger("ladder_version"),
                Columns.instant(row, "published_at"),
                Columns.instant(row, "closed_at"),
                Columns.instant(row, "cancelled_at"),
                row.getString("ending_reason"),
                row.getString("final_report"));
    }

    private static Amendment amendment(Row row) {
        return new Amendment(
                row.getUUID("id"),
                row.getInteger("number"),
                row.getString("reason"),
                row.getString("document_number"),
                CampaignJson.read(row.getString("before"), Object.class),
                CampaignJson.read(row.getString("after"), Object.class),
                row.getLocalDate("amended_on"),
                row.getString("amended_by"));
    }
}
