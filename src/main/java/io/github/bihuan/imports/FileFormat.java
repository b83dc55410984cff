package io.github.bihuan.imports;

/** What an uploaded file is, by its content. */
enum FileFormat {
    XLSX,
    CSV
}
