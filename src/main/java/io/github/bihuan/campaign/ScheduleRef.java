package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.DueDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What other features know of a report schedule (报送安排). */
public record ScheduleRef(
        String code,
        String formCode,
        String name,
        Cadence cadence,
        String reporterLevel,
        boolean cumulative,
        List<DueDay> dueDays) {

    private static final List<String> LEVELS =
            List.of("ENTERPRISE", "VILLAGE", "SECTOR_COMMITTEE", "TOWNSHIP", "COUNTY", "CITY", "PROVINCE");

    /** Height of the reporters: committees stand below their town. */
    public int rank() {
        return LEVELS.indexOf(reporterLevel);
    }

    /** The due day of that nominal date. */
    public Optional<DueDay> dueDay(LocalDate nominalOn) {
        return dueDays.stream().filter(day -> day.nominalOn().equals(nominalOn)).findFirst();
    }

    /** The last due day that is not after a date: whose reports go into a roll-up that is due then. */
    public Optional<DueDay> lastUpTo(LocalDate date) {
        return dueDays.stream().filter(day -> !day.nominalOn().isAfter(date)).reduce((earlier, later) -> later);
    }
}
