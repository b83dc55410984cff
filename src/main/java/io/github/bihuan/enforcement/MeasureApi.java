package io.github.bihuan.enforcement;

import io.github.bihuan.enforcement.domain.MeasureKind;
import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.region.RegionLevel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Requests and answers of measures. */
final class MeasureApi {

    private MeasureApi() {}

    @Schema(name = "NewMeasure", description = "登记执法措施")
    record NewMeasure(
            @Schema(description = "措施种类", examples = "RECTIFICATION_ORDER") @NotNull(message = "措施种类必须填写")
                    MeasureKind kind,
            @Schema(description = "企业") @NotNull(message = "企业必须填写") UUID enterpriseId,
            @Schema(description = "涉及的隐患", nullable = true) @Size(max = 50, message = "涉及的隐患不得超过50个")
                    List<@NotNull(message = "隐患不能为空") UUID> hazardIds,
            @Schema(description = "所属行动，默认为所涉隐患的行动", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds,
            @Schema(description = "决定日期", examples = "2024-12-19") @NotNull(message = "决定日期必须填写") @CalendarDay
                    LocalDate decidedOn,
            @Schema(description = "作出决定的机关；乡镇代为登记时写明主管部门", examples = "方山县应急管理局")
                    @NotBlank(message = "作出决定的机关必须填写")
                    @Size(max = 200, message = "机关名称不得超过200字")
                    String authority,
            @Schema(description = "作出决定的单位（组织机构），默认本单位", nullable = true) UUID organisationId,
            @Schema(description = "文书号", examples = "（方）应急责改〔2024〕12号", nullable = true)
                    @Size(max = 100, message = "文书号不得超过100字")
                    String documentNumber,
            @Schema(description = "停产停业为局部", nullable = true) Boolean partial,
            @Schema(description = "措施的范围", examples = "粉碎车间", nullable = true)
                    @Size(max = 1000, message = "范围不得超过1000字")
                    String scope,
            @Schema(description = "期限（当日有效）", nullable = true) @CalendarDay LocalDate dueOn) {}

    @Schema(name = "MeasureLifting", description = "解除措施（停产停业为审查同意恢复生产）")
    record Lifting(
            @Schema(description = "解除日期", examples = "2024-12-30") @NotNull(message = "解除日期必须填写") @CalendarDay
                    LocalDate liftedOn,
            @Schema(description = "审查意见", examples = "经复查，隐患已消除，同意恢复生产")
                    @NotBlank(message = "审查意见必须填写")
                    @Size(max = 2000, message = "审查意见不得超过2000字")
                    String reviewOpinion) {}

    @Schema(name = "Measure", description = "执法措施")
    record MeasureView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "措施种类") MeasureKind kind,
            @Schema(description = "措施种类名称", examples = "责令限期整改") String kindLabel,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "企业所在行政区划") String regionCode,
            @Schema(description = "涉及的隐患") List<UUID> hazardIds,
            @Schema(description = "所属行动") List<UUID> campaignIds,
            @Schema(description = "决定日期") LocalDate decidedOn,
            @Schema(description = "作出决定的机关") String authority,
            @Schema(description = "作出决定或登记的单位", nullable = true) UUID organisationId,
            @Schema(description = "该单位的层级") RegionLevel organiserLevel,
            @Schema(description = "文书号", nullable = true) String documentNumber,
            @Schema(description = "停产停业为局部") boolean partial,
            @Schema(description = "措施的范围", nullable = true) String scope,
            @Schema(description = "期限", nullable = true) LocalDate dueOn,
            @Schema(description = "解除日期", nullable = true) LocalDate liftedOn,
            @Schema(description = "审查意见", nullable = true) String reviewOpinion,
            @Schema(description = "录入时间") Instant recordedAt)
            implements Versioned {}

    /** Which measures a list shows. */
    public static class MeasureFilter {

        @Parameter(description = "所属行动")
        @QueryParam("campaignId")
        public UUID campaignId;

        @Parameter(description = "企业")
        @QueryParam("enterpriseId")
        public UUID enterpriseId;

        @Parameter(description = "涉及的隐患")
        @QueryParam("hazardId")
        public UUID hazardId;

        @Parameter(description = "行政区划（含下级）")
        @QueryParam("regionCode")
        public String regionCode;

        @Parameter(description = "措施种类")
        @QueryParam("kind")
        public MeasureKind kind;

        @Parameter(description = "是否已解除")
        @QueryParam("lifted")
        public Boolean lifted;

        @Parameter(description = "决定日期自")
        @QueryParam("decidedFrom")
        public LocalDate decidedFrom;

        @Parameter(description = "决定日期至（含）")
        @QueryParam("decidedTo")
        public LocalDate decidedTo;
    }
}
