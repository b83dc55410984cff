package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.OutputKind;
import io.github.bihuan.campaign.domain.Segment;
import io.github.bihuan.campaign.domain.StageKind;
import io.github.bihuan.campaign.domain.StageStatus;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoints of stages take and answer. */
final class StageApi {

    private static final int MOST = 100;

    private StageApi() {}

    @Schema(name = "Stage", description = "阶段、轨、行动、任务")
    record Stage(
            UUID id,
            @Schema(description = "版本号，同 ETag") long version,
            @Schema(description = "所属行动") UUID campaignId,
            @Schema(description = "编号", examples = "S1", nullable = true) String code,
            @Schema(description = "种类", examples = "SELF_INSPECTION") StageKind kind,
            @Schema(description = "形式") Segment segment,
            @Schema(description = "名称", examples = "企业全面自查自改") String name,
            @Schema(description = "开始日期；为空则随行动开始", nullable = true) LocalDate startOn,
            @Schema(description = "结束日期（含当日）；为空则随行动结束", nullable = true) LocalDate endOn,
            @Schema(description = "状态：结束日当天起为到期") StageStatus status,
            @Schema(description = "是否逾期：结束日已过而未完成") boolean late,
            @Schema(description = "责任单位（人）") List<String> owners,
            @Schema(description = "应提交的成果") OutputKind outputKind,
            @Schema(description = "成果名称", nullable = true) String outputName,
            @Schema(description = "内容", nullable = true) String description,
            @Schema(description = "条款") List<String> clauses,
            @Schema(description = "次序") int position,
            @Schema(description = "完成日期", nullable = true) LocalDate completedOn,
            @Schema(description = "成果说明", nullable = true) String outputDescription,
            @Schema(description = "成果链接", nullable = true) String outputLink)
            implements Versioned {}

    @Schema(name = "NewStage", description = "增加阶段")
    record NewStage(
            @Schema(description = "编号，行动内唯一", examples = "S1") @Size(min = 1, max = 40, message = "编号应为 1 至 40 个字")
                    String code,
            @Schema(description = "种类") @NotNull(message = "阶段种类必须填写") StageKind kind,
            @Schema(description = "形式，默认 STAGE") Segment segment,
            @Schema(description = "名称") @NotBlank(message = "名称必须填写") @Size(max = 200, message = "名称不得超过 200 个字")
                    String name,
            @Schema(description = "开始日期；不填则随行动开始") LocalDate startOn,
            @Schema(description = "结束日期；不填则随行动结束") LocalDate endOn,
            @Schema(description = "责任单位（人）") @Size(max = MOST, message = "责任单位过多")
                    List<@NotBlank(message = "责任单位不得为空") @Size(max = 200, message = "责任单位名称过长") String> owners,
            @Schema(description = "应提交的成果，默认 NONE") OutputKind outputKind,
            @Schema(description = "成果名称") @Size(max = 200, message = "成果名称不得超过 200 个字") String outputName,
            @Schema(description = "内容") @Size(max = 4000, message = "内容不得超过 4000 个字") String description,
            @Schema(description = "条款") @Size(max = MOST, message = "条款过多")
                    List<@NotBlank(message = "条款不得为空") @Size(max = 60, message = "条款过长") String> clauses) {}

    @Schema(name = "StagePatch", description = "修改阶段；不给出的字段不变")
    record StagePatch(
            StageKind kind,
            Segment segment,
            @Size(min = 1, max = 200, message = "名称应为 1 至 200 个字") String name,
            LocalDate startOn,
            LocalDate endOn,
            @Size(max = MOST, message = "责任单位过多")
                    List<@NotBlank(message = "责任单位不得为空") @Size(max = 200, message = "责任单位名称过长") String> owners,
            OutputKind outputKind,
            @Size(max = 200, message = "成果名称不得超过 200 个字") String outputName,
            @Size(max = 4000, message = "内容不得超过 4000 个字") String description,
            @Size(max = MOST, message = "条款过多")
                    List<@NotBlank(message = "条款不得为空") @Size(max = 60, message = "条款过长") String> clauses) {}

    @Schema(name = "StageCompletion", description = "完成阶段；要求成果的阶段须附成果说明或链接")
    record Completion(
            @Schema(description = "完成日期，不晚于今天") @NotNull(message = "完成日期必须填写") LocalDate completedOn,
            @Schema(description = "成果说明") @Size(max = 4000, message = "成果说明不得超过 4000 个字") String outputDescription,
            @Schema(description = "成果链接") @Size(max = 1000, message = "成果链接不得超过 1000 个字") String outputLink) {

        boolean hasOutput() {
            return isText(outputDescription) || isText(outputLink);
        }

        private static boolean isText(String text) {
            return text != null && !text.isBlank();
        }
    }
}
