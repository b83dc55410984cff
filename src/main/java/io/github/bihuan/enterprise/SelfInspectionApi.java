package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.SelfInspectionMode;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Self-inspection plans and reports. */
final class SelfInspectionApi {

    private SelfInspectionApi() {}

    @Schema(name = "NewSelfInspectionFiling", description = "自查自改工作方案或报告")
    record NewFiling(
            @Schema(description = "所属行动") @NotNull(message = "所属行动必须填写") UUID campaignId,
            @Schema(description = "方案（报告）日期", examples = "2024-12-18") @NotNull(message = "日期必须填写") LocalDate filedOn,
            @Schema(description = "带队负责人", examples = "张三")
                    @NotBlank(message = "带队负责人必须填写")
                    @Size(max = 100, message = "姓名不得超过100字")
                    String leader,
            @Schema(description = "自查方式") @NotNull(message = "自查方式必须填写") SelfInspectionMode mode,
            @Schema(description = "主要内容；报告写明问题清单、原因分析和整改情况", examples = "成立检查组，对照判定标准逐项自查")
                    @NotBlank(message = "主要内容必须填写")
                    @Size(max = 4000, message = "主要内容不得超过4000字")
                    String summary,
            @Schema(description = "文件名", examples = "自查自改工作方案.docx", nullable = true)
                    @Size(max = 200, message = "文件名不得超过200字")
                    String fileName) {}

    @Schema(name = "SelfInspectionFiling", description = "已报送的自查自改工作方案或报告")
    record FilingView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "所属行动") UUID campaignId,
            @Schema(description = "第几版", examples = "1") int edition,
            @Schema(description = "方案（报告）日期") LocalDate filedOn,
            @Schema(description = "带队负责人") String leader,
            @Schema(description = "是否由主要负责人带队") boolean ledByPrincipal,
            @Schema(description = "自查方式") SelfInspectionMode mode,
            @Schema(description = "主要内容") String summary,
            @Schema(description = "文件名", nullable = true) String fileName,
            @Schema(description = "报送时间") Instant createdAt,
            @Schema(description = "被新版本替换的时间；现行版本为空", nullable = true) Instant replacedAt)
            implements Versioned {

        /** A filing changes once: when a newer edition replaces it. */
        @Override
        public long version() {
            return replacedAt == null ? 0 : 1;
        }
    }
}
