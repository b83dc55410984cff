package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.Cell;
import io.github.bihuan.imports.domain.Sheet;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a csv file: UTF-8 with or without mark, else GB 18030 as spreadsheet programs in China write it; comma, semicolon or tab. */
final class CsvReader {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String MARK = "\uFEFF";
    private static final String SHEET = "csv";

    /** On the average; no ledger is as wide. */
    private static final int CELLS_A_ROW = 40;

    private final int maxRows;

    CsvReader(int maxRows) {
        this.maxRows = maxRows;
    }

    List<Sheet> read(Path file) throws IOException {
        String text = text(Files.readAllBytes(file));
        char delimiter = delimiter(text);
        if (count(text, delimiter) > (long) maxRows * CELLS_A_ROW) {
            throw ImportProblem.tooManyRows(maxRows);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        Map<Integer, Map<Integer, Cell>> rows = new HashMap<>();
        try (Reader reader = new StringReader(text);
                CSVParser records = format.parse(reader)) {
            for (CSVRecord record : records) {
                rows.put(Math.toIntExact(record.getRecordNumber()) - 1, cells(record));
                if (rows.size() > maxRows) {
                    throw ImportProblem.tooManyRows(maxRows);
                }
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw UploadGuard.unreadable();
        }
        return List.of(new Sheet(SHEET, rows, List.of(), false));
    }

    private static Map<Integer, Cell> cells(CSVRecord record) {
        Map<Integer, Cell> cells = new HashMap<>();
        for (int column = 0; column < record.size(); column++) {
            if (!record.get(column).isBlank()) {
                cells.put(column, Cell.text(record.get(column)));
            }
        }
        return cells;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(bytes, CHINESE);
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** The separator that the first lines have most of. */
    private static char delimiter(String text) {
        String start = text.substring(0, Math.min(text.length(), 4000));
        char most = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(start, candidate) > count(start, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
