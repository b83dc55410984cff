package io.github.bihuan.imports;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.OfficialApi.NewOfficial;
import io.github.bihuan.identity.OfficialIntake;
import io.github.bihuan.identity.OfficialIntake.NewEntry;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Imports the directory of officials (人员名录). */
@Singleton
final class OfficialImporter implements Importer {

    static final String ORGANISATION = "organisation";
    static final String ORGANISATION_ID = "organisationId";
    private static final String REGION_CODE = "regionCode";

    private final OfficialIntake intake;
    private final Organisations organisations;

    OfficialImporter(OfficialIntake intake, Organisations organisations) {
        this.intake = intake;
        this.organisations = organisations;
    }

    @Override
    public Set<ImportType> types() {
        return Set.of(ImportType.OFFICIALS);
    }

    @Override
    public Action action() {
        return Action.DIRECTORY_WRITE;
    }

    @Override
    public Uni<List<CheckedRow>> check(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        List<CheckedRow> fresh = Values.fresh(rows);
        return organisations
                .named(
                        tx,
                        caller.scope(),
                        Values.of(fresh, ORGANISATION).distinct().toList())
                .map(OrganisationWords::new)
                .map(words -> Values.each(
                        rows, row -> own(words.resolved(row, ORGANISATION, ORGANISATION_ID), words, caller)))
                .flatMap(referred -> compared(tx, caller, referred, fresh));
    }

    /** Only of organisations within the importer's jurisdiction, not of those above. */
    private static CheckedRow own(CheckedRow row, OrganisationWords words, Caller caller) {
        String id = row.value(ORGANISATION_ID);
        if (id == null) {
            return row;
        }
        String region = words.regionOf(UUID.fromString(id));
        return caller.scope().containsRegion(region)
                ? row.resolved(REGION_CODE, region)
                : row.with(List.of(row.at().error(ORGANISATION, FindingCode.OUTSIDE_JURISDICTION, "该单位不在您的管辖范围内")));
    }

    private Uni<List<CheckedRow>> compared(Tx tx, Caller caller, List<CheckedRow> rows, List<CheckedRow> fresh) {
        return intake.find(
                        tx,
                        caller.scope(),
                        Values.of(fresh, "name").distinct().toList(),
                        Values.of(fresh, "certificateNumber").distinct().toList())
                .map(OfficialComparison::new)
                .map(comparison -> Values.each(rows, comparison::of));
    }

    @Override
    public Uni<List<UUID>> create(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        return intake.record(
                tx, caller, rows.stream().map(OfficialImporter::entry).toList());
    }

    private static NewEntry entry(CheckedRow row) {
        return new NewEntry(
                new NewOfficial(
                        row.value("name"),
                        row.value("post"),
                        UUID.fromString(row.value(ORGANISATION_ID)),
                        null,
                        row.value("phone"),
                        row.value("email"),
                        row.value("certificateNumber")),
                row.value(REGION_CODE));
    }
}
