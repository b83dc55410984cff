package io.github.bihuan.imports;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.imports.ImportApi.ImportCommit;
import io.github.bihuan.imports.ImportApi.ImportView;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.ImportStatus;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Commits a checked import: exactly the rows that the check has shown as new (and the suspected duplicates that were chosen), all of
 * them or none. Every row is checked once more in the same transaction; when one would come out otherwise, nothing is written.
 */
@Singleton
class ImportCommits {

    private static final int MOST_NAMED = 50;

    private final Commands commands;
    private final Importers importers;
    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final Journal journal;
    private final Clock clock;

    ImportCommits(
            Commands commands,
            Importers importers,
            ImportRepository imports,
            ImportRowRepository rows,
            Journal journal,
            Clock clock) {
        this.commands = commands;
        this.importers = importers;
        this.imports = imports;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<ImportView> commit(Caller caller, UUID id, ImportCommit request) {
        return commands.run(caller, request, ImportView.class, tx -> imports.lock(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound(ImportService.WHAT)))
                .invoke(file -> require(caller, file, request))
                .call(file -> imports.oneAfterTheOther(tx, file.regionCode()))
                .flatMap(file -> commit(tx, caller, file, request.chosen())));
    }

    private void require(Caller caller, StoredImport file, ImportCommit request) {
        importers.requireAllowed(caller, file.type());
        caller.ifMatch().require(file.version());
        ImportProblem.OF_ANOTHER_OFFICE.unless(
                file.regionCode().equals(caller.actor().regionCode()), null, "该导入由其他单位上传，请由上传单位提交");
        ImportProblem.NOT_READY.unless(
                file.status() == ImportStatus.CHECKED,
                null,
                file.status() == ImportStatus.COMMITTED ? "该导入已经提交" : "该导入尚未检查完毕，或检查失败");
        int wrong = file.counts().erroneous();
        ImportProblem.HAS_ERRORS.unless(
                wrong == 0 || request.leavesOutErrors(),
                "leaveOutErroneousRows",
                "有 " + wrong + " 行有错误：请更正后重新上传，或确认略过这些行");
    }

    private Uni<ImportView> commit(Tx tx, Caller caller, StoredImport file, Set<Integer> chosen) {
        return again(tx, caller, file, chosen)
                .call(rows -> create(tx, caller, file, rows))
                .call(rows -> imports.saveCommitted(
                        tx,
                        file.id(),
                        rows.size(),
                        clock.instant(),
                        caller.actor().subject()))
                .chain(() -> imports.find(tx, caller.scope(), file.id()))
                .map(after -> ImportView.of(after.orElseThrow(), null))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                        "IMPORT_COMMIT",
                                        ImportUploads.SUBJECT,
                                        file.id(),
                                        file.regionCode(),
                                        ImportView.of(file, null),
                                        after)
                                .named(file.fileName())));
    }

    /** Rows as the check has shown them, and as they come out now. */
    private record Again(List<CheckedRow> shown, List<CheckedRow> now) {

        long duplicates() {
            return shown.stream().filter(row -> row.is(RowOutcome.DUPLICATE)).count();
        }
    }

    /** All rows are checked before the first is created: rows of one table are not compared with each other. */
    private Uni<List<CheckedRow>> again(Tx tx, Caller caller, StoredImport file, Set<Integer> chosen) {
        Integer[] duplicates = chosen.toArray(Integer[]::new);
        return Chunks.upTo(file.counts().total(), (after, last) -> rows.toCreate(tx, file.id(), duplicates, after, last)
                        .flatMap(shown -> again(tx, caller, file, shown)))
                .invoke(all -> ImportProblem.NOT_A_DUPLICATE.unless(
                        all.stream().mapToLong(Again::duplicates).sum() == chosen.size(),
                        "createDuplicates",
                        "所选的行中有的不是疑似重复行"))
                .map(all -> all.stream().flatMap(part -> part.now().stream()).toList());
    }

    private Uni<Again> again(Tx tx, Caller caller, StoredImport file, List<CheckedRow> shown) {
        return importers
                .of(file.type())
                .check(tx, caller, file, shown.stream().map(CheckedRow::again).toList())
                .invoke(now -> requireAsShown(shown, now))
                .map(now -> new Again(shown, now));
    }

    private Uni<Void> create(Tx tx, Caller caller, StoredImport file, List<CheckedRow> fresh) {
        return Chunks.of(fresh, chunk -> importers
                .of(file.type())
                .create(tx, caller, file, chunk)
                .flatMap(ids -> rows.saveCreated(
                        tx, file.id(), chunk.stream().map(CheckedRow::seq).toList(), ids)));
    }

    /** A chosen duplicate may still look like one; everything else must come out as it was shown. */
    private static void requireAsShown(List<CheckedRow> shown, List<CheckedRow> now) {
        List<Violation> changed = IntStream.range(0, shown.size())
                .filter(i -> !now.get(i).is(RowOutcome.NEW)
                        && !now.get(i).is(shown.get(i).outcome()))
                .mapToObj(i -> violation(now.get(i)))
                .limit(MOST_NAMED)
                .toList();
        if (!changed.isEmpty()) {
            throw new BusinessRuleViolation(ImportProblem.OUTDATED, "检查之后情况已变化，以下各行与检查结果不符，未导入任何一行；请重新上传检查", changed);
        }
    }

    private static Violation violation(CheckedRow row) {
        String why = row.findings().stream()
                .reduce((earlier, later) -> later)
                .map(finding -> finding.message())
                .orElse(row.is(RowOutcome.EXISTING) ? "已存在" : "疑似重复");
        return new Violation(
                "rows[" + row.seq() + "]", row.at().sheet() + " 第 " + row.at().row() + " 行：" + why);
    }
}
