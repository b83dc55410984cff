package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.ReportSchedules;
import io.github.bihuan.campaign.ScheduleRef;
import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a draft may be filed, apart from its figures, and up to which day it then counts (specification F3). */
@Singleton
final class SubmissionRules {

    private final ReportSchedules schedules;
    private final ReportRepository reports;
    private final Clock clock;

    SubmissionRules(ReportSchedules schedules, ReportRepository reports, Clock clock) {
        this.schedules = schedules;
        this.reports = reports;
        this.clock = clock;
    }

    /** The draft as it is filed today; refuses (422) one of a period to come, and a correction without a note. */
    Uni<Report> ready(Tx tx, Report draft) {
        LocalDate today = BusinessTime.today(clock);
        return reports.editions(tx, draft.campaignId(), draft.scheduleCode(), draft.organisationId(), draft.dueOn())
                .invoke(editions -> requireNote(draft, editions))
                .chain(() -> schedules.of(tx, draft.campaignId()))
                .map(all -> ready(draft, of(draft, all), today));
    }

    private static void requireNote(Report draft, List<Report> editions) {
        boolean correction =
                editions.stream().anyMatch(edition -> edition.status().isFiled());
        ReportProblem.NOTE_REQUIRED.unless(
                !correction || draft.correctionNote() != null, "correctionNote", "更正已报送的数据须说明");
    }

    private static Optional<ScheduleRef> of(Report draft, List<ScheduleRef> all) {
        return all.stream()
                .filter(schedule -> schedule.code().equals(draft.scheduleCode()))
                .findFirst();
    }

    /** A monthly return counts up to the day of filing, at latest up to the due day. */
    private static Report ready(Report draft, Optional<ScheduleRef> schedule, LocalDate today) {
        schedule.flatMap(found -> found.lastUpTo(draft.dueOn().minusDays(1)))
                .ifPresent(before -> ReportProblem.TOO_EARLY.unless(
                        today.isAfter(before.nominalOn()),
                        "dueOn",
                        "上一期的报送日是" + before.nominalOn() + "，过后才能报送" + draft.dueOn() + "的一期"));
        boolean monthly =
                schedule.map(found -> found.cadence() == Cadence.MONTHLY).orElse(false);
        return monthly && today.isBefore(draft.cutOff()) ? draft.upTo(today) : draft;
    }
}
