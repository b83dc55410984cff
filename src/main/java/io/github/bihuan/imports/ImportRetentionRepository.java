package io.github.bihuan.imports;

import io.github.bihuan.shared.privacy.RetentionRepository;
import jakarta.inject.Singleton;

/** The contents of imported rows: when the import is over, what was created from them is what counts. */
@Singleton
final class ImportRetentionRepository extends RetentionRepository {

    private static final String WHERE =
            " from import_row r join import_file f on f.id = r.import_id where r.content is not null and f.created_at < $1";
    private static final String CLEAR =
            """
            update import_row set content = null where ctid = any(array(
              select r.ctid"""
                    + WHERE + " limit $2 for update of r skip locked))";

    ImportRetentionRepository() {
        super("import-rows", "select count(*) " + WHERE, CLEAR);
    }
}
