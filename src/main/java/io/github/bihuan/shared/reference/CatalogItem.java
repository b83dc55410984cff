package io.github.bihuan.shared.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item of a catalog of major hazards. The text is shortened, never a legal quotation. */
@Schema(description = "重大事故隐患判定标准的一项（文字为摘要，不是法条原文）")
public record CatalogItem(
        @Schema(description = "条目代码", examples = "GM10-4-1") String key,
        @Schema(description = "条", examples = "4") int article,
        @Schema(description = "项，无分项时为空", nullable = true, examples = "1") Integer item,
        @Schema(description = "适用范围：ALL、行业类别代码或风险标签代码", examples = "METALLURGY") String scope,
        @Schema(description = "类别：MANAGEMENT 管理类，SECTOR 行业类，SPECIAL 专项类，CATCH_ALL 兜底条款", examples = "SECTOR")
                String klass,
        @Schema(description = "摘要") String shortText,
        @Schema(description = "摘要是否已与公报原文核对；false 的条目使用前须核对") boolean verified,
        @Schema(description = "文字来源备注") String note) {

    private static final String EVERYBODY = "ALL";

    /** Whether the item can apply to an enterprise of this industry or with this risk tag. */
    public boolean appliesTo(String industryOrRiskTag) {
        return scope.equals(EVERYBODY) || scope.equals(industryOrRiskTag);
    }
}
