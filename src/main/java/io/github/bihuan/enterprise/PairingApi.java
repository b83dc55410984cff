package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.PairingForm;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Benchmark designations and assistance pairings. */
final class PairingApi {

    private PairingApi() {}

    @Schema(name = "NewBenchmarkDesignation", description = "确定标杆企业")
    record NewDesignation(
            @Schema(description = "所属行动") @NotNull(message = "所属行动必须填写") UUID campaignId,
            @Schema(description = "确定日期", examples = "2024-12-20") @NotNull(message = "确定日期必须填写")
                    LocalDate designatedOn,
            @Schema(description = "理由", examples = "安全管理基础好，标准化运行规范")
                    @NotBlank(message = "理由必须填写")
                    @Size(max = 4000, message = "理由不得超过4000字")
                    String reason,
            @Schema(description = "结束日期（补录时填写）", nullable = true) LocalDate endedOn) {}

    @Schema(name = "BenchmarkDesignation", description = "标杆企业的确定")
    record DesignationView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "所属行动") UUID campaignId,
            @Schema(description = "确定日期") LocalDate designatedOn,
            @Schema(description = "理由") String reason,
            @Schema(description = "结束日期", nullable = true) LocalDate endedOn,
            @Schema(description = "登记时间") Instant createdAt)
            implements Versioned {

        /** A designation does not change. */
        @Override
        public long version() {
            return 0;
        }
    }

    @Schema(name = "NewAssistancePairing", description = "建立结对帮扶；路径中的企业为帮扶方（标杆企业）")
    record NewPairing(
            @Schema(description = "所属行动") @NotNull(message = "所属行动必须填写") UUID campaignId,
            @Schema(description = "被帮扶企业") @NotNull(message = "被帮扶企业必须填写") UUID assistedEnterpriseId,
            @Schema(description = "开始日期", examples = "2024-12-20") @NotNull(message = "开始日期必须填写") LocalDate startedOn,
            @Schema(description = "形式：入企帮扶、跟班学习、现场教学") @NotNull(message = "帮扶形式必须填写") PairingForm form,
            @Schema(description = "结对帮扶计划", examples = "每周入企一次，对照判定标准逐项帮扶")
                    @NotBlank(message = "结对帮扶计划必须填写")
                    @Size(max = 4000, message = "结对帮扶计划不得超过4000字")
                    String plan) {}

    @Schema(name = "PairingEnding", description = "结束结对帮扶")
    record PairingEnding(
            @Schema(description = "结束日期", examples = "2025-03-28") @NotNull(message = "结束日期必须填写") LocalDate endedOn,
            @Schema(description = "原因", examples = "帮扶任务完成")
                    @NotBlank(message = "原因必须填写")
                    @Size(max = 4000, message = "原因不得超过4000字")
                    String reason) {}

    @Schema(name = "AssistancePairing", description = "结对帮扶")
    record PairingView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本（同 ETag）") long version,
            @Schema(description = "所属行动") UUID campaignId,
            @Schema(description = "帮扶企业（标杆企业）") UUID helperEnterpriseId,
            @Schema(description = "帮扶企业名称") String helperName,
            @Schema(description = "被帮扶企业") UUID assistedEnterpriseId,
            @Schema(description = "被帮扶企业名称") String assistedName,
            @Schema(description = "结对时被帮扶企业所在地") String regionCode,
            @Schema(description = "开始日期") LocalDate startedOn,
            @Schema(description = "形式") PairingForm form,
            @Schema(description = "结对帮扶计划") String plan,
            @Schema(description = "结束日期", nullable = true) LocalDate endedOn,
            @Schema(description = "结束原因", nullable = true) String endReason,
            @Schema(description = "登记时间") Instant createdAt)
            implements Versioned {}
}
