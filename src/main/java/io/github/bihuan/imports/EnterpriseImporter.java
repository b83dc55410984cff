package io.github.bihuan.imports;

import io.github.bihuan.enterprise.EnterpriseIntake;
import io.github.bihuan.enterprise.EnterpriseIntake.NewEntry;
import io.github.bihuan.enterprise.domain.ContactPerson;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Imports the register of enterprises (企业名录). */
@Singleton
final class EnterpriseImporter implements Importer {

    private static final String ORGANISATION = "supervisingOrganisation";
    private static final String ORGANISATION_ID = "supervisingOrganisationId";

    private final EnterpriseIntake intake;
    private final Regions regions;
    private final Organisations organisations;

    EnterpriseImporter(EnterpriseIntake intake, Regions regions, Organisations organisations) {
        this.intake = intake;
        this.regions = regions;
        this.organisations = organisations;
    }

    @Override
    public Set<ImportType> types() {
        return Set.of(ImportType.ENTERPRISES);
    }

    @Override
    public Action action() {
        return Action.ENTERPRISE_REGISTER;
    }

    @Override
    public Uni<List<CheckedRow>> check(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        List<CheckedRow> fresh = Values.fresh(rows);
        return referred(tx, caller, rows, fresh).flatMap(referred -> compared(tx, caller, referred, fresh));
    }

    private Uni<List<CheckedRow>> referred(Tx tx, Caller caller, List<CheckedRow> rows, List<CheckedRow> fresh) {
        List<String> towns = Values.of(fresh, RegionWords.FIELD)
                .map(RegionWords::wanted)
                .distinct()
                .toList();
        List<String> units = Values.of(fresh, ORGANISATION).distinct().toList();
        return regions.townships(tx, caller.scope(), towns)
                .map(RegionWords::new)
                .flatMap(regionWords -> organisations
                        .named(tx, caller.scope(), units)
                        .map(OrganisationWords::new)
                        .map(unitWords -> Values.each(
                                rows,
                                row -> unitWords.resolved(
                                        regionWords.resolved(row, caller), ORGANISATION, ORGANISATION_ID))));
    }

    private Uni<List<CheckedRow>> compared(Tx tx, Caller caller, List<CheckedRow> rows, List<CheckedRow> fresh) {
        List<String> codes = Values.of(fresh, "uscc").toList();
        List<String> names =
                Values.of(fresh, "name").flatMap(EnterpriseWords::spellings).toList();
        return intake.find(tx, caller.scope(), codes, names)
                .map(EnterpriseWords::new)
                .flatMap(known -> intake.taken(tx, codes)
                        .map(taken -> new EnterpriseComparison(known, taken))
                        .map(comparison -> Values.each(rows, comparison::of)));
    }

    @Override
    public Uni<List<UUID>> create(Tx tx, Caller caller, StoredImport file, List<CheckedRow> rows) {
        return intake.register(
                tx, caller, rows.stream().map(EnterpriseImporter::entry).toList());
    }

    private static NewEntry entry(CheckedRow row) {
        String organisation = row.value(ORGANISATION_ID);
        return new NewEntry(
                row.value("name"),
                row.value("uscc"),
                row.value("regionCode"),
                row.value("address"),
                row.value("industry"),
                row.value("sizeClass"),
                row.value("ownership"),
                Values.list(row.value("riskTags")),
                row.value("employees") == null ? null : Integer.valueOf(row.value("employees")),
                person(row, "principal"),
                person(row, "actualController"),
                person(row, "safetyManager"),
                organisation == null ? null : UUID.fromString(organisation),
                Objects.equals(row.value("keyEnterprise"), "true"),
                Objects.equals(row.value("highRisk"), "true"));
    }

    private static ContactPerson person(CheckedRow row, String role) {
        String name = row.value(role + "Name");
        return name == null ? null : new ContactPerson(name, row.value(role + "Phone"), null);
    }
}
