package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormDefinition.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A ledger as csv (RFC 4180, with byte order mark so that spreadsheets read Chinese). No cell becomes a formula. */
final class CsvLedgerFile implements LedgerFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<String> keys;
    private final BufferedWriter out;

    CsvLedgerFile(Path path, FormDefinition form) throws IOException {
        keys = form.columns().stream().map(Column::key).toList();
        out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        out.write(line(form.columns().stream().map(Column::label).toList()));
    }

    @Override
    public void write(List<Map<String, Object>> rows) throws IOException {
        for (Map<String, Object> row : rows) {
            out.write(line(
                    keys.stream().map(key -> Objects.toString(row.get(key), "")).toList()));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String line(List<String> values) {
        return values.stream().map(CsvLedgerFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading apostrophe keeps a spreadsheet from calculating what a text begins with. */
    static String cell(String text) {
        String safe = CellText.isFormula(text) ? "'" + text : text;
        return "\"" + (safe.indexOf('"') < 0 ? safe : safe.replace("\"", "\"\"")) + "\"";
    }
}
