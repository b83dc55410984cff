package io.github.bihuan.imports;

import io.github.bihuan.enterprise.EnterpriseIntake;
import io.github.bihuan.hazard.HazardIntake;
import io.github.bihuan.hazard.HazardIntake.LedgerHazard;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Officials;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.Violation;
import io.github.bihuan.shared.reference.Catalog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes ledgers of hazards over: 附件2, 附件3 and free tables. */
@Singleton
final class HazardImporter implements Importer {

    private final HazardIntake intake;
    private final EnterpriseIntake enterprises;
    private final Officials officials;
    private final Catalog catalog;

    HazardImporter(HazardIntake intake, EnterpriseIntake enterprises, Officials officials, Catalog catalog) {
        this.intake = intake;
        this.enterprises = enterprises;
        this.officials = officials;
        this.catalog = catalog;
    }

    @Override
    public Set<ImportType> types() {
        return Set.of(ImportType.MAJOR_LEDGER, ImportType.PROBLEM_LIST, ImportType.HAZARDS);
    }

    @Override
    public Action action() {
        return Action.HAZARD_REPORT;
    }

    @Override
    public Uni<List<CheckedRow>> check(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        return referred(tx, caller, rows)
                .map(referred -> Values.each(referred, row -> HazardReading.of(row, catalog)))
                .flatMap(read -> ruled(tx, caller, file, read))
                .flatMap(ruled -> compared(tx, caller, ruled));
    }

    /** Enterprises and officers are found by their names. */
    private Uni<List<CheckedRow>> referred(Tx tx, Caller caller, List<CheckedRow> rows) {
        List<CheckedRow> fresh = Values.fresh(rows);
        List<String> names = Values.of(fresh, EnterpriseWords.ENTERPRISE)
                .flatMap(EnterpriseWords::spellings)
                .toList();
        List<String> officers =
                Values.of(fresh, HazardReading.OFFICER).distinct().toList();
        return enterprises
                .find(tx, caller.scope(), Values.of(fresh, EnterpriseWords.USCC).toList(), names)
                .map(EnterpriseWords::new)
                .flatMap(known -> officials
                        .named(tx, caller.scope(), officers)
                        .map(OfficialWords::new)
                        .map(named -> Values.each(
                                rows,
                                row -> named.resolved(
                                        known.resolved(row), HazardReading.OFFICER, HazardReading.OFFICER_ID))));
    }

    /** The life cycle decides each as it will at the commit. */
    private Uni<List<CheckedRow>> ruled(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        List<CheckedRow> fresh = Values.fresh(rows);
        return intake.refusals(tx, caller, campaigns(file), hazards(fresh)).map(refusals -> {
            var next = refusals.iterator();
            return Values.each(rows, row -> ruled(row, next.next()));
        });
    }

    private static CheckedRow ruled(CheckedRow row, Optional<Violation> refusal) {
        return refusal.map(violation -> row.with(List.of(row.at()
                        .error(HazardReading.fieldOf(violation.field()), FindingCode.RULE, violation.message()))))
                .orElse(row);
    }

    private Uni<List<CheckedRow>> compared(Tx tx, Caller caller, List<CheckedRow> rows) {
        List<LedgerHazard> fresh = hazards(Values.fresh(rows));
        return intake.known(
                        tx,
                        caller.scope(),
                        fresh.stream().map(LedgerHazard::enterpriseId).toList(),
                        fresh.stream().map(LedgerHazard::foundOn).toList())
                .map(HazardComparison::new)
                .map(comparison -> Values.each(rows, comparison::of));
    }

    @Override
    public Uni<List<UUID>> create(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        return intake.takeOver(tx, caller, campaigns(file), hazards(rows));
    }

    private static List<UUID> campaigns(StoredImport file) {
        return file.campaignId() == null ? List.of() : List.of(file.campaignId());
    }

    private static List<LedgerHazard> hazards(List<CheckedRow> rows) {
        List<LedgerHazard> hazards = new ArrayList<>();
        rows.forEach(row -> hazards.add(HazardReading.hazard(row)));
        return hazards;
    }
}
