package io.github.bihuan.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.shared.privacy.Masks;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal: {@code application/problem+json} (RFC 9457). */
@Schema(description = "错误说明（RFC 9457）")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "错误类型", examples = "/problems/plan-incomplete") String type,
        @Schema(description = "标题（默认中文，Accept-Language: en 时为英文）", examples = "整改方案五落实不完整") String title,
        @Schema(description = "HTTP 状态码", examples = "422") int status,
        @Schema(description = "具体说明") String detail,
        @Schema(description = "稳定的错误代码", examples = "plan-incomplete") String code,
        @Schema(description = "出错的字段") List<Violation> violations,
        @Schema(description = "追踪号，报修时请提供") String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        detail = Masks.within(detail);
    }
}
