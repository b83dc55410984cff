package io.github.bihuan.shared.time;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the calendars that the program ships ({@code reference/workdays/<year>.json}). */
public final class WorkCalendars {

    private static final int FIRST_YEAR = 2024;

    private WorkCalendars() {}

    /** All shipped years, from the first one on without a gap. */
    public static WorkCalendar bundled(ObjectMapper json) {
        return WorkCalendar.of(bundledYears(json));
    }

    /** The shipped notices one by one, for who stores them. */
    public static List<CalendarYear> bundledYears(ObjectMapper json) {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = FIRST_YEAR; ; year++) {
            try (InputStream file = WorkCalendars.class.getResourceAsStream("/reference/workdays/" + year + ".json")) {
                if (file == null) {
                    return List.copyOf(years);
                }
                years.add(json.readValue(file, CalendarYear.class));
            } catch (IOException e) {
                throw new UncheckedIOException("节假日安排文件 reference/workdays/" + year + ".json 无法读取", e);
            }
        }
    }
}
