package io.github.bihuan.delivery;

import io.github.bihuan.delivery.Parcel.Text;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryStatus;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The outbox: who may send what next, and what became of it. */
@Singleton
final class DeliveryRepository {

    /** What is written down about one attempt; {@code nextAt} null gives the delivery up or ends it. */
    record Entry(UUID id, int attempts, DeliveryStatus status, Instant nextAt, String error, boolean counted) {

        JsonObject json() {
            return new JsonObject()
                    .put("id", id)
                    .put("attempts", attempts)
                    .put("status", status.name())
                    .put("next_at", nextAt == null ? null : nextAt.toString())
                    .put("error", error)
                    .put("uncounted", counted ? 0 : 1);
        }
    }

    private static final String DUE =
            """
            select e.endpoint from delivery_endpoint e
            where exists (select from delivery d where d.endpoint = e.endpoint
                and d.status in ('PENDING', 'FAILED', 'UNKNOWN') and d.next_at <= $1)
              or exists (select from delivery d where d.endpoint = e.endpoint
                and d.status = 'SENDING' and d.leased_until < $1)""";

    private static final String CLAIM =
            """
            with claimed as (
              update delivery d set status = 'SENDING', leased_until = $3, attempts = d.attempts + 1, next_at = null
              where d.id in (
                select c.id from delivery c
                where c.endpoint = $1 and (
                  (c.status in ('PENDING', 'FAILED', 'UNKNOWN') and c.next_at <= $2)
                  or (c.status = 'SENDING' and c.leased_until < $2))
                order by c.next_at nulls first, c.id limit $4
                for update skip locked)
              returning d.id, coalesce(d.notice_id, d.digest_id) as consignment_id, d.channel, d.message_id, d.address, d.attempts, d.recipient_id)
            select m.*, p.party_id, t.kind, t.step, t.number, t.title, t.body, t.subject_code, t.region_code, t.issuer, t.due_on,
              t.issued_at
            from claimed m
            join consignment t on t.id = m.consignment_id
            left join consignee p on p.recipient_id = m.recipient_id""";

    /** Only the holder of the lease has a say: whoever took over has counted one attempt more. */
    private static final String RECORD =
            """
            update delivery d set status = r.status, next_at = r.next_at, last_error = r.error, leased_until = null,
              attempts = d.attempts - r.uncounted, sent_at = case r.status when 'SENT' then $2::timestamptz end
            from jsonb_to_recordset($1::text::jsonb) as r(id uuid, attempts integer, status text, next_at timestamptz,
              error text, uncounted integer)
            where d.id = r.id and d.status = 'SENDING' and d.attempts = r.attempts
            returning d.id""";

    Uni<List<String>> dueEndpoints(Tx tx, Instant now) {
        return tx.list(row -> row.getString("endpoint"), DUE, at(now));
    }

    /** @param line of the endpoint, null for mail */
    Uni<List<Parcel>> claim(Tx tx, String endpoint, Line line, Instant now, Instant leasedUntil, int most) {
        return tx.list(row -> parcel(row, line), CLAIM, endpoint, at(now), at(leasedUntil), most);
    }

    /** Answers the deliveries whose lease was still held. */
    Uni<List<UUID>> record(Tx tx, List<Entry> entries, Instant now) {
        var rows = new JsonArray(entries.stream().map(Entry::json).toList());
        return tx.list(row -> row.getUUID("id"), RECORD, rows.encode(), at(now));
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Parcel parcel(Row row, Line line) {
        var text = new Text(
                row.getString("kind"),
                row.getString("step"),
                row.getString("number"),
                row.getString("title"),
                row.getString("body"),
                row.getString("subject_code"),
                row.getString("region_code"),
                row.getString("issuer"),
                row.getLocalDate("due_on"),
                row.getOffsetDateTime("issued_at"));
        return new Parcel(
                row.getUUID("id"),
                row.getUUID("consignment_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("message_id"),
                row.getUUID("party_id"),
                row.getString("address"),
                row.getInteger("attempts"),
                text,
                line);
    }
}
