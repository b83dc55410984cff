package io.github.bihuan.escalation;

import io.github.bihuan.fixtures.OwnerSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the sweep is measured against: the same rows – notices with number and text, recipients, deliveries, journal – written by plain
 * SQL, chunk by chunk, on one connection of the owner. It decides nothing: every hazard past its deadline gets the letter of the first day.
 */
final class PlainSweep {

    private static final String[] CHUNK = {
        """
        create temp table taken on commit drop as
        select gen_random_uuid() as notice_id, row_number() over () as place, h.*, e.name as enterprise_name
        from (
          select h.id, h.code, h.enterprise_id, h.region_code, h.level, h.place as place_of, h.description, h.deadline, h.found_on
          from hazard h
          where h.status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED') and h.deadline < date '%1$s'
            and not exists (select from notice n where n.subject_id = h.id and n.deadline_version = h.deadline_version
              and n.point = 'L1')
          order by h.deadline, h.id limit %2$d for no key update of h skip locked) h
        join enterprise e on e.id = h.enterprise_id""",
        """
        with series as (
          insert into notice_number as n (series, kind, year, last_serial) select 'plain', 'REMINDER_LETTER', 2024, count(*) from taken
          on conflict (series, kind, year) do update set last_serial = n.last_serial + excluded.last_serial
          returning last_serial)
        insert into notice (id, kind, text, text_version, step, point, mode, status, subject_type, subject_id, subject_code, level,
          enterprise_id, region_code, deadline_version, due_on, late, issuer, recipient_roles, copy_roles, title, facts, lines,
          created_at, created_by, body, number, number_series, number_year, number_serial, issued_at, receipt_due_on)
        select t.notice_id, 'REMINDER_LETTER', 'REMINDER_LETTER', 1, 'L1', 'L1', 'AUTOMATIC', 'SENT', 'HAZARD', t.id, t.code, t.level,
          t.enterprise_id, t.region_code, 1, t.deadline + 1, false, '方山县安全生产委员会办公室',
          '{PRINCIPAL,SAFETY_MANAGER,RECTIFICATION_OWNER,RESPONSIBLE_OFFICIAL,SUPERVISING_OFFICER}', '{TRACKING_OFFICER}',
          '关于事故隐患整改逾期的提醒函', jsonb_build_object('code', t.code, 'enterprise', t.enterprise_name, 'place', t.place_of,
            'description', t.description, 'deadline', t.deadline, 'daysLeft', -1), '{}', now(), 'plain',
          format(E'关于事故隐患整改逾期的提醒函\\n\\n　　下列事故隐患的整改期限已过，至今未收到整改完成的报告，特此函告。\\n　　隐患编号：%%s\\n'
            '　　所在单位：%%s\\n　　隐患部位：%%s\\n　　隐患情况：%%s\\n　　整改期限：%%s\\n　　请立即按照整改方案完成整改；'
            '整改完成前落实临时管控措施，保证安全；整改完成后提交整改报告，申请复查验收。',
            t.code, t.enterprise_name, t.place_of, t.description, t.deadline),
          '函〔2024〕' || s.last_serial - t.place, 'plain', 2024, s.last_serial - t.place, now(), t.deadline + 3
        from taken t cross join series s""",
        """
        insert into notice_recipient (id, notice_id, role, copy, official_id, enterprise_id, organisation_id, name, post, email, phone)
        select gen_random_uuid(), t.notice_id, c.role, c.role = 'TRACKING_OFFICER', c.official_id, c.enterprise_id,
          c.organisation_id, c.name, c.post, c.email, c.phone
        from taken t cross join lateral notice_candidate(t.id, t.enterprise_id, t.region_code, date '%1$s') c
        where c.role in ('PRINCIPAL', 'SAFETY_MANAGER', 'RECTIFICATION_OWNER', 'RESPONSIBLE_OFFICIAL', 'SUPERVISING_OFFICER',
          'TRACKING_OFFICER')""",
        """
        insert into delivery (id, notice_id, recipient_id, region_code, channel, address, endpoint, status, next_at, message_id,
          created_at, due_at, sent_at)
        select id, notice_id, recipient_id, region_code, channel, address, endpoint, status, next_at, '<' || id || '@bihuan>', now(),
          now(), sent_at
        from (
          select gen_random_uuid() as id, t.notice_id, r.id as recipient_id, t.region_code, 'INBOX' as channel, null as address,
            null as endpoint, 'SENT' as status, null::timestamptz as next_at, now() as sent_at
          from taken t join notice_recipient r on r.notice_id = t.notice_id
          union all
          select gen_random_uuid(), notice_id, id, region_code, 'EMAIL', email, 'mail', 'PENDING', now(), null
          from (
            select distinct on (t.notice_id, lower(r.email)) t.notice_id, r.id, t.region_code, r.email
            from taken t join notice_recipient r on r.notice_id = t.notice_id
            where r.email is not null order by t.notice_id, lower(r.email), r.id) m) d""",
        """
        insert into audit_event (id, action, subject_type, subject_id, subject_code, region_code, actor, roles, after, occurred_on,
          recorded_at)
        select gen_random_uuid(), 'NOTICE_ISSUED', 'NOTICE', t.notice_id, t.code, t.region_code, 'plain', '',
          jsonb_build_object('status', 'APPROVED', 'kind', 'REMINDER_LETTER', 'point', 'L1', 'dueOn', t.deadline + 1, 'about',
            'HAZARD', 'aboutId', t.id, 'enterpriseId', t.enterprise_id), date '%1$s', now()
        from taken t""",
    };

    private PlainSweep() {}

    /** Until nothing is left. */
    static void run(String today, int chunk) {
        try (Connection connection = OwnerSql.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int taken;
            do {
                taken = statement.executeUpdate(CHUNK[0].formatted(today, chunk));
                for (int i = 1; i < CHUNK.length; i++) {
                    statement.executeUpdate(CHUNK[i].formatted(today, chunk));
                }
                connection.commit();
            } while (taken > 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
