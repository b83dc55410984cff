package io.github.bihuan.imports.domain;

import java.util.List;
import java.util.Map;

/**
 * A row of a table as it was understood: canonical texts of the fields that are not empty – dates ISO, numbers plain, terms by their codes.
 */
public record TableRow(Location location, Map<String, String> values, List<Finding> findings) {

    public TableRow {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    public boolean erroneous() {
        return findings.stream().anyMatch(Finding::error);
    }
}
