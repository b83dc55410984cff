package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardParts.Inspector;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One who inspected and signs for it (谁检查谁签名谁负责). */
@Schema(name = "Inspector", description = "检查验收人员")
record InspectorBody(
        @Schema(description = "姓名", examples = "张三") @NotBlank(message = "姓名必须填写") @Size(max = 200, message = "姓名过长")
                String name,
        @Schema(description = "执法证号", nullable = true) @Size(max = 200, message = "执法证号过长") String certificateNumber) {

    static List<Inspector> inspectors(List<InspectorBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream()
                        .map(body -> new Inspector(body.name(), body.certificateNumber()))
                        .toList();
    }
}
