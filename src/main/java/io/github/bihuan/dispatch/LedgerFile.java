package io.github.bihuan.dispatch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A ledger being written, a chunk of rows at a time. Blocks: never on the event loop. */
interface LedgerFile extends Closeable {

    void write(List<Map<String, Object>> rows) throws IOException;

    static LedgerFile create(LedgerFormat format, Path path, FormDefinition form) throws IOException {
        return format == LedgerFormat.CSV ? new CsvLedgerFile(path, form) : new XlsxLedgerFile(path, form);
    }
}
