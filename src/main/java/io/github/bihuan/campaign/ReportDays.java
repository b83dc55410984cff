package io.github.bihuan.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import jakarta.inject.Singleton;
import java.util.List;

/** Due days of reports by the working-day calendar that the program ships. */
@Singleton
final class ReportDays {

    private final WorkCalendar calendar;

    ReportDays(ObjectMapper json) {
        this.calendar = WorkCalendars.bundled(json);
    }

    List<DueDay> of(ReportSchedule schedule) {
        return schedule.dueDays(calendar);
    }
}
