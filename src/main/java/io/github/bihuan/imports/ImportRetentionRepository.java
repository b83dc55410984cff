package io.github.bihuan.imports;

import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.RetentionRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The contents of imported rows: when the import is over, what was created from them is what counts. */
@Singleton
final class ImportRetentionRepository implements RetentionRule {

    private static final String WHERE =
            " from import_row r join import_file f on f.id = r.import_id where r.content is not null and f.created_at < $1";
    private static final String CLEAR =
            """
            update import_row set content = null where ctid = any(array(
              select r.ctid"""
                    + WHERE + " limit $2 for update of r skip locked))";

    @Override
    public String code() {
        return "import-rows";
    }

    @Override
    public Uni<Long> due(Tx tx, OffsetDateTime before) {
        return tx.find(row -> row.getLong(0), "select count(*)" + WHERE, before).map(Optional::orElseThrow);
    }

    @Override
    public Uni<Integer> clear(Tx tx, OffsetDateTime before, int most) {
        return tx.execute(CLEAR, before, most);
    }
}
