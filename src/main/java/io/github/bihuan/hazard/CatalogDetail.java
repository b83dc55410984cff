package io.github.bihuan.hazard;

import io.github.bihuan.shared.reference.CatalogItem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cited catalog item with its text. */
@Schema(name = "HazardCatalogDetail", description = "所引用的判定标准条款")
record CatalogDetail(
        @Schema(description = "条款代码", examples = "GM10-4-6") String key,
        @Schema(description = "条", examples = "4") int article,
        @Schema(description = "项", examples = "6", nullable = true) Integer item,
        @Schema(description = "条款摘要") String text,
        @Schema(description = "摘要是否已与公报原文核对") boolean verified,
        @Schema(description = "第十四条所属的条款", nullable = true) String parentKey) {

    private static final List<String> NUMERALS =
            List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五");

    static CatalogDetail of(CatalogItem item, String parentKey) {
        return new CatalogDetail(item.key(), item.article(), item.item(), item.shortText(), item.verified(), parentKey);
    }

    /** As letters cite it: （10号令第四条（六））. */
    String citation() {
        String part = item == null ? "" : "（" + numeral(item) + "）";
        return "（10号令第" + numeral(article) + "条" + part + "）";
    }

    private static String numeral(int number) {
        return number < NUMERALS.size() ? NUMERALS.get(number) : String.valueOf(number);
    }
}
