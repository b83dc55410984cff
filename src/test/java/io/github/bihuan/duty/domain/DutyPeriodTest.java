package io.github.bihuan.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.shared.time.HolidayShift;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("履职各期")
class DutyPeriodTest {

    private static final WorkCalendar CALENDAR =
            WorkCalendars.bundled(new ObjectMapper().registerModule(new JavaTimeModule()));
    private static final LocalDate KNOWN = LocalDate.of(2024, 4, 30);

    private static List<DutyPeriod> periods(Cadence cadence, HolidayShift shift) {
        var rule = new ReportSchedule(
                cadence, null, 31, List.of(), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), shift);
        return DutyPeriod.of(rule, KNOWN, CALENDAR);
    }

    @Test
    @DisplayName("季度为日历季度，半年为一至六月、七至十二月")
    void quarters_and_half_years_are_those_of_the_calendar() {
        assertThat(periods(Cadence.QUARTERLY, HolidayShift.NONE))
                .extracting(period -> period.from() + " " + period.to())
                .containsExactly(
                        "2024-01-01 2024-03-31",
                        "2024-04-01 2024-06-30",
                        "2024-07-01 2024-09-30",
                        "2024-10-01 2024-12-31");
        assertThat(periods(Cadence.HALF_YEARLY, HolidayShift.NONE))
                .extracting(period -> period.from() + " " + period.to())
                .containsExactly("2024-01-01 2024-06-30", "2024-07-01 2024-12-31");
    }

    @Test
    @DisplayName("4月30日印发的：月度自五月、季度自二季度、半年自上半年起（规则 A14）")
    void the_first_period_is_the_one_of_rule_a14() {
        for (Cadence cadence : List.of(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.HALF_YEARLY)) {
            LocalDate first = periods(cadence, HolidayShift.NONE).stream()
                    .filter(period -> period.knownInTime(cadence, KNOWN))
                    .findFirst()
                    .orElseThrow()
                    .to();
            assertThat(first)
                    .isEqualTo(cadence == Cadence.MONTHLY ? LocalDate.of(2024, 5, 31) : LocalDate.of(2024, 6, 30));
        }
    }

    @Test
    @DisplayName("到期日遇周末顺延的，顺延日的凭证仍算本期，并说明理由")
    void a_shifted_due_day_still_belongs_to_the_period() {
        DutyPeriod june = periods(Cadence.MONTHLY, HolidayShift.NEXT_WORKDAY).get(5);
        assertThat(june.nominalOn()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(june.dueOn()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(june.to()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(june.explanation()).anyMatch(step -> step.contains("周末"));
    }
}
