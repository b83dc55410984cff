package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.shared.http.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests that record a hazard and correct its record. */
final class HazardApi {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    private HazardApi() {}

    @Schema(name = "NewHazard", description = "登记隐患")
    record NewHazard(
            @Schema(description = "隐患所在企业") @NotNull(message = "企业必须填写") UUID enterpriseId,
            @Schema(description = "计入的专项行动，未给出即不计入", nullable = true) @Size(max = 20, message = "专项行动不得超过20个")
                    List<@NotNull(message = "专项行动不能为空") UUID> campaignIds,
            @Schema(description = "发现隐患的检查", nullable = true) UUID inspectionId,
            @Schema(description = "隐患所在行政区划，默认企业所在地", examples = "141128101", nullable = true)
                    @Size(max = 20, message = "行政区划代码过长")
                    String regionCode,
            @Schema(description = "来源（检查环节），登记后不得更改", examples = "TOWNSHIP_INSPECTION") @NotNull(message = "隐患来源必须填写")
                    HazardSource source,
            @Schema(description = "级别；未给出时待分级", examples = "GENERAL", nullable = true) HazardLevel level,
            @Schema(description = "判定标准条款（GM10-4-6 或 4-6），重大事故隐患必须引用", examples = "[\"GM10-13-2\"]", nullable = true)
                    @Size(max = 20, message = "条款不得超过20项")
                    List<@NotBlank(message = "条款不能为空") @Size(max = 40, message = "条款代码过长") String> catalogItems,
            @Schema(description = "无对应条款时，符合重大事故隐患定义的理由", nullable = true) @Size(max = 4000, message = "理由不得超过4000字")
                    String residualReason,
            @Schema(description = "隐患描述", examples = "除尘器泄爆口朝向人员通道")
                    @NotBlank(message = "隐患描述必须填写")
                    @Size(max = 4000, message = "隐患描述不得超过4000字")
                    String description,
            @Schema(description = "隐患部位", examples = "一车间除尘器")
                    @NotBlank(message = "隐患部位必须填写")
                    @Size(max = 200, message = "隐患部位不得超过200字")
                    String place,
            @Schema(description = "发现日期，默认今天", examples = "2024-12-19", nullable = true) @CalendarDay LocalDate foundOn,
            @Schema(description = "责令限期整改的期限", examples = "2024-12-26", nullable = true) @CalendarDay
                    LocalDate deadline,
            @Schema(description = "跟踪责任人；政府检查发现的必须明确，登记人本人在人员名录中的默认为本人", nullable = true) UUID trackingOfficerId,
            @Schema(description = "照片", nullable = true) @Size(max = 30, message = "照片不得超过30张")
                    List<@NotBlank(message = "照片不能为空") @Size(max = 500, message = "照片地址过长") String> photos,
            @Schema(description = "立查立改（仅限一般隐患）", nullable = true) @Valid OnTheSpot onTheSpot) {}

    @Schema(name = "OnTheSpotFix", description = "立查立改：当场整改情况")
    record OnTheSpot(
            @Schema(description = "整改完成日期，默认发现日期", nullable = true) @CalendarDay LocalDate completedOn,
            @Schema(description = "整改情况", nullable = true) @Size(max = 4000, message = "整改情况不得超过4000字")
                    String description,
            @Schema(description = "整改前照片", nullable = true) @Size(max = 30, message = "照片不得超过30张")
                    List<@NotBlank(message = "照片不能为空") @Size(max = 500, message = "照片地址过长") String> photosBefore,
            @Schema(description = "整改后照片", nullable = true) @Size(max = 30, message = "照片不得超过30张")
                    List<@NotBlank(message = "照片不能为空") @Size(max = 500, message = "照片地址过长") String> photosAfter) {}

    @Schema(name = "HazardChange", description = "修改登记内容：只修改给出的字段，未给出或为 null 的字段保持不变")
    record HazardChange(
            @Schema(description = "隐患描述", nullable = true)
                    @Pattern(regexp = NOT_BLANK, message = "隐患描述不能为空白")
                    @Size(max = 4000, message = "隐患描述不得超过4000字")
                    String description,
            @Schema(description = "隐患部位", nullable = true)
                    @Pattern(regexp = NOT_BLANK, message = "隐患部位不能为空白")
                    @Size(max = 200, message = "隐患部位不得超过200字")
                    String place,
            @Schema(description = "来源；登记后不得更改，只能与原来源一致", nullable = true) HazardSource source,
            @Schema(description = "专项行动：给出即整体替换，事实随之计入或作废", nullable = true) @Size(max = 20, message = "专项行动不得超过20个")
                    List<@NotNull(message = "专项行动不能为空") UUID> campaignIds,
            @Schema(description = "跟踪责任人", nullable = true) UUID trackingOfficerId,
            @Schema(description = "照片：给出即整体替换", nullable = true) @Size(max = 30, message = "照片不得超过30张")
                    List<@NotBlank(message = "照片不能为空") @Size(max = 500, message = "照片地址过长") String> photos) {}
}
