package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.OperatorStanding;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.privacy.Masks;
import io.github.bihuan.shared.text.Spelling;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who works as a special operator, and who took them on (黑林镇方案 二（一）3). */
final class OperatorEngagementApi {

    private OperatorEngagementApi() {}

    @Schema(name = "NewSpecialOperatorEngagement", description = "登记特种作业人员上岗")
    record NewEngagement(
            @Schema(description = "所在企业") @NotNull(message = "所在企业必须填写") UUID enterpriseId,
            @Schema(description = "姓名，与证书上的一致", examples = "王五")
                    @NotBlank(message = "姓名必须填写")
                    @Size(max = 50, message = "姓名不得超过50字")
                    String operatorName,
            @Schema(description = "作业类别、操作项目，与证书上的一致", examples = "焊接与热切割作业")
                    @NotBlank(message = "作业类别必须填写")
                    @Size(max = 100, message = "作业类别不得超过100字")
                    String workType,
            @Schema(description = "上岗日期", examples = "2024-12-18") @NotNull(message = "上岗日期必须填写") LocalDate engagedOn,
            @Schema(description = "招请人（责任人）：谁招请无证人员，谁负责任", examples = "赵六")
                    @NotBlank(message = "招请人必须填写")
                    @Size(max = 50, message = "招请人不得超过50字")
                    String engagedBy) {

        /** Spelt as imported certificates are: by name and kind of work the two are compared. */
        NewEngagement {
            operatorName = Spelling.tidy(operatorName);
            workType = Spelling.tidy(workType);
            engagedBy = Spelling.tidy(engagedBy);
        }
    }

    @Schema(name = "SpecialOperatorEngagementEnding", description = "登记特种作业人员离岗")
    record EngagementEnding(
            @Schema(description = "离岗日期，当日仍算在岗", examples = "2024-12-20") @NotNull(message = "离岗日期必须填写")
                    LocalDate endedOn,
            @Schema(description = "原因", examples = "无证，清退")
                    @NotBlank(message = "原因必须填写")
                    @Size(max = 1000, message = "原因不得超过1000字")
                    String reason) {}

    @Schema(name = "SpecialOperatorEngagement", description = "特种作业人员上岗登记，和是否持有效证书")
    record EngagementView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本（同 ETag）") long version,
            @Schema(description = "所在企业") UUID enterpriseId,
            @Schema(description = "所在企业名称", examples = "甲轧钢有限公司") String enterpriseName,
            @Schema(description = "企业所在地") String regionCode,
            @Schema(description = "姓名；列表中只显示姓", examples = "王*") String operatorName,
            @Schema(description = "作业类别、操作项目", examples = "焊接与热切割作业") String workType,
            @Schema(description = "上岗日期") LocalDate engagedOn,
            @Schema(description = "招请人（责任人）", examples = "赵六") String engagedBy,
            @Schema(description = "持证情况：按所问之日，离岗的按离岗之日") OperatorStanding standing,
            @Schema(description = "离岗日期", nullable = true) LocalDate endedOn,
            @Schema(description = "离岗原因", nullable = true) String endReason,
            @Schema(description = "登记时间") Instant recordedAt,
            @Schema(description = "登记人") String recordedBy)
            implements Versioned {

        /** For lists, the journal, and those who do not keep the record. */
        EngagementView masked() {
            return new EngagementView(
                    id,
                    version,
                    enterpriseId,
                    enterpriseName,
                    regionCode,
                    Masks.name(operatorName),
                    workType,
                    engagedOn,
                    engagedBy,
                    standing,
                    endedOn,
                    endReason,
                    recordedAt,
                    recordedBy);
        }
    }
}
