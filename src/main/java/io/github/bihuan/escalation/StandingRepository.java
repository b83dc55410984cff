package io.github.bihuan.escalation;

import io.github.bihuan.escalation.ChunkedPass.Place;
import io.github.bihuan.escalation.CoverageRepository.Existing;
import io.github.bihuan.escalation.domain.DecisionClock;
import io.github.bihuan.escalation.domain.DutyClock;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LetterClock;
import io.github.bihuan.escalation.domain.SubjectClock;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The SQL of everything that is no hazard and runs against a day. */
@Singleton
final class StandingRepository {

    /**
     * How the matters of one kind are read: the same columns for all, so that one sweep, one check of coverage and one simulation serve
     * every kind. {@code $1} is today, {@code $2} the day of the last sweep. All steps lie within a month and a week around the day, so
     * what is more than sixty days past has nothing left to say.
     *
     * @param base rows with {@code id, type, code, enterprise_id, region_code, track, due_on, days, workdays, known_on, ended_on,
     *     lines}; {@code due_on} is null when it is counted from {@code known_on} by the calendar
     * @param locked the table whose row is locked while it is swept
     * @param open what can owe something now: open, or ended since the last sweep
     */
    enum Kind {
        DUTY(
                """
                select i.id, 'DUTY' as type, i.code, i.enterprise_id, i.region_code, i.track, i.due_on,
                  null::integer as days, false as workdays, coalesce(i.due_set_on, i.known_on) as known_on,
                  i.due_on as place_on, i.deadline_version as version,
                  coalesce(i.fulfilled_recorded_on, i.cancelled_on) as ended_on,
                  array['事项：' || i.name, '期间：' || i.period_from || '至' || i.period_to,
                    '承办：' || coalesce(e.name, o.name, r.name, i.region_code)] as lines
                from duty_instance i
                left join enterprise e on e.id = i.enterprise_id
                left join organisation o on o.id = i.organisation_id
                left join region r on r.code = i.region_code
                where true""",
                "i",
                """
                and i.due_on between least($1::date, $2::date) - 60 and $1 + 40
                and ((i.fulfilled_on is null and i.cancelled_on is null and exists (
                    select 1 from ladder_step s where s.ladder_code = 'standing' and s.track = i.track
                      and i.due_on + s.offset_days <= $1 and i.due_on + s.offset_days >= coalesce(i.due_set_on, i.known_on)
                      and not exists (select 1 from notice n where n.subject_id = i.id and n.deadline_version = i.deadline_version
                        and n.point = s.point)))
                  or i.fulfilled_recorded_on >= $2 or i.cancelled_on >= $2)"""),
        RECEIPT(
                """
                select l.id, 'NOTICE' as type, l.number as code, l.enterprise_id, l.region_code, 'RECEIPT' as track,
                  l.receipt_due_on as due_on, null::integer as days, false as workdays,
                  (l.issued_at at time zone 'Asia/Shanghai')::date as known_on, l.receipt_due_on as place_on, 1 as version,
                  (least(l.acknowledged_at, l.replied_at, l.ended_at) at time zone 'Asia/Shanghai')::date as ended_on,
                  array['文书：' || l.title || '（' || l.number || '）', '要求：签收'] as lines
                from notice l
                where l.receipt_due_on is not null and l.issued_at is not null and l.subject_type <> 'NOTICE'""",
                "l",
                """
                and l.receipt_due_on between least($1::date, $2::date) - 60 and $1 and ((l.status in ('SENT', 'DELIVERED') and exists (
                    select 1 from ladder_step s where s.ladder_code = 'standing' and s.track = 'RECEIPT'
                      and l.receipt_due_on + s.offset_days <= $1
                      and not exists (select 1 from notice n where n.subject_id = l.id and n.deadline_version = 1
                        and n.point = s.point)))
                  or l.acknowledged_at >= $2 - 1 or l.replied_at >= $2 - 1 or l.ended_at >= $2 - 1)"""),
        REPLY(
                """
                select l.id, 'NOTICE' as type, l.number as code, l.enterprise_id, l.region_code, 'REPLY' as track,
                  l.reply_due_on as due_on, null::integer as days, false as workdays,
                  (l.issued_at at time zone 'Asia/Shanghai')::date as known_on, l.reply_due_on as place_on, 1 as version,
                  (least(l.replied_at, l.ended_at) at time zone 'Asia/Shanghai')::date as ended_on,
                  array['文书：' || l.title || '（' || l.number || '）', '要求：书面回复'] as lines
                from notice l
                where l.reply_due_on is not null and l.issued_at is not null and l.subject_type <> 'NOTICE'""",
                "l",
                """
                and l.reply_due_on between least($1::date, $2::date) - 60 and $1 + 1 and ((l.status in ('SENT', 'DELIVERED', 'ACKNOWLEDGED') and exists (
                    select 1 from ladder_step s where s.ladder_code = 'standing' and s.track = 'REPLY'
                      and l.reply_due_on + s.offset_days <= $1
                      and not exists (select 1 from notice n where n.subject_id = l.id and n.deadline_version = 1
                        and n.point = s.point)))
                  or l.replied_at >= $2 - 1 or l.ended_at >= $2 - 1)"""),
        DECISION(
                """
                select a.id, 'HAZARD_DOCUMENT' as type, h.code, h.enterprise_id, h.region_code, 'DECISION' as track,
                  null::date as due_on, case when a.kind = 'TRANSFER' then 3
                    when a.kind = 'RECTIFICATION_REPORT' and h.level <> 'MAJOR' then 5 else 10 end as days,
                  a.kind in ('EXTENSION_APPLICATION', 'TRANSFER')
                    or a.kind = 'RECTIFICATION_REPORT' and h.level <> 'MAJOR' as workdays,
                  (a.recorded_at at time zone 'Asia/Shanghai')::date as known_on,
                  (a.recorded_at at time zone 'Asia/Shanghai')::date as place_on, 1 as version, z.ended_on,
                  array['隐患：' || h.code, case a.kind when 'EXTENSION_APPLICATION' then '事项：审批整改延期申请'
                    when 'RESUMPTION' then '事项：审查恢复生产申请'
                    when 'TRANSFER' then '事项：接收或者退回移送的隐患' || coalesce('（' || (a.payload ->> 'documentNumber') || '）', '')
                    else '事项：组织复查验收' end] as lines
                from hazard_document a
                join hazard h on h.id = a.hazard_id
                left join lateral (
                  select (b.recorded_at at time zone 'Asia/Shanghai')::date as ended_on from hazard_document b
                  where b.hazard_id = a.hazard_id and b.seq > a.seq and case a.kind
                    when 'EXTENSION_APPLICATION' then b.kind = 'EXTENSION_DECISION'
                      or b.status_after in ('ACCEPTED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED')
                    when 'RESUMPTION' then b.kind = 'RESUMPTION' or b.status_after not in ('RECTIFIED', 'ACCEPTED')
                    when 'TRANSFER' then b.status_after <> 'TRANSFERRED'
                    else b.status_after <> 'RECTIFIED' end
                  order by b.seq limit 1) z on true
                where (a.kind = 'EXTENSION_APPLICATION' or a.kind = 'RECTIFICATION_REPORT' and a.status_after = 'RECTIFIED'
                  or a.kind = 'RESUMPTION' and a.outcome = 'PROPOSED' or a.kind = 'TRANSFER' and a.outcome = 'SENT')""",
                "h",
                """
                and a.recorded_at >= least($1::date, $2::date) - 60 and a.recorded_at < $1::date + 1
                and (z.ended_on is null or z.ended_on >= $2)""");

        private final String base;
        private final String locked;
        private final String open;

        Kind(String base, String locked, String open) {
            this.base = base;
            this.locked = locked;
            this.open = open;
        }

        /** The next ones to sweep: {@code $3, $4} the place reached, {@code $5} how many, {@code $6} one only or null. */
        private String claim() {
            return base + "\n" + open
                    + "\nand (coalesce(" + day() + "), " + id() + ") > ($3, $4) and ($6::uuid is null or " + id()
                    + " = $6)"
                    + "\norder by coalesce(" + day() + "), " + id() + " limit $5 for no key update of " + locked
                    + " skip locked";
        }

        /** A letter's receipt and reply share a subject: each owns the points of its own track. */
        boolean owns(Existing notice) {
            return switch (this) {
                case RECEIPT -> notice.key().point().startsWith("S-");
                case REPLY -> notice.key().point().startsWith("R-");
                default -> true;
            };
        }

        private String id() {
            return switch (this) {
                case DUTY -> "i.id";
                case RECEIPT, REPLY -> "l.id";
                case DECISION -> "a.id";
            };
        }

        private String day() {
            return switch (this) {
                case DUTY -> "i.due_on";
                case RECEIPT -> "l.receipt_due_on";
                case REPLY -> "l.reply_due_on";
                case DECISION -> "(a.recorded_at at time zone 'Asia/Shanghai')::date";
            };
        }
    }

    /** What waits for a signature although its duty was found done or has lapsed. */
    private static final String STALE_DRAFTS =
            """
            select n.subject_id from notice n join duty_instance i on i.id = n.subject_id
            where n.status = 'DRAFT' and n.point is not null and num_nonnulls(i.fulfilled_on, i.cancelled_on) > 0
            group by n.subject_id order by n.subject_id limit 1000""";

    private final Ladders ladders;

    StandingRepository(Ladders ladders) {
        this.ladders = ladders;
    }

    Uni<List<StandingMatter>> claim(
            Tx tx, Kind kind, LocalDate today, LocalDate since, Place after, int chunk, UUID only) {
        return tx.list(this::matter, kind.claim(), today, since, after.deadline(), after.id(), chunk, only);
    }

    /** All that can have owed something in a window, or of which a notice of the window exists. */
    Uni<List<StandingMatter>> window(
            Tx tx, Kind kind, Scope scope, LocalDate from, LocalDate to, UUID after, int most) {
        Sql sql = Sql.of("select m.* from (" + kind.base + ") m where m.id >")
                .bind(after)
                .append("and ((m.known_on <=", to)
                .append("and (m.ended_on is null or m.ended_on >=", from)
                .append(")) or exists (select 1 from notice n where n.subject_id = m.id and n.point is not null")
                .append("and n.due_on >=", from)
                .append("and n.due_on <=", to)
                .append("))")
                .inScope("m", scope)
                .append("order by m.id limit", most);
        return tx.list(this::matter, sql);
    }

    Uni<List<UUID>> staleDrafts(Tx tx) {
        return tx.list(row -> row.getUUID("subject_id"), STALE_DRAFTS);
    }

    private StandingMatter matter(Row row) {
        return new StandingMatter(
                row.getUUID("id"),
                row.getString("type"),
                row.getString("code"),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                row.getLocalDate("place_on"),
                clock(row),
                List.of(row.getArrayOfStrings("lines")));
    }

    private SubjectClock clock(Row row) {
        LadderKey ladder = ladders.standing().key();
        String id = row.getUUID("id").toString();
        Track track = Track.valueOf(row.getString("track"));
        LocalDate known = row.getLocalDate("known_on");
        LocalDate ended = row.getLocalDate("ended_on");
        return switch (track.family()) {
            case PERIODIC -> new DutyClock(
                    id, row.getInteger("version"), track, row.getLocalDate("due_on"), known, ended, ladder);
            case LETTER -> new LetterClock(id, track, row.getLocalDate("due_on"), known, ended, ladder);
            case AUTHORITY -> new DecisionClock(
                    id, known, row.getInteger("days"), row.getBoolean("workdays"), ended, ladder);
            case HAZARD -> throw new IllegalStateException("a hazard is no standing matter");
        };
    }
}
