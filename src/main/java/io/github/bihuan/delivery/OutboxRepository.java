package io.github.bihuan.delivery;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** Writes the deliveries of whole sets of notices. */
@Singleton
final class OutboxRepository {

    /**
     * Mail: one per address and notice. SMS: by the nearest gateway that takes the kind, one per number and notice. Who has chosen
     * channels gets no others. Robots and systems: when they cover the kind, the step and the place or a recipient's unit.
     */
    private static final String ADD =
            """
            with going as (select c.id, c.kind, c.step, c.region_code, c.may_wait from consignment c where c.id = any($1)),
            party as (
              select g.region_code, g.may_wait, p.consignment_id, p.recipient_id, p.copy, p.party_id, p.email, p.phone, f.channels
              from going g
              cross join lateral (select c.* from consignee c where c.consignment_id = g.id offset 0) p
              left join notice_preference f on f.official_id = p.official_id),
            mail as (
              select distinct on (p.consignment_id, lower(p.email)) p.*
              from party p
              where p.email is not null and (p.channels is null or 'EMAIL' = any(p.channels))
              order by p.consignment_id, lower(p.email), p.copy, p.recipient_id),
            gateway as (
              select g.id, s.id as channel_id
              from going g cross join lateral (
                select c.id from channel_candidate(g.region_code) c
                where c.channel = 'SMS' and (c.notice_kinds = '{}' or g.kind = any(c.notice_kinds))
                  and (c.steps = '{}' or g.step = any(c.steps)) and c.organisation_id is null
                order by c.id desc limit 1) s),
            text_message as (
              select distinct on (p.consignment_id, p.party_id, p.phone) p.*, w.channel_id
              from party p join gateway w on w.id = p.consignment_id
              where p.phone is not null and (p.channels is null or 'SMS' = any(p.channels))
              order by p.consignment_id, p.party_id, p.phone, p.copy, p.recipient_id),
            collective as (
              select g.id as consignment_id, g.region_code, g.may_wait, c.id as channel_id, c.channel
              from going g cross join lateral channel_candidate(g.region_code) c
              where c.channel <> 'SMS' and (c.notice_kinds = '{}' or g.kind = any(c.notice_kinds))
                and (c.steps = '{}' or g.step = any(c.steps))
                and (c.organisation_id is null or exists (
                  select from consignee p where p.consignment_id = g.id and p.organisation_id = c.organisation_id))),
            wanted as (
              select consignment_id, recipient_id, region_code, may_wait, 'INBOX' as channel, null::text as address,
                null::text as endpoint, null::uuid as channel_id from party
              union all
              select consignment_id, recipient_id, region_code, may_wait, 'EMAIL', email, 'mail', null from mail
              union all
              select consignment_id, recipient_id, region_code, may_wait, 'SMS', phone, channel_id::text, channel_id
              from text_message
              union all
              select consignment_id, null, region_code, may_wait, channel, null, channel_id::text, channel_id from collective),
            named as (
              select gen_random_uuid() as id, w.*, case when w.may_wait then $3::timestamptz else $2 end as due_at
              from wanted w)
            insert into delivery (id, notice_id, recipient_id, region_code, channel, address, endpoint, channel_id, status,
              next_at, message_id, created_at, due_at, sent_at)
            select d.id, d.consignment_id, d.recipient_id, d.region_code, d.channel, d.address, d.endpoint, d.channel_id,
              case d.channel when 'INBOX' then 'SENT' else 'PENDING' end,
              case d.channel when 'INBOX' then null else d.due_at end,
              '<' || d.id || '@bihuan>', $2, case d.channel when 'INBOX' then $2 else d.due_at end,
              case d.channel when 'INBOX' then $2::timestamptz end
            from named d
            on conflict do nothing""";

    private static final String STOP =
            """
            update delivery set status = 'CANCELLED', next_at = null
            where notice_id = $1 and status in ('PENDING', 'FAILED', 'UNKNOWN')""";

    /** @param reminders when those that may wait are due */
    Uni<Integer> add(Tx tx, Collection<UUID> notices, Instant now, Instant reminders) {
        return tx.execute(
                ADD, notices.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC), reminders.atOffset(ZoneOffset.UTC));
    }

    Uni<Integer> stop(Tx tx, UUID notice) {
        return tx.execute(STOP, notice);
    }
}
