package io.github.bihuan.duty;

import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.region.RegionLevel;
import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;

/**
 * What is owed on every major hazard besides its rectification, and done when the hazard's own file shows it.
 *
 * @param days after the day on which the hazard became known as major
 * @param obligorLevel which territory owes it; null when the enterprise does
 */
record HazardPaper(
        DutyOrigin origin, String name, int days, Unit unit, Obligor obligor, RegionLevel obligorLevel, String clause) {

    /** How its days are counted. */
    enum Unit {
        DAYS,
        WORKDAYS
    }

    /** For the hazards that became known as major on a day. */
    DutyPeriod since(LocalDate day, WorkCalendar calendar) {
        return unit == Unit.DAYS ? DutyPeriod.daysAfter(day, days) : DutyPeriod.workdaysAfter(day, days, calendar);
    }
}
