package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.Field;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.Layout;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Empty tables to fill in (表样), made from the layouts. */
@Singleton
class ImportTemplates {

    private static final int HEAD_ROW = 1;
    private static final int EXAMPLE_ROW = 2;
    private static final int WIDTH = 18;
    private static final String AS_TEXT = "@";

    private final Layouts layouts;
    private final ImportFiles files;

    ImportTemplates(Layouts layouts, ImportFiles files) {
        this.layouts = layouts;
        this.files = files;
    }

    Uni<byte[]> of(ImportType type) {
        return files.working(() -> workbook(layouts.of(type)));
    }

    static byte[] workbook(Layout layout) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bihuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(layout.title());
            sheet.value(0, 0, layout.title());
            sheet.range(0, 0, 0, layout.fields().size() - 1).merge();
            for (int column = 0; column < layout.fields().size(); column++) {
                column(sheet, column, layout.fields().get(column));
            }
        }
        return bytes.toByteArray();
    }

    /** Text cells, so that no program turns codes and dates into numbers. */
    private static void column(Worksheet sheet, int column, Field field) {
        sheet.width(column, WIDTH);
        sheet.value(HEAD_ROW, column, field.label());
        sheet.style(HEAD_ROW, column).bold().set();
        sheet.value(EXAMPLE_ROW, column, field.example() == null ? "" : field.example());
        sheet.range(EXAMPLE_ROW, column, EXAMPLE_ROW + 1000, column)
                .style()
                .format(AS_TEXT)
                .set();
    }
}
