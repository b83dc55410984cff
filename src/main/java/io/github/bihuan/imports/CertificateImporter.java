package io.github.bihuan.imports;

import io.github.bihuan.enterprise.EnterpriseIntake;
import io.github.bihuan.enterprise.SpecialOperators;
import io.github.bihuan.enterprise.SpecialOperators.Certificate;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.text.Spelling;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Imports the ledger of special operators (特种作业人员管理台帐). */
@Singleton
final class CertificateImporter implements Importer {

    private final SpecialOperators operators;
    private final EnterpriseIntake enterprises;
    private final Clock clock;

    CertificateImporter(SpecialOperators operators, EnterpriseIntake enterprises, Clock clock) {
        this.operators = operators;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public Set<ImportType> types() {
        return Set.of(ImportType.CERTIFICATES);
    }

    @Override
    public Action action() {
        return Action.ENTERPRISE_UPDATE;
    }

    @Override
    public Uni<List<CheckedRow>> check(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        List<CheckedRow> fresh = Values.fresh(rows);
        List<String> names = Values.of(fresh, EnterpriseWords.ENTERPRISE)
                .flatMap(EnterpriseWords::spellings)
                .toList();
        return enterprises
                .find(tx, caller.scope(), Values.of(fresh, EnterpriseWords.USCC).toList(), names)
                .map(EnterpriseWords::new)
                .map(known -> Values.each(rows, row -> dated(known.resolved(row))))
                .flatMap(referred -> compared(tx, referred));
    }

    private CheckedRow dated(CheckedRow row) {
        LocalDate issued = date(row, "issuedOn");
        LocalDate until = date(row, "validUntil");
        if (issued != null && issued.isAfter(until)) {
            return row.with(List.of(row.at().error("validUntil", FindingCode.RULE, "有效期早于初领日期")));
        }
        return until.isBefore(BusinessTime.today(clock))
                ? row.with(List.of(row.at().warning("validUntil", FindingCode.RULE, "证书已过期，持证人不得上岗作业")))
                : row;
    }

    private Uni<List<CheckedRow>> compared(Tx tx, List<CheckedRow> rows) {
        List<UUID> owners = Values.of(Values.fresh(rows), EnterpriseWords.ENTERPRISE_ID)
                .distinct()
                .map(UUID::fromString)
                .toList();
        return operators
                .of(tx, owners)
                .map(CertificateComparison::new)
                .map(comparison -> Values.each(rows, comparison::of));
    }

    @Override
    public Uni<List<UUID>> create(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        return operators.record(
                tx, caller, rows.stream().map(CertificateImporter::certificate).toList());
    }

    private static Certificate certificate(CheckedRow row) {
        return new Certificate(
                UUID.fromString(row.value(EnterpriseWords.ENTERPRISE_ID)),
                row.value(EnterpriseWords.REGION_CODE),
                row.value("holderName"),
                row.value("workType"),
                Spelling.compact(row.value("certificateNumber")),
                date(row, "issuedOn"),
                date(row, "validUntil"),
                date(row, "reviewDueOn"),
                row.value("issuer"));
    }

    private static LocalDate date(CheckedRow row, String field) {
        String value = row.value(field);
        return value == null ? null : LocalDate.parse(value);
    }
}
