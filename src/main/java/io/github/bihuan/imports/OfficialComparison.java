package io.github.bihuan.imports;

import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Finding;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.Proposal;
import io.github.bihuan.imports.domain.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an official is in the directory already: the same name in the same organisation; or perhaps – the same certificate or
 * telephone under another name or in another organisation.
 *
 * @param known officials in office of the same names or certificates
 */
record OfficialComparison(List<Official> known) {

    CheckedRow of(CheckedRow row) {
        String organisation = row.value(OfficialImporter.ORGANISATION_ID);
        Optional<Official> same = known.stream()
                .filter(official -> official.name().equals(row.value("name"))
                        && official.organisationId().toString().equals(organisation))
                .findFirst();
        return same.map(official -> row.with(differences(row, official)).as(RowOutcome.EXISTING, proposal(official)))
                .orElseGet(() -> suspected(row));
    }

    private CheckedRow suspected(CheckedRow row) {
        return known.stream()
                .filter(official -> given(row, "certificateNumber", official.certificateNumber())
                        || official.name().equals(row.value("name")) && given(row, "phone", official.phone()))
                .findFirst()
                .map(alike -> row.with(List.of(
                                row.at().warning("name", FindingCode.POSSIBLE_DUPLICATE, "人员名录中已有执法证号或姓名、电话相同的人员，请核对")))
                        .as(RowOutcome.DUPLICATE, proposal(alike)))
                .orElse(row);
    }

    private static boolean given(CheckedRow row, String field, String recorded) {
        return row.value(field) != null && row.value(field).equals(recorded);
    }

    private static Proposal proposal(Official official) {
        return Proposal.existing(official.id(), official.certificateNumber(), official.name());
    }

    /** What the table says otherwise, contact data not repeated; the directory stays as it is. */
    private static List<Finding> differences(CheckedRow row, Official recorded) {
        List<Finding> found = new ArrayList<>();
        differs(found, row, "post", "职务", recorded.post());
        differs(found, row, "phone", "电话", recorded.phone());
        differs(found, row, "email", "电子邮箱", recorded.email());
        differs(found, row, "certificateNumber", "执法证号", recorded.certificateNumber());
        return found;
    }

    private static void differs(List<Finding> found, CheckedRow row, String field, String name, String recorded) {
        if (row.value(field) != null && !row.value(field).equals(recorded)) {
            found.add(row.at().warning(field, FindingCode.DIFFERS, name + "与名录中的不一致，名录内容不变"));
        }
    }
}
