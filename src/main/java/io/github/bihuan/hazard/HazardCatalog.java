package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardProblem;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.reference.Catalog;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The items of the catalog of major hazards that a hazard cites: {@code GM10-4-6}, or short {@code 4-6}. */
@Singleton
final class HazardCatalog {

    private static final String STANDARD = "GM10-";
    private static final int LONGEST_QUOTED = 40;

    private final Catalog catalog;

    HazardCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The cited items in their full form; refuses (422 {@code unknown-catalog-item}) what the catalog does not have. */
    List<CatalogItem> cited(List<String> keys) {
        return keys == null
                ? List.of()
                : items(keys.stream().map(this::known).distinct().toList());
    }

    /** Article 14 (a device failed) belongs to the first other item that is cited with it. */
    static List<CatalogItem> items(List<String> keys) {
        Optional<String> parent =
                keys.stream().filter(key -> !new CatalogItem(key).article14()).findFirst();
        return keys.stream()
                .map(CatalogItem::new)
                .map(item -> item.article14() ? new CatalogItem(item.key(), parent.orElse(null)) : item)
                .toList();
    }

    /** What the catalog says of the cited items; an item that was dropped from it is left out. */
    List<CatalogDetail> details(List<CatalogItem> items) {
        return items.stream()
                .flatMap(cited ->
                        catalog.find(cited.key()).map(known -> CatalogDetail.of(known, cited.parentKey())).stream())
                .toList();
    }

    private String known(String text) {
        String key = text == null ? "" : text.strip();
        String full = key.startsWith(STANDARD) ? key : STANDARD + key;
        if (catalog.find(full).isEmpty()) {
            String quoted = key.length() > LONGEST_QUOTED ? key.substring(0, LONGEST_QUOTED) + "…" : key;
            throw new BusinessRuleViolation(
                    HazardProblem.UNKNOWN_CATALOG_ITEM, "catalogItems", "判定标准中没有条款“" + quoted + "”");
        }
        return full;
    }
}
