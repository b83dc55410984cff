package io.github.bihuan.identity;

import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about assignments. */
public final class AssignmentApi {

    private AssignmentApi() {}

    @Schema(description = "指定责任分工")
    public record NewAssignment(
            @Schema(description = "责任角色", examples = "RESPONSIBLE_OFFICIAL") @NotNull(message = "责任角色必须填写")
                    AssignmentRole role,
            @Schema(description = "人员") @NotNull(message = "人员必须填写") UUID officialId,
            @Schema(description = "对象类别", examples = "ENTERPRISE") @NotNull(message = "对象类别必须填写")
                    AssignmentTargetType targetType,
            @Schema(description = "对象；对象类别为 REGION 时不填", nullable = true) UUID targetId,
            @Schema(description = "行政区划代码；对象类别为 REGION 时必填，其他类别按对象确定", nullable = true, examples = "141128101")
                    @Size(max = 20, message = "行政区划代码过长")
                    String regionCode,
            @Schema(description = "生效日期，不填为今天", nullable = true, examples = "2024-12-17") LocalDate validFrom) {}

    @Schema(description = "解除责任分工")
    public record NewRevocation(
            @Schema(description = "解除日期，自该日起不再负责；不得晚于今天", examples = "2025-01-10") @NotNull(message = "解除日期必须填写")
                    LocalDate revokedOn,
            @Schema(description = "解除原因", examples = "工作调整")
                    @NotBlank(message = "解除原因必须填写")
                    @Size(max = 4000, message = "解除原因最多 4000 字")
                    String reason) {}

    @Schema(description = "责任分工")
    public record Assignment(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "责任角色", examples = "RESPONSIBLE_OFFICIAL") AssignmentRole role,
            @Schema(description = "责任角色名称", examples = "挂牌责任人") String roleLabel,
            @Schema(description = "人员") UUID officialId,
            @Schema(description = "姓名", examples = "张三") String officialName,
            @Schema(description = "职务", examples = "副镇长") String officialPost,
            @Schema(description = "对象类别", examples = "ENTERPRISE") AssignmentTargetType targetType,
            @Schema(description = "对象；对象为地区时为空", nullable = true) UUID targetId,
            @Schema(description = "对象所在的行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "生效日期", examples = "2024-12-17") LocalDate validFrom,
            @Schema(description = "解除日期，有效时为空", nullable = true) LocalDate revokedOn,
            @Schema(description = "解除原因", nullable = true) String revocationReason)
            implements Versioned {}
}
