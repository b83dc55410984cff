package io.github.bihuan.inspection;

import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers of the checklists filled in at an inspection. */
final class ChecklistApi {

    private ChecklistApi() {}

    /** Whether a requirement is met. */
    enum Answer {
        YES,
        NO,
        NOT_APPLICABLE
    }

    @Schema(name = "ChecklistAnswer", description = "一个检查项的结果")
    record AnswerBody(
            @Schema(description = "检查项代码", examples = "CS-1")
                    @NotBlank(message = "检查项代码必须填写")
                    @Size(max = 30, message = "检查项代码过长")
                    String itemCode,
            @Schema(description = "YES 符合，NO 不符合，NOT_APPLICABLE 不涉及") @NotNull(message = "检查项结果必须填写") Answer answer,
            @Schema(description = "说明", nullable = true) @Size(max = 500, message = "说明不得超过500字") String remark) {}

    @Schema(name = "NewChecklistResult", description = "填写一张检查表；同一检查表再次提交即替换")
    record NewChecklistResult(
            @Schema(description = "检查表代码（/reference/checklists）", examples = "CONFINED_SPACE")
                    @NotBlank(message = "检查表代码必须填写")
                    @Size(max = 60, message = "检查表代码过长")
                    String checklistCode,
            @Schema(description = "各检查项的结果") @NotEmpty(message = "检查项结果必须填写") @Size(max = 200, message = "检查项不得超过200项")
                    List<@NotNull(message = "检查项不能为空") @Valid AnswerBody> answers,
            @Schema(description = "说明", nullable = true) @Size(max = 2000, message = "说明不得超过2000字") String remark) {}

    @Schema(name = "ChecklistAnswerView", description = "一个检查项的结果")
    record AnswerView(
            @Schema(description = "检查项代码") String itemCode,
            @Schema(description = "要求") String text,
            @Schema(description = "结果") Answer answer,
            @Schema(description = "说明", nullable = true) String remark) {}

    /** @param version of the inspection */
    @Schema(name = "ChecklistResult", description = "一次检查中填写的一张检查表")
    record ChecklistResult(
            @Schema(description = "所属检查") UUID id,
            @Schema(description = "所属检查的版本") long version,
            @Schema(description = "检查表代码") String checklistCode,
            @Schema(description = "检查表名称") String checklistName,
            @Schema(description = "检查日期") LocalDate checkedOn,
            @Schema(description = "说明", nullable = true) String remark,
            @Schema(description = "录入时间") Instant recordedAt,
            @Schema(description = "不符合的项数") int problemCount,
            @Schema(description = "各检查项的结果") List<AnswerView> answers)
            implements Versioned {}

    @Schema(name = "ChecklistResults", description = "一次检查中填写的检查表")
    record ChecklistResults(@Schema(description = "检查表") List<ChecklistResult> items) {}
}
