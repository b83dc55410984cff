package io.github.bihuan.escalation;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.time.CalendarYear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holiday notices: what is asked and answered. */
final class CalendarApi {

    private static final int FIRST = 2024;
    private static final int LAST = 2100;

    private CalendarApi() {}

    @Schema(name = "CalendarAnswer", description = "一年的节假日安排")
    record Answer(
            @Schema(description = "年份", examples = "2025") int year,
            @Schema(description = "依据；上传的注明第几版") String source,
            @Schema(description = "放假日") List<Day> holidays,
            @Schema(description = "调休上班日") List<Day> workdays) {

        static Answer of(CalendarYear notice) {
            return new Answer(notice.year(), notice.source(), days(notice.holidays()), days(notice.workdays()));
        }

        private static List<Day> days(List<CalendarYear.CalendarDay> days) {
            return days.stream().map(day -> new Day(day.date(), day.name())).toList();
        }
    }

    @Schema(name = "Day", description = "通知中的一天")
    record Day(
            @Schema(description = "日期", examples = "2025-01-28") @NotNull(message = "日期必须填写") @CalendarDay
                    LocalDate date,
            @Schema(description = "名称", examples = "春节")
                    @NotBlank(message = "名称必须填写")
                    @Size(max = 20, message = "名称不超过 20 字")
                    String name) {}

    @Schema(name = "NewCalendar", description = "国务院办公厅关于一年部分节假日安排的通知")
    record Upload(
            @Schema(description = "年份", examples = "2027")
                    @NotNull(message = "年份必须填写")
                    @Min(value = FIRST, message = "年份应为 2024 至 2100")
                    @Max(value = LAST, message = "年份应为 2024 至 2100")
                    Integer year,
            @Schema(description = "依据", examples = "国务院办公厅关于2027年部分节假日安排的通知")
                    @NotBlank(message = "依据必须填写")
                    @Size(max = 200, message = "依据不超过 200 字")
                    String source,
            @Schema(description = "放假日，含连休的周末") @NotNull(message = "放假日必须填写") @Size(max = 100, message = "放假日过多")
                    List<@Valid @NotNull(message = "日期不得为空") Day> holidays,
            @Schema(description = "调休上班的周末") @NotNull(message = "调休上班日必须填写") @Size(max = 50, message = "调休上班日过多")
                    List<@Valid @NotNull(message = "日期不得为空") Day> workdays,
            @Schema(description = "理由", examples = "国务院办公厅已公布")
                    @NotBlank(message = "理由必须填写")
                    @Size(max = 500, message = "理由不超过 500 字")
                    String reason) {

        /** @throws IllegalArgumentException with a Chinese sentence when a day stands twice or belongs to another year */
        CalendarYear notice() {
            return new CalendarYear(year, source.strip(), named(holidays), named(workdays));
        }
    }

    static List<CalendarYear.CalendarDay> named(List<Day> days) {
        return days.stream()
                .map(day -> new CalendarYear.CalendarDay(day.date(), day.name()))
                .toList();
    }

    @Schema(name = "CalendarStored", description = "已启用的节假日安排和受影响的期限")
    record Stored(
            @Schema(description = "启用的安排") Answer calendar,
            @Schema(description = "该年的第几版", examples = "1") int version,
            @Schema(description = "受影响的事项数", examples = "3") int affectedCount,
            @Schema(description = "期限变动或者由暂定转为确定的事项（前 1000 件）") List<Affected> affected) {}

    @Schema(name = "CalendarAffected", description = "受影响的一件事项；到期日相同的是由暂定转为确定")
    record Affected(
            @Schema(description = "事项种类：应办事项、隐患文书", examples = "DUTY") String type,
            @Schema(description = "事项") UUID id,
            @Schema(description = "编号", nullable = true) String code,
            @Schema(description = "名称") String name,
            @Schema(description = "原到期日") LocalDate before,
            @Schema(description = "现到期日") LocalDate after,
            @Schema(description = "仍为暂定") boolean provisional) {}
}
