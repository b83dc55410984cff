package io.github.bihuan.imports.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row after the check.
 *
 * @param seq its number within the import, from 1
 * @param proposal what it is the same as, for EXISTING and DUPLICATE
 */
public record CheckedRow(int seq, TableRow row, RowOutcome outcome, List<Finding> findings, Proposal proposal) {

    public CheckedRow {
        findings = List.copyOf(findings);
    }

    /** As it was read, before anything is compared. */
    public static CheckedRow read(int seq, TableRow row, TableRow earlier) {
        if (row.erroneous()) {
            return new CheckedRow(seq, row, RowOutcome.ERROR, row.findings(), null);
        }
        return earlier == null
                ? new CheckedRow(seq, row, RowOutcome.NEW, row.findings(), null)
                : new CheckedRow(seq, row, RowOutcome.DUPLICATE, row.findings(), Proposal.earlier(earlier.location()));
    }

    /** With what else was found; an error keeps the row out. */
    public CheckedRow with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        boolean error = more.stream().anyMatch(Finding::error);
        return new CheckedRow(seq, row, error ? RowOutcome.ERROR : outcome, all, error ? null : proposal);
    }

    /** The same as something, or perhaps. */
    public CheckedRow as(RowOutcome sameness, Proposal of) {
        return new CheckedRow(seq, row, sameness, findings, of);
    }

    /** With a reference that was found, such as the code of the region that a name means. */
    public CheckedRow resolved(String field, String value) {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.put(field, value);
        return new CheckedRow(seq, new TableRow(row.location(), values, row.findings()), outcome, findings, proposal);
    }

    /** As it was read: to be checked once more. */
    public CheckedRow again() {
        return new CheckedRow(seq, row, RowOutcome.NEW, row.findings(), null);
    }

    public boolean is(RowOutcome wanted) {
        return outcome == wanted;
    }

    public String value(String field) {
        return row.values().get(field);
    }

    public Location at() {
        return row.location();
    }
}
