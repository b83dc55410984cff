package io.github.bihuan.enterprise;

import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.text.Spelling;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many special operators (特种作业人员) an enterprise needs, by kind of work (交应急字〔2024〕45号 （十四）). */
final class OperatorRequirementApi {

    private static final int MOST = 9999;

    private OperatorRequirementApi() {}

    @Schema(name = "NewSpecialOperatorRequirement", description = "核定某作业类别的特种作业人员人数")
    record NewRequirement(
            @Schema(description = "作业类别、操作项目，与证书上的一致", examples = "焊接与热切割作业")
                    @NotBlank(message = "作业类别必须填写")
                    @Size(max = 100, message = "作业类别不得超过100字")
                    String workType,
            @Schema(description = "核定人数；0 为取消", examples = "3", minimum = "0", maximum = "9999")
                    @NotNull(message = "核定人数必须填写")
                    @Min(value = 0, message = "核定人数不得为负")
                    @Max(value = MOST, message = "核定人数不得超过9999")
                    Integer required,
            @Schema(description = "自哪天起", examples = "2024-12-20") @NotNull(message = "生效日期必须填写") LocalDate effectiveOn,
            @Schema(description = "依据、说明", nullable = true) @Size(max = 1000, message = "说明不得超过1000字") String note) {

        /** Spelt as imported certificates are: by kind of work the two are compared. */
        NewRequirement {
            workType = Spelling.tidy(workType);
        }
    }

    @Schema(name = "SpecialOperatorRequirement", description = "特种作业人员核定人数；同一作业类别以生效日期最近的为准")
    record RequirementView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "作业类别、操作项目") String workType,
            @Schema(description = "核定人数") int required,
            @Schema(description = "自哪天起") LocalDate effectiveOn,
            @Schema(description = "依据、说明", nullable = true) String note,
            @Schema(description = "登记时间") Instant recordedAt,
            @Schema(description = "登记人") String recordedBy)
            implements Versioned {

        /** A number that was fixed does not change; a later one takes its place. */
        @Override
        public long version() {
            return 0;
        }
    }
}
