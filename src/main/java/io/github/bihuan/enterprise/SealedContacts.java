package io.github.bihuan.enterprise;

import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** The telephone numbers of the enterprises' people. */
@Singleton
final class SealedContacts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SealedColumn.phone("enterprise", "principal_phone", "id::text"),
                SealedColumn.phone("enterprise", "actual_controller_phone", "id::text"),
                SealedColumn.phone("enterprise", "safety_manager_phone", "id::text"));
    }
}
