package io.github.bihuan.shared.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One enumeration with its official Chinese names, such as 行业类别. */
@Schema(description = "术语表：一组代码及其中文名称")
public record TermList(
        @Schema(description = "术语表代码", examples = "INDUSTRIES") String code,
        @Schema(description = "术语表名称", examples = "行业类别") String title,
        @Schema(description = "各项") List<Term> items) {

    public TermList {
        items = List.copyOf(items);
    }

    /** One code of the list. */
    @Schema(description = "术语")
    public record Term(
            @Schema(description = "代码", examples = "METALLURGY") String code,
            @Schema(description = "中文名称", examples = "冶金") String label,
            @Schema(description = "说明") String description,
            @Schema(description = "出处", examples = "001-13") String source) {}
}
