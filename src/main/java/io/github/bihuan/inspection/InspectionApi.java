package io.github.bihuan.inspection;

import io.github.bihuan.inspection.domain.InspectionKind;
import io.github.bihuan.inspection.domain.InspectionMode;
import io.github.bihuan.inspection.domain.Signature;
import io.github.bihuan.inspection.domain.SignerRole;
import io.github.bihuan.inspection.domain.Visit;
import io.github.bihuan.shared.http.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests of the inspection feature. */
final class InspectionApi {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    private InspectionApi() {}

    @Schema(name = "InspectionInspector", description = "检查人员")
    record InspectorBody(
            @Schema(description = "姓名", examples = "张三")
                    @NotBlank(message = "检查人员姓名必须填写")
                    @Size(max = 50, message = "姓名不得超过50字")
                    String name,
            @Schema(description = "执法证号；执法检查必须填写", examples = "SX-1411-0001", nullable = true)
                    @Size(max = 60, message = "执法证号不得超过60字")
                    String certificateNumber,
            @Schema(description = "人员名录中的编号", nullable = true) UUID officialId) {

        boolean certified() {
            return certificateNumber != null && !certificateNumber.isBlank();
        }
    }

    @Schema(name = "InspectionExpert", description = "参加检查的专家")
    record ExpertBody(
            @Schema(description = "姓名", examples = "李四")
                    @NotBlank(message = "专家姓名必须填写")
                    @Size(max = 50, message = "姓名不得超过50字")
                    String name,
            @Schema(description = "单位", nullable = true) @Size(max = 200, message = "单位不得超过200字") String unit) {}

    @Schema(name = "PrincipalExam", description = "主要负责人考试（逢查必考）")
    record PrincipalExamBody(
            @Schema(description = "是否参加考试") @NotNull(message = "请填写主要负责人是否参加考试") Boolean taken,
            @Schema(description = "是否合格", nullable = true) Boolean passed,
            @Schema(description = "未考的原因", nullable = true) @Size(max = 500, message = "原因不得超过500字") String reason) {}

    @Schema(name = "InspectionSignature", description = "检查记录的签字（安全生产法第六十八条）")
    record SignatureBody(
            @Schema(description = "签字人姓名", examples = "张三")
                    @NotBlank(message = "签字人姓名必须填写")
                    @Size(max = 50, message = "姓名不得超过50字")
                    String name,
            @Schema(description = "签字身份：检查人员，或被检查单位负责人") @NotNull(message = "签字身份必须填写") SignerRole role,
            @Schema(description = "被检查单位负责人拒绝签字", nullable = true) Boolean refused,
            @Schema(description = "拒绝签字的理由", nullable = true) @Size(max = 500, message = "理由不得超过500字")
                    String refusalReason) {

        Signature signature() {
            return new Signature(name.strip(), role, Boolean.TRUE.equals(refused), refusalReason);
        }
    }

    @Schema(name = "NewInspection", description = "计划一次检查，或登记一次已经进行的检查（给出 inspectedOn）")
    record NewInspection(
            @Schema(description = "被检查企业") @NotNull(message = "被检查企业必须填写") UUID enterpriseId,
            @Schema(description = "所属行动", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds,
            @Schema(description = "检查类型", examples = "ROUTINE") @NotNull(message = "检查类型必须填写") InspectionKind kind,
            @Schema(description = "检查方式，默认事先通知", nullable = true) InspectionMode mode,
            @Schema(description = "组织检查的单位，默认本单位", nullable = true) UUID organisationId,
            @Schema(description = "计划日期", nullable = true) @CalendarDay LocalDate plannedOn,
            @Schema(description = "检查日期：登记已进行的检查时填写", examples = "2024-12-19", nullable = true) @CalendarDay
                    LocalDate inspectedOn,
            @Schema(description = "开始时间", nullable = true) @CalendarDay Instant startedAt,
            @Schema(description = "结束时间", nullable = true) @CalendarDay Instant endedAt,
            @Schema(description = "检查地点", nullable = true) @Size(max = 300, message = "地点不得超过300字") String place,
            @Schema(description = "检查人员", nullable = true) @Size(max = 50, message = "检查人员不得超过50人")
                    List<@NotNull(message = "检查人员不能为空") @Valid InspectorBody> inspectors,
            @Schema(description = "专家", nullable = true) @Size(max = 50, message = "专家不得超过50人")
                    List<@NotNull(message = "专家不能为空") @Valid ExpertBody> experts,
            @Schema(description = "检查内容要点", nullable = true) @Size(max = 50, message = "要点不得超过50项")
                    List<@NotBlank(message = "要点不能为空") @Size(max = 200, message = "要点不得超过200字") String> topics,
            @Schema(description = "主要负责人考试", nullable = true) @Valid PrincipalExamBody principalExam,
            @Schema(description = "是否检查重大事故隐患排查整治情况", nullable = true) Boolean majorHazardChecked,
            @Schema(description = "检查内容", nullable = true) @Size(max = 4000, message = "检查内容不得超过4000字") String content,
            @Schema(description = "发现的问题", nullable = true) @Size(max = 4000, message = "问题不得超过4000字") String problems,
            @Schema(description = "处理情况", nullable = true) @Size(max = 4000, message = "处理情况不得超过4000字") String handling,
            @Schema(description = "签字：登记已进行的检查时可一并给出", nullable = true) @Size(max = 60, message = "签字不得超过60个")
                    List<@NotNull(message = "签字不能为空") @Valid SignatureBody> signatures) {

        Visit visit() {
            return new Visit(plannedOn, inspectedOn, startedAt, endedAt);
        }
    }

    /** Only what is given changes. */
    @Schema(name = "InspectionChange", description = "补充检查记录：只修改给出的字段；修改后已有的签字作废")
    record InspectionChange(
            @Schema(description = "所属行动：给出即整体替换", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds,
            @Schema(description = "检查类型", nullable = true) InspectionKind kind,
            @Schema(description = "检查方式", nullable = true) InspectionMode mode,
            @Schema(description = "计划日期", nullable = true) @CalendarDay LocalDate plannedOn,
            @Schema(description = "检查日期", nullable = true) @CalendarDay LocalDate inspectedOn,
            @Schema(description = "开始时间：给出即开始检查", nullable = true) @CalendarDay Instant startedAt,
            @Schema(description = "结束时间：给出即记录检查情况", nullable = true) @CalendarDay Instant endedAt,
            @Schema(description = "检查地点", nullable = true) @Size(max = 300, message = "地点不得超过300字") String place,
            @Schema(description = "检查人员：给出即整体替换", nullable = true) @Size(max = 50, message = "检查人员不得超过50人")
                    List<@NotNull(message = "检查人员不能为空") @Valid InspectorBody> inspectors,
            @Schema(description = "专家：给出即整体替换", nullable = true) @Size(max = 50, message = "专家不得超过50人")
                    List<@NotNull(message = "专家不能为空") @Valid ExpertBody> experts,
            @Schema(description = "检查内容要点：给出即整体替换", nullable = true) @Size(max = 50, message = "要点不得超过50项")
                    List<@NotBlank(message = "要点不能为空") @Size(max = 200, message = "要点不得超过200字") String> topics,
            @Schema(description = "主要负责人考试", nullable = true) @Valid PrincipalExamBody principalExam,
            @Schema(description = "是否检查重大事故隐患排查整治情况", nullable = true) Boolean majorHazardChecked,
            @Schema(description = "检查内容", nullable = true) @Size(max = 4000, message = "检查内容不得超过4000字") String content,
            @Schema(description = "发现的问题", nullable = true) @Size(max = 4000, message = "问题不得超过4000字") String problems,
            @Schema(description = "处理情况", nullable = true) @Size(max = 4000, message = "处理情况不得超过4000字")
                    String handling) {

        Visit visit() {
            return new Visit(plannedOn, inspectedOn, startedAt, endedAt);
        }
    }

    @Schema(name = "InspectionSigning", description = "检查人员和被检查单位负责人的签字")
    record Signing(
            @Schema(description = "签字") @NotEmpty(message = "签字必须填写") @Size(max = 60, message = "签字不得超过60个")
                    List<@NotNull(message = "签字不能为空") @Valid SignatureBody> signatures) {}

    @Schema(name = "InspectionConclusion", description = "办结检查")
    record Conclusion(
            @Schema(description = "办结日期", examples = "2024-12-19") @NotNull(message = "办结日期必须填写") @CalendarDay
                    LocalDate concludedOn,
            @Schema(description = "处理意见", examples = "检查结束，问题已告知企业", nullable = true)
                    @Size(max = 2000, message = "处理意见不得超过2000字")
                    String opinion) {}

    @Schema(name = "InspectionCancellation", description = "取消检查")
    record Cancellation(
            @Schema(description = "理由")
                    @NotNull(message = "取消须说明理由")
                    @Pattern(regexp = NOT_BLANK, message = "取消须说明理由")
                    @Size(max = 500, message = "理由不得超过500字")
                    String reason) {}
}
