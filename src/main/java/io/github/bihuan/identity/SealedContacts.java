package io.github.bihuan.identity;

import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** The telephone numbers of the directory. */
@Singleton
final class SealedContacts implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                SealedColumn.phone("official", "phone", "id::text"),
                SealedColumn.phone("organisation", "phone", "id::text"));
    }
}
