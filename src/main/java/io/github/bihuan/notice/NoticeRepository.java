package io.github.bihuan.notice;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads notices and moves them on. */
@Singleton
final class NoticeRepository {

    private static final String CANCEL_DRAFTS =
            """
            update notice set status = 'CANCELLED', ended_at = $4, ended_by = $2, end_reason = $3, version = version + 1
            where subject_id = any($1) and point is not null and status = 'DRAFT'""";

    Uni<Integer> cancelDrafts(Tx tx, UUID[] subjects, String actor, String reason, OffsetDateTime now) {
        return tx.execute(CANCEL_DRAFTS, subjects, actor, reason, now);
    }
}
