package io.github.bihuan.enterprise;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Diagnoses of the design of what was built without review, and what was done about them (003-16). */
final class DesignDiagnosisApi {

    private DesignDiagnosisApi() {}

    @Schema(name = "NewDesignDiagnosis", description = "安全设施设计诊断：委托有资质的设计单位作出")
    record NewDiagnosis(
            @Schema(description = "所属行动", nullable = true) UUID campaignId,
            @Schema(description = "建设项目，与“三同时”摸底所称一致", examples = "二号转炉技改")
                    @NotBlank(message = "建设项目必须填写")
                    @Size(max = 200, message = "建设项目不得超过200字")
                    String item,
            @Schema(description = "设计单位", examples = "样例冶金设计院有限公司")
                    @NotBlank(message = "设计单位必须填写")
                    @Size(max = 200, message = "设计单位不得超过200字")
                    String designUnit,
            @Schema(description = "设计单位的资质证书", examples = "冶金行业甲级 A114000000")
                    @NotBlank(message = "设计单位的资质必须填写")
                    @Size(max = 200, message = "资质不得超过200字")
                    String qualification,
            @Schema(description = "委托日期", examples = "2024-08-05") @NotNull(message = "委托日期必须填写") @CalendarDay
                    LocalDate entrustedOn,
            @Schema(description = "诊断日期", examples = "2024-10-15") @NotNull(message = "诊断日期必须填写") @CalendarDay
                    LocalDate diagnosedOn,
            @Schema(description = "诊断意见", examples = "熔融金属吊运区域应增设隔离设施")
                    @NotBlank(message = "诊断意见必须填写")
                    @Size(max = 4000, message = "诊断意见不得超过4000字")
                    String findings,
            @Schema(description = "是否须整改") @NotNull(message = "是否须整改必须填写") Boolean rectificationNeeded) {}

    @Schema(name = "DesignRectification", description = "依据设计诊断完成的整改")
    record Rectification(
            @Schema(description = "完成日期", examples = "2024-12-10") @NotNull(message = "完成日期必须填写") @CalendarDay
                    LocalDate rectifiedOn,
            @Schema(description = "整改情况", examples = "已按诊断意见增设隔离设施")
                    @NotBlank(message = "整改情况必须填写")
                    @Size(max = 4000, message = "整改情况不得超过4000字")
                    String rectification) {}

    @Schema(name = "DesignDiagnosis", description = "安全设施设计诊断及整改")
    record DiagnosisView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "所属行动", nullable = true) UUID campaignId,
            @Schema(description = "建设项目") String item,
            @Schema(description = "设计单位") String designUnit,
            @Schema(description = "设计单位的资质证书") String qualification,
            @Schema(description = "委托日期") LocalDate entrustedOn,
            @Schema(description = "诊断日期") LocalDate diagnosedOn,
            @Schema(description = "诊断意见") String findings,
            @Schema(description = "是否须整改") boolean rectificationNeeded,
            @Schema(description = "整改完成日期", nullable = true) LocalDate rectifiedOn,
            @Schema(description = "整改情况", nullable = true) String rectification,
            @Schema(description = "诊断和整改全部完成之日；无须整改的为诊断日期", nullable = true) LocalDate completedOn,
            @Schema(description = "登记时间") Instant createdAt)
            implements Versioned {}
}
