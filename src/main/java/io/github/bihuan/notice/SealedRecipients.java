package io.github.bihuan.notice;

import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** The telephone numbers of those who got a notice: copied by the database as they are sealed for their owner. */
@Singleton
final class SealedRecipients implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.phone(
                "notice_recipient", "phone", "coalesce(official_id, enterprise_id, organisation_id)::text"));
    }
}
