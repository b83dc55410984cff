package io.github.bihuan.enterprise;

import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import jakarta.inject.Singleton;
import java.util.List;

/** The numbers of special operators' certificates. */
@Singleton
final class SealedCertificates implements SealedColumns {

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.always(
                SpecialOperatorRepository.TABLE,
                SpecialOperatorRepository.NUMBER,
                SpecialOperatorRepository.USE,
                "id::text"));
    }
}
