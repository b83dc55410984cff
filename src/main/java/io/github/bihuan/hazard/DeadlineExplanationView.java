package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.DeadlineExplanation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the deadline is what it is. */
@Schema(name = "DeadlineExplanation", description = "整改期限的由来")
record DeadlineExplanationView(
        @Schema(description = "隐患") UUID hazardId,
        @Schema(description = "现行整改期限，尚未确定时为空", nullable = true) LocalDate deadline,
        @Schema(description = "逾期首日", nullable = true) LocalDate overdueFrom,
        @Schema(description = "截至今天的逾期天数") long overdueDays,
        @Schema(description = "推算步骤") List<String> steps) {

    static DeadlineExplanationView of(UUID hazardId, DeadlineExplanation explanation) {
        return new DeadlineExplanationView(
                hazardId,
                explanation.deadline(),
                explanation.overdueFrom(),
                explanation.overdueDays(),
                explanation.steps());
    }
}
