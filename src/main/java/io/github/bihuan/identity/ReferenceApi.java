package io.github.bihuan.identity;

import io.github.bihuan.shared.reference.CatalogItem;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about reference data. */
final class ReferenceApi {

    private ReferenceApi() {}

    @Schema(description = "重大事故隐患判定标准")
    public record CatalogAnswer(
            @Schema(description = "标准代码", examples = "gm10") String code,
            @Schema(description = "文件", examples = "应急管理部令第10号") String standard,
            @Schema(description = "名称", examples = "工贸企业重大事故隐患判定标准") String title,
            @Schema(description = "施行日期", examples = "2023-05-15") LocalDate validFrom,
            @Schema(description = "使用提示") String warning,
            @Schema(description = "条目数", examples = "65") int itemCount,
            @Schema(description = "已与原文核对的条目数", examples = "33") long verifiedCount) {}

    @Schema(description = "重大事故隐患判定标准的条目")
    public record CatalogItems(
            @Schema(description = "标准代码", examples = "gm10") String code,
            @Schema(description = "使用提示") String warning,
            @Schema(description = "条目") List<CatalogItem> items) {}
}
