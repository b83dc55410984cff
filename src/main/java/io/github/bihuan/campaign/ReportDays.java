package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.shared.time.WorkCalendar;
import jakarta.inject.Singleton;
import java.util.List;

/** Due days of reports by the calendar of working days in force. */
@Singleton
final class ReportDays {

    private final WorkCalendar calendar;

    ReportDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    List<DueDay> of(ReportSchedule schedule) {
        return schedule.dueDays(calendar);
    }
}
