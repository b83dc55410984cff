package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CalendarApi.Day;
import io.github.bihuan.escalation.LadderApi.NewLadder;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.shared.time.CalendarYear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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

    @Schema(name = "NewLadderSimulation", description = "推演：以另一阶梯、另一节假日安排或者两者代替现用的，看谁何时会收到什么；不改变任何数据")
    record NewSimulation(
            @Schema(description = "推演的时段：上一季度，或今后 30 天（假定各事项都不办结）") @NotNull(message = "时段必须填写") Period period,
            @Schema(description = "行政区划（含下级），默认本人的范围", nullable = true) String regionCode,
            @Schema(description = "已有阶梯的编号；与草案二选一", nullable = true, examples = "default")
                    @Pattern(regexp = "[a-z0-9-]{1,60}", message = "阶梯编号格式不正确")
                    String ladderCode,
            @Schema(description = "已有阶梯的版本", nullable = true, examples = "1") @Min(value = 1, message = "版本从 1 起")
                    Integer ladderVersion,
            @Schema(description = "阶梯的草案；与已有阶梯二选一。只代替其有步骤的一类事项的阶梯", nullable = true) @Valid NewLadder ladder,
            @Schema(description = "代替现用的一年节假日安排", nullable = true) @Valid PlayedCalendar calendar) {

        boolean ladderStored() {
            return ladderCode != null && ladderVersion != null;
        }
    }

    @Schema(name = "PlayedCalendar", description = "推演所用的一年节假日安排；不必已经公布，不保存")
    record PlayedCalendar(
            @Schema(description = "年份", examples = "2025")
                    @NotNull(message = "年份必须填写")
                    @Min(value = 2024, message = "年份应为 2024 至 2100")
                    @Max(value = 2100, message = "年份应为 2024 至 2100")
                    Integer year,
            @Schema(description = "放假日，含连休的周末") @NotNull(message = "放假日必须填写") @Size(max = 100, message = "放假日过多")
                    List<@Valid @NotNull(message = "日期不得为空") Day> holidays,
            @Schema(description = "调休上班的周末") @NotNull(message = "调休上班日必须填写") @Size(max = 50, message = "调休上班日过多")
                    List<@Valid @NotNull(message = "日期不得为空") Day> workdays) {

        /** @throws IllegalArgumentException with a Chinese sentence when a day stands twice or belongs to another year */
        CalendarYear notice() {
            return new CalendarYear(year, "推演", CalendarApi.named(holidays), CalendarApi.named(workdays));
        }
    }

    @Schema(name = "LadderSimulation", description = "推演结果：现用的阶梯与推演的阶梯并列")
    record Simulation(
            @Schema(description = "起始日期（含）") LocalDate from,
            @Schema(description = "截止日期（含）") LocalDate to,
            @Schema(description = "涉及的隐患数") int hazards,
            @Schema(description = "涉及的其他事项数：履职和报送、待签收和待回复的文书、审批时限") int matters,
            @Schema(description = "现用的阶梯和节假日安排") Load current,
            @Schema(description = "推演的阶梯和节假日安排") Load simulated,
            @Schema(description = "推演中会发出的（前 1000 件，按日期）；不含这些通知自身引起的催签催复") @Size(max = 1000) List<Line> items,
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
            @Schema(description = "事项种类：HAZARD 隐患，DUTY 履职和报送，NOTICE 文书，HAZARD_DOCUMENT 待审批的文书", examples = "HAZARD")
                    String subjectType,
            @Schema(description = "事项") UUID subjectId,
            @Schema(description = "编号", nullable = true) String subjectCode,
            @Schema(description = "接收人（含抄送）") List<String> recipients) {}
}
