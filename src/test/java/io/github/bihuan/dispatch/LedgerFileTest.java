package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("台账文件：十万行逐块写出")
class LedgerFileTest {

    private static final int ROWS = 100_000;
    private static final int CHUNK = 1_000;
    private static final int HEADS = 2;

    @TempDir
    Path directory;

    @Test
    @DisplayName("xlsx：十万行写得出、读得回，最后一行在最后")
    void a_hundred_thousand_rows_as_xlsx() throws IOException {
        Path file = written(LedgerFormat.XLSX);
        try (InputStream in = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.count()).isEqualTo(ROWS + HEADS);
        }
    }

    @Test
    @DisplayName("csv：十万行，换行和引号在格内，公式前有撇号")
    void a_hundred_thousand_rows_as_csv() throws IOException {
        Path file = written(LedgerFormat.CSV);
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.count()).isEqualTo(ROWS + 1L);
        }
        assertThat(CsvLedgerFile.cell("他说\"好\"")).isEqualTo("\"他说\"\"好\"\"\"");
        assertThat(CsvLedgerFile.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(CsvLedgerFile.cell("＠x")).isEqualTo("\"'＠x\"");
    }

    private Path written(LedgerFormat format) throws IOException {
        Path path = directory.resolve("ledger." + format.suffix());
        FormDefinition form = new FormFiles(null).form("MAJOR_LEDGER_MY");
        try (LedgerFile file = LedgerFile.create(format, path, form)) {
            for (int first = 1; first <= ROWS; first += CHUNK) {
                file.write(chunk(form, first));
            }
        }
        return path;
    }

    private static List<Map<String, Object>> chunk(FormDefinition form, int first) {
        List<Map<String, Object>> rows = new ArrayList<>(CHUNK);
        for (int i = first; i < first + CHUNK; i++) {
            Map<String, Object> row = new HashMap<>();
            int number = i;
            form.columns().forEach(column -> row.put(column.key(), column.label() + number));
            row.put("sequence", i);
            rows.add(row);
        }
        return rows;
    }
}
