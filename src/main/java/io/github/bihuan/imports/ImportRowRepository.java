package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Finding;
import io.github.bihuan.imports.domain.Location;
import io.github.bihuan.imports.domain.Proposal;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.imports.domain.TableRow;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.privacy.Masks;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was read from the rows of an import; sealed, for people's telephone numbers are in it. The import is in sight already. */
@Singleton
final class ImportRowRepository {

    static final String TABLE = "import_row";
    static final String CONTENT = "content";
    static final String USE = "import-row";
    static final String OWNER = "import_id || '/' || seq";

    private static final String INSERT =
            """
            insert into import_row (import_id, seq, sheet, row_number, outcome, content, findings, proposal)
            select $1, seq, sheet, row_number, outcome, content, findings, proposal
            from jsonb_to_recordset($2::text::jsonb) as d(seq integer, sheet text, row_number integer, outcome text,
              content text, findings jsonb, proposal jsonb)""";
    private static final String SELECT =
            """
            select r.import_id, r.seq, r.outcome, r.content, r.findings::text as findings, r.proposal::text as proposal,
              r.sheet, r.row_number, r.subject_id
            from import_row r where r.import_id =""";
    private static final String CREATED =
            """
            update import_row r set subject_id = d.subject_id
            from unnest($2::integer[], $3::uuid[]) as d(seq, subject_id)
            where r.import_id = $1 and r.seq = d.seq and r.seq between $4 and $5""";

    /**
     * A stored row.
     *
     * @param subjectId what was created from it, or null
     */
    record StoredRow(CheckedRow row, UUID subjectId) {}

    private final JsonColumns json;
    private final Seal seal;

    ImportRowRepository(JsonColumns json, Seal seal) {
        this.json = json;
        this.seal = seal;
    }

    Uni<Void> insert(Tx tx, UUID importId, List<CheckedRow> rows) {
        var values = new JsonArray();
        rows.forEach(row -> values.add(value(importId, row)));
        return tx.execute(INSERT, importId, values.encode()).replaceWithVoid();
    }

    /** In the order of the file. */
    Uni<List<StoredRow>> list(Tx tx, UUID importId, RowOutcome outcome, PageRequest page) {
        Sql sql = Sql.of(SELECT)
                .bind(importId)
                .appendIfPresent("and r.outcome =", outcome == null ? null : outcome.name());
        page.cursor(1).ifPresent(cursor -> sql.append("and r.seq >", cursor.number(0)));
        return tx.list(this::stored, sql.append("order by r.seq limit", page.fetch()));
    }

    /** The rows to be created among those after one number and up to another: the new ones, and suspected duplicates that were chosen. */
    Uni<List<CheckedRow>> toCreate(Tx tx, UUID importId, Integer[] chosen, int after, int last) {
        return tx.list(
                row -> stored(row).row(),
                Sql.of(SELECT)
                        .bind(importId)
                        .append("and r.seq >", after)
                        .append("and r.seq <=", last)
                        .append("and (r.outcome = 'NEW' or r.outcome = 'DUPLICATE' and r.seq = any (")
                        .bind(chosen)
                        .append(")) order by r.seq"));
    }

    /** Rows with findings, in the order of the file. */
    Uni<List<StoredRow>> withFindings(Tx tx, UUID importId, PageRequest page) {
        Sql sql = Sql.of(SELECT).bind(importId).append("and r.findings <> '[]'");
        page.cursor(1).ifPresent(cursor -> sql.append("and r.seq >", cursor.number(0)));
        return tx.list(this::stored, sql.append("order by r.seq limit", page.fetch()));
    }

    /** @param rows their numbers, ascending */
    Uni<Void> saveCreated(Tx tx, UUID importId, List<Integer> rows, List<UUID> subjects) {
        return tx.execute(
                        CREATED,
                        importId,
                        rows.toArray(Integer[]::new),
                        subjects.toArray(UUID[]::new),
                        rows.get(0),
                        rows.get(rows.size() - 1))
                .replaceWithVoid();
    }

    private JsonObject value(UUID importId, CheckedRow row) {
        return new JsonObject()
                .put("seq", row.seq())
                .put("sheet", row.at().sheet())
                .put("row_number", row.at().row())
                .put("outcome", row.outcome().name())
                .put("content", seal.seal(owner(importId, row.seq()), json.text(kept(row.row()))))
                .put(
                        "findings",
                        new JsonArray(json.text(row.findings().stream()
                                .map(ImportRowRepository::discreet)
                                .toList())))
                .put("proposal", row.proposal() == null ? null : new JsonObject(json.text(row.proposal())));
    }

    /** Findings say their columns themselves: those of the table are not kept once more with each row. */
    private static TableRow kept(TableRow row) {
        Location at = row.location();
        return new TableRow(new Location(at.sheet(), at.row(), Map.of(), at.headings()), row.values(), row.findings());
    }

    private StoredRow stored(Row row) {
        int seq = row.getInteger("seq");
        String content = seal.open(owner(row.getUUID("import_id"), seq), row.getString(CONTENT));
        TableRow read = content == null ? cleared(row) : json.value(content, TableRow.class);
        return new StoredRow(
                new CheckedRow(
                        seq,
                        read,
                        RowOutcome.valueOf(row.getString("outcome")),
                        json.list(row.getString("findings"), Finding.class),
                        json.value(row.getString("proposal"), Proposal.class)),
                row.getUUID("subject_id"));
    }

    /** What remains of a row when it has been kept for its period. */
    private static TableRow cleared(Row row) {
        var location = new Location(row.getString("sheet"), row.getInteger("row_number"), Map.of(), Map.of());
        return new TableRow(location, Map.of(), List.of());
    }

    private static Finding discreet(Finding finding) {
        return new Finding(
                finding.sheet(),
                finding.row(),
                finding.column(),
                finding.heading(),
                finding.field(),
                finding.code(),
                finding.severity(),
                Masks.within(finding.message()));
    }

    private static SealedFor owner(UUID importId, int seq) {
        return new SealedFor(USE, importId + "/" + seq);
    }
}
