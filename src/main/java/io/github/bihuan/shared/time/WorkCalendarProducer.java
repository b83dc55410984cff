package io.github.bihuan.shared.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The shipped calendar of working days, read once. */
final class WorkCalendarProducer {

    @Produces
    @Singleton
    WorkCalendar workCalendar(ObjectMapper json) {
        return WorkCalendars.bundled(json);
    }
}
