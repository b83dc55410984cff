package io.github.bihuan.imports;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Brings one kind of table into the register. The same check runs before the commit is shown and inside it. */
interface Importer {

    Set<ImportType> types();

    /** What one must be allowed to do besides importing. */
    Action action();

    /**
     * Compares rows with what is there: references are resolved, rows found wrong, existing or suspected. Only NEW rows are looked
     * at; the others stay as they are.
     */
    Uni<List<CheckedRow>> check(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows);

    /** Creates what checked rows say; answers the ids in the same order. */
    Uni<List<UUID>> create(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows);
}
