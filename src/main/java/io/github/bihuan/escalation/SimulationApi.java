package io.github.bihuan.escalation;

import io.github.bihuan.escalation.LadderApi.NewLadder;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ladders played through: what is asked and answered. */
final class SimulationApi {

    private SimulationApi() {}

    /** Which days are played. */
    enum Period {
        LAST_QUARTER,
        NEXT_30_DAYS
    }

    @Schema(name = "NewLadderSimulation", description = "推演：以另一阶梯代替现用的，看谁何时会收到什么；不改变任何数据")
    record NewSimulation(
            @Schema(description = "推演的时段：上一季度，或今后 30 天（假定各隐患都不办结）") @NotNull(message = "时段必须填写") Period period,
            @Schema(description = "行政区划（含下级），默认本人的范围", nullable = true) String regionCode,
            @Schema(description = "已有阶梯的编号；与草案二选一", nullable = true, examples = "default")
                    @Pattern(regexp = "[a-z0-9-]{1,60}", message = "阶梯编号格式不正确")
                    String ladderCode,
            @Schema(description = "已有阶梯的版本", nullable = true, examples = "1") @Min(value = 1, message = "版本从 1 起")
                    Integer ladderVersion,
            @Schema(description = "阶梯的草案；与已有阶梯二选一", nullable = true) @Valid NewLadder ladder) {}

    @Schema(name = "LadderSimulation", description = "推演结果：现用的阶梯与推演的阶梯并列")
    record Simulation(
            @Schema(description = "起始日期（含）") LocalDate from,
            @Schema(description = "截止日期（含）") LocalDate to,
            @Schema(description = "涉及的隐患数") int hazards,
            @Schema(description = "现用的阶梯") Load current,
            @Schema(description = "推演的阶梯") Load simulated,
            @Schema(description = "推演的阶梯会发出的（前 1000 件，按日期）") @Size(max = 1000) List<Line> items,
            @Schema(description = "未全部列出") boolean truncated) {}

    @Schema(name = "LadderLoad", description = "一种阶梯的工作量")
    record Load(
            @Schema(description = "通知件数") int notices,
            @Schema(description = "自动发出的件数") int automatic,
            @Schema(description = "须批准或者签发的件数") int drafts,
            @Schema(description = "送达人次（含抄送）") int deliveries,
            @Schema(description = "涉及的接收人数") int people,
            @Schema(description = "各步件数") Map<String, Integer> bySteps,
            @Schema(description = "一人一日最多收到的", nullable = true) Peak peak) {}

    @Schema(name = "LadderPeak", description = "一人一日最多收到的件数")
    record Peak(
            @Schema(description = "接收人") String recipient,
            @Schema(description = "日期") LocalDate day,
            @Schema(description = "件数") int notices) {}

    @Schema(name = "LadderSimulationLine", description = "推演中的一件通知")
    record Line(
            @Schema(description = "应发日期") LocalDate day,
            @Schema(description = "步骤", examples = "L2") String step,
            @Schema(description = "种类") NoticeKind kind,
            @Schema(description = "办理方式") IssueMode mode,
            @Schema(description = "隐患") UUID hazardId,
            @Schema(description = "隐患编号") String hazardCode,
            @Schema(description = "接收人（含抄送）") List<String> recipients) {}
}
