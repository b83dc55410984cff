package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.DigestFacts;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What digests are made of, and the digests themselves with their deliveries. */
@Singleton
final class DigestRepository {

    /** A leader who has no digest of the day yet, and what there is to tell. */
    record Leader(UUID officialId, String email, String regionCode, DigestFacts facts) {}

    private static final String LEADERS =
            """
            with leader as (
              select r.official_id, min(r.name) as name, min(r.email) as email, min(r.region_code) as region_code,
                array_agg(distinct r.region_code) as regions
              from recipient_official r left join notice_preference p on p.official_id = r.official_id
              where r.target_type = 'REGION' and r.email <> '' and r.valid_from <= $1 and (r.revoked_on is null or r.revoked_on > $1)
                and r.role in ('TOWNSHIP_LEADER', 'TOWNSHIP_DEPUTY_LEADER', 'TERRITORY_HEAD', 'COUNTY_SAFETY_OFFICE',
                  'COUNTY_GOVERNMENT')
                and (p.channels is null or 'EMAIL' = any(p.channels))
              group by r.official_id),
            waiting as (
              select l.* from leader l
              where not exists (select from digest d where d.official_id = l.official_id and d.day = $1))
            select w.official_id, w.name, w.email, w.region_code, h.open, h.soon, h.overdue, n.unsigned, n.drafts,
              array(select o.code || '　' || e.name || '　逾期' || ($1 - o.deadline) || '天'
                from hazard_deadline o join enterprise e on e.id = o.enterprise_id
                where o.stopped_on is null and o.deadline < $1 and exists (
                  select from unnest(w.regions) g where o.region_code >= g and o.region_code < g || '~')
                order by o.deadline, o.code limit 20) as overdue_lines,
              array(select o.number || '　' || o.title
                from notice o
                where o.status in ('SENT', 'DELIVERED') and o.receipt_due_on < $1 and exists (
                  select from unnest(w.regions) g where o.region_code >= g and o.region_code < g || '~')
                order by o.receipt_due_on, o.id limit 20) as unsigned_lines
            from waiting w
            cross join lateral (
              select count(*) as open, count(*) filter (where h.deadline between $1 and $1 + 3) as soon,
                count(*) filter (where h.deadline < $1) as overdue
              from hazard_deadline h
              where h.stopped_on is null and exists (
                select from unnest(w.regions) g where h.region_code >= g and h.region_code < g || '~')) h
            cross join lateral (
              select count(*) filter (where n.status in ('SENT', 'DELIVERED') and n.receipt_due_on < $1) as unsigned,
                count(*) filter (where n.status = 'DRAFT') as drafts
              from notice n
              where n.status in ('SENT', 'DELIVERED', 'DRAFT') and exists (
                select from unnest(w.regions) g where n.region_code >= g and n.region_code < g || '~')) n
            order by w.official_id""";

    private static final String WRITE =
            """
            with told as (
              insert into digest (id, official_id, day, region_code, title, body, created_at)
              select gen_random_uuid(), d.official_id, $2, d.region_code, d.title, d.body, $3
              from jsonb_to_recordset($1::text::jsonb) as d(official_id uuid, region_code text, title text, body text)
              on conflict do nothing
              returning id, official_id, region_code),
            addressed as (
              select gen_random_uuid() as id, t.id as digest_id, t.region_code, d.email
              from told t
              join jsonb_to_recordset($1::text::jsonb) as d(official_id uuid, email text) on d.official_id = t.official_id)
            insert into delivery (id, digest_id, region_code, channel, address, endpoint, status, next_at, message_id, created_at,
              due_at)
            select a.id, a.digest_id, a.region_code, 'EMAIL', a.email, 'mail', 'PENDING', $3, '<' || a.id || '@bihuan>', $3, $3
            from addressed a""";

    Uni<List<Leader>> leaders(Tx tx, LocalDate day) {
        return tx.list(row -> leader(row, day), LEADERS, day);
    }

    /** @param digests {@code official_id, email, region_code, title, body}; whoever has one of the day gets no second */
    Uni<Integer> write(Tx tx, JsonArray digests, LocalDate day, OffsetDateTime now) {
        return tx.execute(WRITE, digests.encode(), day, now);
    }

    private static Leader leader(Row row, LocalDate day) {
        var facts = new DigestFacts(
                row.getString("name"),
                day,
                row.getLong("open"),
                row.getLong("soon"),
                row.getLong("overdue"),
                row.getLong("unsigned"),
                row.getLong("drafts"),
                List.of(row.getArrayOfStrings("overdue_lines")),
                List.of(row.getArrayOfStrings("unsigned_lines")));
        return new Leader(row.getUUID("official_id"), row.getString("email"), row.getString("region_code"), facts);
    }
}
