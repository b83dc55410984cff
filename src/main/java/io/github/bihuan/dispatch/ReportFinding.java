package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormRule.Severity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What validation found (specification F11). */
@Schema(description = "校验结果：ERROR 阻止报送，WARNING 须在 comments 中按规则代码说明")
record ReportFinding(
        @Schema(description = "规则代码", examples = "G1.2-WITHIN-G1.1") String rule,
        @Schema(description = "严重程度") Severity severity,
        @Schema(description = "单元格代码") List<String> cells,
        @Schema(description = "说明", examples = "“已完成整改的”3大于“发现的”2") String message) {}
