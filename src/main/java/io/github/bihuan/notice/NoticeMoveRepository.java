package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves notices on: what people do to them. */
@Singleton
final class NoticeMoveRepository {

    /** A locked notice. */
    record Locked(
            UUID id,
            long version,
            NoticeStatus status,
            NoticeKind kind,
            IssueMode mode,
            String regionCode,
            OffsetDateTime acknowledgedAt) {}

    /** A draft that was given up. */
    record Cancelled(UUID id, String subjectCode, String regionCode) {}

    private static final String LOCK =
            """
            select id, version, status, kind, mode, region_code, acknowledged_at from notice where id = $1
            for no key update""";

    private static final String CANCEL_DRAFTS =
            """
            update notice set status = 'CANCELLED', ended_at = $4, ended_by = $2, end_reason = $3, version = version + 1
            where subject_id = any($1) and point is not null and status = 'DRAFT'
            returning id, subject_code, region_code""";

    private static final String APPROVE =
            """
            update notice n set status = 'APPROVED', approved_at = $2, approved_by = $3, approved_by_name = $4, opinion = $5,
              version = n.version + 1, issuing_organisation_id = coalesce(o.id, n.issuing_organisation_id),
              issuer = coalesce(o.name, n.issuer)
            from (select 1) one left join organisation o on o.id = $6 and o.status = 'ACTIVE'
            where n.id = $1""";

    private static final String END =
            """
            update notice set status = $2, ended_at = $3, ended_by = $4, end_reason = $5, version = version + 1
            where id = $1""";

    /** Everybody it is addressed to who can be reached outside has been reached by one way at least. */
    private static final String DELIVERED =
            """
            update notice n set status = 'DELIVERED', delivered_at = $2, version = version + 1
            where n.id = any($1) and n.status = 'SENT' and not exists (
              select from notice_recipient r
              where r.notice_id = n.id and not r.copy
                and exists (select from delivery d where d.recipient_id = r.id and d.channel <> 'INBOX')
                and not exists (
                  select from delivery d where d.recipient_id = r.id and d.channel <> 'INBOX' and d.status = 'SENT'))""";

    /** The rows addressed to whoever acts. */
    private static final String OWN =
            """
            notice_id = $1 and ((enterprise_id = $2 and role = any($3)) or official_id = $4 or organisation_id = $5)""";

    private static final String ADDRESSED = "select count(*) as rows from notice_recipient where " + OWN;

    private static final String SIGN =
            """
            update notice_recipient set acknowledged_at = $6, acknowledged_by = $7, acknowledged_by_name = $8
            where acknowledged_at is null and\s"""
                    + OWN;

    private static final String REPLY =
            """
            update notice_recipient set replied_at = $6, reply = $7, replied_by = $8
            where\s"""
                    + OWN;

    private static final String UNSIGNED =
            "select count(*) as rows from notice_recipient where notice_id = $1 and not copy and acknowledged_at is null";

    private static final String ACKNOWLEDGED =
            "update notice set status = $2, acknowledged_at = $3, version = version + 1 where id = $1";

    private static final String REPLIED =
            """
            update notice set status = $2, replied_at = coalesce(replied_at, $3), version = version + 1 where id = $1""";

    Uni<Optional<Locked>> lock(Tx tx, UUID id) {
        return tx.find(NoticeMoveRepository::locked, LOCK, id);
    }

    Uni<List<Cancelled>> cancelDrafts(Tx tx, UUID[] subjects, String actor, String reason, OffsetDateTime now) {
        return tx.list(
                row -> new Cancelled(row.getUUID("id"), row.getString("subject_code"), row.getString("region_code")),
                CANCEL_DRAFTS,
                subjects,
                actor,
                reason,
                now);
    }

    /** @param organisation of the signer, which then issues it; null leaves the issuer as drafted */
    Uni<Integer> approve(
            Tx tx, UUID id, OffsetDateTime now, String subject, String name, String opinion, UUID organisation) {
        return tx.execute(APPROVE, id, now, subject, name, opinion, organisation);
    }

    Uni<Integer> end(Tx tx, UUID id, NoticeStatus status, OffsetDateTime now, String actor, String reason) {
        return tx.execute(END, id, status.name(), now, actor, reason);
    }

    Uni<Integer> delivered(Tx tx, Collection<UUID> ids, OffsetDateTime now) {
        return tx.execute(DELIVERED, ids.toArray(UUID[]::new), now);
    }

    Uni<Boolean> addressedTo(Tx tx, UUID id, Reader reader) {
        return rows(
                        tx,
                        ADDRESSED,
                        id,
                        reader.enterpriseId(),
                        reader.roles(),
                        reader.officialId(),
                        reader.organisationId())
                .map(rows -> rows > 0);
    }

    Uni<Integer> sign(Tx tx, UUID id, Reader reader, OffsetDateTime now, String subject, String name) {
        return tx.execute(
                SIGN,
                id,
                reader.enterpriseId(),
                reader.roles(),
                reader.officialId(),
                reader.organisationId(),
                now,
                subject,
                name);
    }

    Uni<Integer> reply(Tx tx, UUID id, Reader reader, OffsetDateTime now, String text, String subject) {
        return tx.execute(
                REPLY,
                id,
                reader.enterpriseId(),
                reader.roles(),
                reader.officialId(),
                reader.organisationId(),
                now,
                text,
                subject);
    }

    Uni<Boolean> allSigned(Tx tx, UUID id) {
        return rows(tx, UNSIGNED, id).map(rows -> rows == 0);
    }

    Uni<Integer> acknowledged(Tx tx, UUID id, NoticeStatus status, OffsetDateTime now) {
        return tx.execute(ACKNOWLEDGED, id, status.name(), now);
    }

    Uni<Integer> replied(Tx tx, UUID id, NoticeStatus status, OffsetDateTime now) {
        return tx.execute(REPLIED, id, status.name(), now);
    }

    private static Uni<Long> rows(Tx tx, String sql, Object... parameters) {
        return tx.find(row -> row.getLong("rows"), sql, parameters).map(Optional::orElseThrow);
    }

    private static Locked locked(Row row) {
        return new Locked(
                row.getUUID("id"),
                row.getLong("version"),
                NoticeStatus.valueOf(row.getString("status")),
                NoticeKind.valueOf(row.getString("kind")),
                IssueMode.valueOf(row.getString("mode")),
                row.getString("region_code"),
                row.getOffsetDateTime("acknowledged_at"));
    }
}
