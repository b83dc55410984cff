package io.github.bihuan.shared.problem;

import io.github.bihuan.shared.privacy.Masks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fault of the request: the field it is about and what is wrong with it, in Chinese. */
@Schema(description = "请求中一个字段的错误")
public record Violation(
        @Schema(description = "字段路径", examples = "fundsYuan") String field,
        @Schema(description = "错误说明", examples = "整改资金必须填写") String message) {

    public Violation {
        field = Masks.within(field);
        message = Masks.within(message);
    }
}
