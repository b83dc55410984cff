package io.github.bihuan.imports;

import io.github.bihuan.enterprise.SpecialOperators.Certificate;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.imports.ImportApi.FindingView;
import io.github.bihuan.imports.ImportApi.ImportView;
import io.github.bihuan.imports.ImportApi.ProposalView;
import io.github.bihuan.imports.ImportApi.RowView;
import io.github.bihuan.imports.ImportRowRepository.StoredRow;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.privacy.Masks;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Shows imports: how far they are, what was read, what was found. */
@Singleton
class ImportService {

    static final String WHAT = "导入";

    /** Of a special operator: the number of the identity card is in it. */
    private static final String CERTIFICATE_NUMBER = "certificateNumber";

    private final Database database;
    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final Clock clock;

    ImportService(Database database, ImportRepository imports, ImportRowRepository rows, Clock clock) {
        this.database = database;
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    Uni<Page<ImportView>> list(Caller caller, ImportType type, PageRequest page) {
        return database.read(caller.scope(), tx -> imports.list(tx, caller.scope(), type, page))
                .map(found -> Page.of(found, page, file -> List.of(file.id()))
                        .map(file -> ImportView.of(Interrupted.asOf(file, clock.instant()), null)));
    }

    Uni<ImportView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id).flatMap(file -> imports.sameContent(tx, file)
                .map(same -> ImportView.of(Interrupted.asOf(file, clock.instant()), same))));
    }

    Uni<Page<RowView>> rows(Caller caller, UUID id, RowOutcome outcome, PageRequest page) {
        return database.read(
                caller.scope(), tx -> require(tx, caller, id).flatMap(file -> rows.list(tx, id, outcome, page)
                        .map(found -> Page.of(found, page, ImportService::key).map(row -> view(file.type(), row)))));
    }

    /** The findings of a page of rows that have any. */
    Uni<Page<RowView>> findings(Caller caller, UUID id, PageRequest page) {
        return database.read(
                caller.scope(), tx -> require(tx, caller, id).flatMap(file -> rows.withFindings(tx, id, page)
                        .map(found -> Page.of(found, page, ImportService::key).map(row -> view(file.type(), row)))));
    }

    private Uni<StoredImport> require(Tx tx, Caller caller, UUID id) {
        return imports.find(tx, caller.scope(), id).map(found -> found.orElseThrow(() -> CommonProblem.notFound(WHAT)));
    }

    private static List<?> key(StoredRow stored) {
        return List.of(stored.row().seq());
    }

    private static RowView view(ImportType type, StoredRow stored) {
        CheckedRow row = stored.row();
        Map<String, String> shown = new TreeMap<>();
        row.row().values().forEach((field, value) -> shown.put(field, Masks.within(value)));
        if (type == ImportType.CERTIFICATES) {
            shown.computeIfPresent(CERTIFICATE_NUMBER, (field, number) -> Certificate.masked(number));
        }
        return new RowView(
                row.seq(),
                row.at().sheet(),
                row.at().row(),
                row.outcome(),
                shown,
                row.findings().stream().map(FindingView::of).toList(),
                ProposalView.of(row.proposal()),
                stored.subjectId());
    }
}
