package io.github.bihuan.shared.reference;

import java.util.List;

/** A catalog as the file has it. */
record CatalogFile(String standard, String title, String validFrom, String warning, List<CatalogItem> items) {

    CatalogFile {
        items = List.copyOf(items);
    }
}
