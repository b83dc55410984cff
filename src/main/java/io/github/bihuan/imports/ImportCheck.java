package io.github.bihuan.imports;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.imports.ImportApi.TableView;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Layout;
import io.github.bihuan.imports.domain.Repeats;
import io.github.bihuan.imports.domain.Table;
import io.github.bihuan.imports.domain.TableReader;
import io.github.bihuan.imports.domain.TableRow;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Checks an uploaded table behind the request: read on a worker thread outside of any transaction, then compared and kept in
 * chunks, each in short transactions of its own, so that the progress can be watched.
 */
@Singleton
class ImportCheck {

    private static final Logger LOG = Logger.getLogger(ImportCheck.class);

    private final Database database;
    private final Importers importers;
    private final Layouts layouts;
    private final ImportFiles files;
    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final Clock clock;

    ImportCheck(
            Database database,
            Importers importers,
            Layouts layouts,
            ImportFiles files,
            ImportRepository imports,
            ImportRowRepository rows,
            Clock clock) {
        this.database = database;
        this.importers = importers;
        this.layouts = layouts;
        this.files = files;
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    /** Begins, and does not wait. */
    void begin(Caller caller, StoredImport file, ReceivedFile received) {
        check(caller, file, received)
                .onFailure()
                .recoverWithUni(failure -> failed(caller, file.id(), failure))
                .eventually(() -> files.forget(received))
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "import %s could not be ended", file.id()));
    }

    private Uni<Void> check(Caller caller, StoredImport file, ReceivedFile received) {
        Layout layout = layouts.of(file.type());
        return files.tables(received, new TableReader(layout, file.mapping(), layouts.terms()))
                .invoke(ImportCheck::requireTable)
                .flatMap(tables -> files.working(() -> numbered(tables, layout))
                        .call(read -> announce(caller, file.id(), tables, read.size())))
                .flatMap(read -> Chunks.of(read, chunk -> keep(caller, file, chunk)))
                .chain(() -> database.write(caller.scope(), tx -> imports.saveChecked(tx, file.id(), clock.instant())));
    }

    private static void requireTable(List<Table> tables) {
        ImportProblem.UNSUPPORTED_FILE.unless(!tables.isEmpty(), "file", "没有找到表头：请核对台账种类，或下载表样，或指定栏目对应（mapping）");
    }

    private static List<CheckedRow> numbered(List<Table> tables, Layout layout) {
        List<TableRow> all =
                tables.stream().flatMap(table -> table.rows().stream()).toList();
        Map<TableRow, TableRow> repeats = Repeats.in(all, layout.identifiedBy());
        List<CheckedRow> numbered = new ArrayList<>();
        all.forEach(row -> numbered.add(CheckedRow.read(numbered.size() + 1, row, repeats.get(row))));
        return numbered;
    }

    private Uni<Void> announce(Caller caller, UUID id, List<Table> tables, int total) {
        List<TableView> found = tables.stream()
                .map(table -> new TableView(
                        table.sheet(),
                        table.headRow(),
                        table.columns(),
                        table.unknownHeadings(),
                        table.rows().size()))
                .toList();
        return database.write(caller.scope(), tx -> imports.saveTables(tx, id, found, total));
    }

    private Uni<Void> keep(Caller caller, StoredImport file, List<CheckedRow> chunk) {
        Importer importer = importers.of(file.type());
        return database.read(caller.scope(), tx -> importer.check(tx, caller, file, chunk))
                .flatMap(checked -> database.write(caller.scope(), tx -> rows.insert(tx, file.id(), checked)
                        .chain(() -> imports.saveProgress(tx, file.id(), checked))));
    }

    private Uni<Void> failed(Caller caller, UUID id, Throwable failure) {
        boolean refused = failure instanceof BusinessRuleViolation;
        if (!refused) {
            LOG.errorf(failure, "import %s failed", id);
        }
        String why = refused ? failure.getMessage() : "检查未能完成，请重新上传";
        return database.write(caller.scope(), tx -> imports.saveFailed(tx, id, why, clock.instant()));
    }
}
