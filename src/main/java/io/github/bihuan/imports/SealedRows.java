package io.github.bihuan.imports;

import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** What was read from uploaded tables. */
@Singleton
final class SealedRows implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.always(
                ImportRowRepository.TABLE,
                ImportRowRepository.CONTENT,
                ImportRowRepository.USE,
                ImportRowRepository.OWNER));
    }
}
