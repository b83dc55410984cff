package io.github.bihuan.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The calendar of working days that everybody shares: it follows the uploads. */
final class WorkCalendarProducer {

    @Produces
    @Singleton
    WorkCalendar workCalendar(LiveCalendar live) {
        return WorkCalendar.following(live::current);
    }
}
