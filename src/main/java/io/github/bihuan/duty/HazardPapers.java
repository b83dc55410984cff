package io.github.bihuan.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.shared.reference.ShippedFiles;
import io.github.bihuan.shared.time.WorkCalendar;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The papers of major hazards, read once from {@code duties/hazard-papers.yaml}. */
@Singleton
final class HazardPapers {

    /** After that long nothing is told of a paper any more. */
    private static final int DAYS_BACK = 60;

    private static final String FILE = "duties/hazard-papers.yaml";

    /** One paper of all hazards that became known as major on the day its period begins. */
    record Due(HazardPaper paper, DutyPeriod period) {}

    private final List<HazardPaper> all = read();

    /** What is owed on the hazards of the last days: a row a day and paper, however many hazards there are. */
    List<Due> due(LocalDate today, WorkCalendar calendar) {
        return today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(1))
                .flatMap(day -> all.stream().map(paper -> new Due(paper, paper.since(day, calendar))))
                .toList();
    }

    static List<HazardPaper> read() {
        return ShippedFiles.read(FILE, new TypeReference<>() {});
    }
}
