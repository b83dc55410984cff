package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A validation rule of a form (specification F11).
 *
 * @param cells what it compares, in the order that {@link Kind} says
 */
@Schema(description = "校验规则：ERROR 阻止报送，WARNING 须附说明")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormRule(
        @Schema(description = "规则代码", examples = "G1.2-WITHIN-G1.1") String code,
        @Schema(description = "种类") Kind kind,
        @Schema(description = "单元格代码") List<String> cells,
        @Schema(description = "严重程度") Severity severity) {

    /** What a rule says. */
    enum Kind {
        /** The first is a part of the second: 整改 ≤ 发现, 其中 ≤ 总数. */
        NOT_MORE_THAN,
        /** One is zero exactly when the other is: 处罚次数 and 处罚金额. */
        ZERO_TOGETHER,
        /** A cumulative value is not less than in the report before. */
        NOT_FALLING
    }

    /** How serious a finding is. */
    enum Severity {
        ERROR,
        WARNING
    }
}
