package io.github.bihuan.shared.reference;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 《工贸企业重大事故隐患判定标准》（应急管理部令第10号） as a list of items by which a hazard is judged MAJOR. */
@Singleton
public final class Catalog {

    /** Code of the one catalog that is shipped. */
    public static final String GM10 = "gm10";

    /** What every user of the catalog is told beside the items. */
    public static final String WARNING = "条目文字为摘要，verified=false 的条目尚未与国务院公报2023年第19号核对，正式使用前请核对原文";

    private final CatalogFile file;
    private final Map<String, CatalogItem> items = new LinkedHashMap<>();

    Catalog() {
        file = ShippedFiles.read("reference/catalog/" + GM10 + ".json", CatalogFile.class);
        file.items().forEach(item -> items.put(item.key(), item));
    }

    /** Official name of the standard's document. */
    public String standard() {
        return file.standard();
    }

    public String title() {
        return file.title();
    }

    public LocalDate validFrom() {
        return LocalDate.parse(file.validFrom());
    }

    public List<CatalogItem> items() {
        return List.copyOf(items.values());
    }

    public Optional<CatalogItem> find(String key) {
        return Optional.ofNullable(items.get(key));
    }

    /** The items of the keys; refuses (422, the field named) a key that the catalog does not have. */
    public List<CatalogItem> require(Collection<String> keys, String field) {
        return keys.stream()
                .map(key -> find(key)
                        .orElseThrow(() -> new BusinessRuleViolation(
                                CommonProblem.UNKNOWN_REFERENCE,
                                field,
                                "重大事故隐患判定标准中没有条目“" + Texts.abridged(key) + "”")))
                .toList();
    }
}
