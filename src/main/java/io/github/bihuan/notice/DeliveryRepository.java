package io.github.bihuan.notice;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The outbox of notices: who may send what next, and what became of it. */
@Singleton
final class DeliveryRepository {

    /** A claimed mail; only the holder of the lease sends it. */
    record Mail(UUID id, UUID noticeId, String address, String messageId, String subject, String body, int attempts) {}

    private static final String CLAIM =
            """
            update delivery d set status = 'SENDING', leased_until = $2, attempts = d.attempts + 1, next_at = null
            from notice n
            where n.id = d.notice_id and d.id in (
              select c.id from delivery c
              where c.channel = 'EMAIL' and (
                (c.status in ('PENDING', 'FAILED', 'UNKNOWN') and c.next_at <= $1)
                or (c.status = 'SENDING' and c.leased_until < $1))
              order by c.next_at nulls first, c.id limit $3
              for update skip locked)
            returning d.id, d.notice_id, d.address, d.message_id, n.title, n.body, d.attempts""";

    private static final String SENT =
            """
            update delivery set status = 'SENT', sent_at = $2, leased_until = null, last_error = null
            where id = $1 and status = 'SENDING' and attempts = $3""";

    private static final String DELIVERED =
            """
            update notice n set status = 'DELIVERED', delivered_at = $2, version = version + 1
            where n.id = $1 and n.status = 'SENT' and not exists (
              select 1 from delivery d join notice_recipient r on r.id = d.recipient_id
              where d.notice_id = n.id and d.channel = 'EMAIL' and not r.copy and d.status <> 'SENT')""";

    private static final String NOT_SENT =
            """
            update delivery set status = $2, next_at = $3, leased_until = null, last_error = $4
            where id = $1 and status = 'SENDING' and attempts = $5""";

    Uni<List<Mail>> claim(Tx tx, OffsetDateTime now, OffsetDateTime leasedUntil, int most) {
        return tx.list(DeliveryRepository::mail, CLAIM, now, leasedUntil, most);
    }

    Uni<Integer> sent(Tx tx, Mail mail, OffsetDateTime now) {
        return tx.execute(SENT, mail.id(), now, mail.attempts());
    }

    /** The mail server took it for everybody it is addressed to. */
    Uni<Integer> delivered(Tx tx, UUID noticeId, OffsetDateTime now) {
        return tx.execute(DELIVERED, noticeId, now);
    }

    /** @param nextAt null gives it up */
    Uni<Integer> notSent(Tx tx, Mail mail, String status, OffsetDateTime nextAt, String error) {
        return tx.execute(NOT_SENT, mail.id(), status, nextAt, error, mail.attempts());
    }

    private static Mail mail(Row row) {
        return new Mail(
                row.getUUID("id"),
                row.getUUID("notice_id"),
                row.getString("address"),
                row.getString("message_id"),
                row.getString("title"),
                row.getString("body"),
                row.getInteger("attempts"));
    }
}
