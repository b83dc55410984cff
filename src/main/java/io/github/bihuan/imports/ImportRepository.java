package io.github.bihuan.imports;

import io.github.bihuan.imports.ImportApi.Counts;
import io.github.bihuan.imports.ImportApi.TableView;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.ImportStatus;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.imports.domain.Severity;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of imports. */
@Singleton
final class ImportRepository {

    private static final String SELECT =
            "select f.*, f.mapping::text as mapping_text, f.tables::text as tables_text from import_file f where true";
    private static final String INSERT =
            """
            insert into import_file (id, region_code, type, file_name, content_hash, file_bytes, mapping, campaign_id, status,
              created_at, created_by, created_by_name, organisation_id)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, 'CHECKING', $9, $10, $11, $12)""";
    private static final String TABLES =
            """
            update import_file set tables = $2::text::jsonb, rows_total = $3, version = version + 1
            where id = $1 and status = 'CHECKING'""";
    private static final String PROGRESS =
            """
            update import_file set rows_checked = rows_checked + $2, rows_new = rows_new + $3,
              rows_existing = rows_existing + $4, rows_duplicate = rows_duplicate + $5, rows_erroneous = rows_erroneous + $6,
              warnings = warnings + $7, version = version + 1
            where id = $1 and status = 'CHECKING'""";
    private static final String CHECKED =
            """
            update import_file set status = 'CHECKED', ended_at = $2, version = version + 1
            where id = $1 and status = 'CHECKING'""";
    private static final String FAILED =
            """
            update import_file set status = 'FAILED', failure = $2, ended_at = $3, version = version + 1
            where id = $1 and status = 'CHECKING'""";
    private static final String COMMITTED =
            """
            update import_file set status = 'COMMITTED', rows_created = $2, committed_at = $3, committed_by = $4,
              version = version + 1
            where id = $1""";
    private static final String SAME_CONTENT =
            """
            select id from import_file where content_hash = $1 and type = $2 and id < $3 order by id desc limit 1""";
    private static final String ONE_AFTER_THE_OTHER =
            "select pg_advisory_xact_lock(hashtextextended('import ' || left($1, 6), 0))";

    private final JsonColumns json;

    ImportRepository(JsonColumns json) {
        this.json = json;
    }

    Uni<Void> insert(Tx tx, StoredImport file) {
        return tx.execute(
                        INSERT,
                        file.id(),
                        file.regionCode(),
                        file.type().name(),
                        file.fileName(),
                        file.contentHash(),
                        file.fileBytes(),
                        json.text(file.mapping()),
                        file.campaignId(),
                        file.createdAt().atOffset(ZoneOffset.UTC),
                        file.createdBy(),
                        file.createdByName(),
                        file.organisationId())
                .replaceWithVoid();
    }

    Uni<Optional<StoredImport>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(this::stored, Sql.of(SELECT).inRegions("f", scope).append("and f.id =", id));
    }

    Uni<Optional<StoredImport>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                this::stored,
                Sql.of(SELECT).inRegions("f", scope).append("and f.id =", id).append("for no key update of f"));
    }

    /** Newest first. */
    Uni<List<StoredImport>> list(Tx tx, Scope scope, ImportType type, PageRequest page) {
        Sql sql =
                Sql.of(SELECT).inRegions("f", scope).appendIfPresent("and f.type =", type == null ? null : type.name());
        page.cursor(1).ifPresent(cursor -> sql.append("and f.id <", cursor.uuid(0)));
        return tx.list(this::stored, sql.append("order by f.id desc limit", page.fetch()));
    }

    /** The newest earlier import of the same content within the scope. */
    Uni<UUID> sameContent(Tx tx, StoredImport file) {
        return tx.find(
                        row -> row.getUUID("id"),
                        SAME_CONTENT,
                        file.contentHash(),
                        file.type().name(),
                        file.id())
                .map(found -> found.orElse(null));
    }

    Uni<Void> saveTables(Tx tx, UUID id, List<TableView> tables, int rows) {
        return tx.execute(TABLES, id, json.text(tables), rows).replaceWithVoid();
    }

    /** @param checked rows that have been checked since */
    Uni<Void> saveProgress(Tx tx, UUID id, List<CheckedRow> checked) {
        return tx.execute(
                        PROGRESS,
                        id,
                        checked.size(),
                        count(checked, RowOutcome.NEW),
                        count(checked, RowOutcome.EXISTING),
                        count(checked, RowOutcome.DUPLICATE),
                        count(checked, RowOutcome.ERROR),
                        warnings(checked))
                .replaceWithVoid();
    }

    private static int count(List<CheckedRow> rows, RowOutcome outcome) {
        return (int) rows.stream().filter(row -> row.is(outcome)).count();
    }

    private static int warnings(List<CheckedRow> rows) {
        return (int) rows.stream()
                .flatMap(row -> row.findings().stream())
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    Uni<Void> saveChecked(Tx tx, UUID id, Instant now) {
        return tx.execute(CHECKED, id, now.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    Uni<Void> saveFailed(Tx tx, UUID id, String failure, Instant now) {
        return tx.execute(FAILED, id, failure, now.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    Uni<Void> saveCommitted(Tx tx, UUID id, int created, Instant now, String by) {
        return tx.execute(COMMITTED, id, created, now.atOffset(ZoneOffset.UTC), by)
                .replaceWithVoid();
    }

    /** Until the transaction ends no other import of the county is committed: two of the same file come one after the other. */
    Uni<Void> oneAfterTheOther(Tx tx, String regionCode) {
        return tx.query(ONE_AFTER_THE_OTHER, regionCode).replaceWithVoid();
    }

    @SuppressWarnings("unchecked")
    private StoredImport stored(Row row) {
        return new StoredImport(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("region_code"),
                ImportType.valueOf(row.getString("type")),
                row.getString("file_name"),
                row.getString("content_hash"),
                row.getLong("file_bytes"),
                (Map<String, String>) json.value(row.getString("mapping_text"), LinkedHashMap.class),
                row.getUUID("campaign_id"),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("failure"),
                json.list(row.getString("tables_text"), TableView.class),
                new Counts(
                        row.getInteger("rows_total"),
                        row.getInteger("rows_checked"),
                        row.getInteger("rows_new"),
                        row.getInteger("rows_existing"),
                        row.getInteger("rows_duplicate"),
                        row.getInteger("rows_erroneous"),
                        row.getInteger("warnings")),
                row.getInteger("rows_created"),
                Columns.instant(row, "created_at"),
                row.getString("created_by"),
                row.getString("created_by_name"),
                row.getUUID("organisation_id"),
                Columns.instant(row, "ended_at"),
                Columns.instant(row, "committed_at"));
    }
}
