package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The SQL by which notices come into being: always whole sets, never row by row. */
@Singleton
final class NoticeIssueRepository {

    /** A notice that waits for its recipients to be addressed and its text to be written. */
    record Fresh(
            UUID id,
            NoticeKind kind,
            String text,
            int textVersion,
            String status,
            String level,
            LocalDate dueOn,
            String issuer,
            String series,
            String word,
            String facts) {}

    /** A person or unit that gets a notice. */
    record Addressee(UUID noticeId, String role, boolean copy, boolean substitute, boolean unit, String name) {}

    /** The last serial given out of a series after some have been taken. */
    record Taken(String series, String kind, int last) {}

    private static final String INSERT =
            """
            insert into notice (id, kind, text, text_version, step, point, mode, status, subject_type, subject_id, subject_code, level,
              enterprise_id, region_code, deadline_version, event_key, due_on, late, issuing_organisation_id, issuer,
              recipient_roles, copy_roles, title, facts, lines, created_at, created_by)
            select d.id, d.kind, d.text, d.text_version, d.step, d.point, d.mode, d.status, d.subject_type, d.subject_id, d.subject_code,
              d.level, d.enterprise_id, d.region_code, d.deadline_version, d.event_key, d.due_on, d.late, o.id,
              coalesce(o.name, r.name || '安全生产委员会办公室', '安全生产委员会办公室'), d.recipient_roles, d.copy_roles,
              d.title, d.facts, d.lines, $2, $3
            from jsonb_to_recordset($1::text::jsonb) as d(id uuid, kind text, text text, text_version integer, step text, point text, mode text,
              status text, subject_type text, subject_id uuid, subject_code text, level text, enterprise_id uuid,
              region_code text, deadline_version integer, event_key text, due_on date, late boolean,
              recipient_roles text[], copy_roles text[], title text, facts jsonb, lines text[])
            left join lateral (
              select o.id, o.name from organisation o
              where o.status = 'ACTIVE' and (o.id = $4 or ($4::uuid is null
                and o.region_code in (left(d.region_code, 9), left(d.region_code, 6), left(d.region_code, 4))
                and o.kind in ('SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT')))
              order by length(o.region_code) desc,
                array_position(array['SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT'], o.kind), o.id
              limit 1) o on true
            left join region r on r.code = left(d.region_code, 9)
            on conflict do nothing
            returning id""";

    private static final String ADD_HOLDERS =
            """
            insert into notice_recipient (id, notice_id, role, copy, official_id, enterprise_id, organisation_id, name,
              post, email, phone)
            select gen_random_uuid(), n.id, c.role, not (c.role = any(n.recipient_roles)), c.official_id, c.enterprise_id,
              c.organisation_id, c.name, c.post, nullif(c.email, ''), c.phone
            from notice n
            left join lateral transfer_receiver(case n.subject_type when 'HAZARD_DOCUMENT' then n.subject_id end) t on true
            cross join lateral notice_candidate(n.subject_id, n.enterprise_id, coalesce(t.region_code, n.region_code), $2) c
            where n.id = any($1) and (c.role = any(n.recipient_roles) or c.role = any(n.copy_roles))
            union all
            select gen_random_uuid(), n.id, c.role, not (c.role = any(n.recipient_roles)), c.official_id, c.enterprise_id,
              c.organisation_id, c.name, c.post, nullif(c.email, ''), c.phone
            from notice n cross join lateral obligor_candidate(n.subject_type, n.subject_id, $2) c
            where n.id = any($1) and n.subject_type in ('DUTY', 'NOTICE', 'HAZARD_DOCUMENT')
              and (c.role = any(n.recipient_roles) or c.role = any(n.copy_roles))
            on conflict do nothing""";

    private static final String REMOVE_HOLDERS = "delete from notice_recipient where notice_id = any($1)";

    private static final String ADD_SUBSTITUTES =
            """
            with vacant as materialized (
              select n.id as notice_id, n.subject_id, n.enterprise_id as enterprise,
                coalesce(t.region_code, n.region_code) as region_code, w.role as vacancy
              from notice n
              left join lateral transfer_receiver(case n.subject_type when 'HAZARD_DOCUMENT' then n.subject_id end) t on true
              cross join lateral unnest(n.recipient_roles) as w(role)
              where n.id = any($1) and not exists (
                select 1 from notice_recipient r where r.notice_id = n.id and r.role = w.role))
            insert into notice_recipient (id, notice_id, role, copy, substitute, official_id, enterprise_id,
              organisation_id, name, post, email, phone)
            select gen_random_uuid(), s.notice_id, s.vacancy, false, true, s.official_id, s.enterprise_id,
              s.organisation_id, s.name, s.post, nullif(s.email, ''), s.phone
            from (
              select v.notice_id, v.vacancy, c.*, rank() over (partition by v.notice_id, v.vacancy order by d.rank) as place
              from vacant v
              join recipient_deputy d on d.role = v.vacancy
              cross join lateral notice_candidate(v.subject_id, v.enterprise, v.region_code, $2) c
              where c.role = d.deputy) s
            where s.place = 1
            on conflict do nothing""";

    private static final String FRESH =
            """
            select n.id, n.kind, n.text, n.text_version, n.status, n.level, n.due_on, n.issuer, n.facts::text as facts,
              coalesce(n.issuing_organisation_id::text, left(n.region_code, 9)) as series,
              coalesce(o.short_name, o.name, n.issuer) as word
            from notice n left join organisation o on o.id = n.issuing_organisation_id
            where n.id = any($1) order by n.due_on, n.id""";

    private static final String ADDRESSEES =
            """
            select notice_id, role, copy, substitute, organisation_id is not null as unit, name
            from notice_recipient where notice_id = any($1) order by notice_id, copy, role, name""";

    private static final String TAKE_NUMBERS =
            """
            insert into notice_number as t (series, kind, year, last_serial)
            select d.series, d.kind, $2, d.wanted
            from jsonb_to_recordset($1::text::jsonb) as d(series text, kind text, wanted integer)
            order by d.series, d.kind
            on conflict (series, kind, year) do update set last_serial = t.last_serial + excluded.last_serial
            returning series, kind, last_serial""";

    private static final String WRITE_TEXTS =
            """
            update notice n set facts = d.facts, lines = d.lines, body = d.body, receipt_due_on = d.receipt_due_on,
              reply_due_on = d.reply_due_on, number = d.number, number_series = d.number_series,
              number_year = d.number_year, number_serial = d.number_serial,
              status = case when d.number is null then n.status else 'SENT' end,
              issued_at = case when d.number is null then null else $2::timestamptz end
            from jsonb_to_recordset($1::text::jsonb) as d(id uuid, facts jsonb, lines text[], body text,
              receipt_due_on date, reply_due_on date, number text, number_series text, number_year integer,
              number_serial integer)
            where n.id = d.id""";

    /** Writes the notices that do not exist yet; answers which. */
    Uni<List<UUID>> insert(Tx tx, JsonArray drafts, UUID issuer, String actor, OffsetDateTime now) {
        return tx.list(row -> row.getUUID("id"), INSERT, drafts.encode(), now, actor, issuer);
    }

    Uni<Integer> addHolders(Tx tx, Collection<UUID> ids, LocalDate day) {
        return tx.execute(ADD_HOLDERS, array(ids), day);
    }

    /** Of drafts only: the database keeps the recipients of what has gone out. */
    Uni<Integer> removeHolders(Tx tx, Collection<UUID> ids) {
        return tx.execute(REMOVE_HOLDERS, new Object[] {array(ids)});
    }

    Uni<Integer> addSubstitutes(Tx tx, Collection<UUID> ids, LocalDate day) {
        return tx.execute(ADD_SUBSTITUTES, array(ids), day);
    }

    Uni<List<Fresh>> fresh(Tx tx, Collection<UUID> ids) {
        return tx.list(NoticeIssueRepository::freshOf, FRESH, new Object[] {array(ids)});
    }

    Uni<List<Addressee>> addressees(Tx tx, Collection<UUID> ids) {
        return tx.list(
                row -> new Addressee(
                        row.getUUID("notice_id"),
                        row.getString("role"),
                        row.getBoolean("copy"),
                        row.getBoolean("substitute"),
                        row.getBoolean("unit"),
                        row.getString("name")),
                ADDRESSEES,
                new Object[] {array(ids)});
    }

    /** @param wanted how many of each series: {@code series, kind, wanted} */
    Uni<List<Taken>> takeNumbers(Tx tx, JsonArray wanted, int year) {
        return tx.list(
                row -> new Taken(row.getString("series"), row.getString("kind"), row.getInteger("last_serial")),
                TAKE_NUMBERS,
                wanted.encode(),
                year);
    }

    Uni<Integer> writeTexts(Tx tx, JsonArray texts, OffsetDateTime now) {
        return tx.execute(WRITE_TEXTS, texts.encode(), now);
    }

    static JsonObject seriesKey(String series, String kind, int wanted) {
        return new JsonObject().put("series", series).put("kind", kind).put("wanted", wanted);
    }

    private static Fresh freshOf(Row row) {
        return new Fresh(
                row.getUUID("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getInteger("text_version"),
                row.getString("status"),
                row.getString("level"),
                row.getLocalDate("due_on"),
                row.getString("issuer"),
                row.getString("series"),
                row.getString("word"),
                row.getString("facts"));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
