package io.github.bihuan.campaign;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The report schedules (报送安排) of campaigns, for other features. */
@Singleton
public final class ReportSchedules {

    private final ScheduleRepository repository;

    ReportSchedules(ScheduleRepository repository) {
        this.repository = repository;
    }

    /** All of a campaign that the caller may see, in their order. */
    public Uni<List<ScheduleRef>> of(Tx tx, UUID campaignId) {
        return repository.all(tx, campaignId).map(schedules -> schedules.stream()
                .map(ReportSchedules::reference)
                .toList());
    }

    private static ScheduleRef reference(PartsApi.Schedule schedule) {
        return new ScheduleRef(
                schedule.code(),
                schedule.formCode(),
                schedule.name(),
                schedule.cadence(),
                schedule.reporterLevel(),
                schedule.cumulative(),
                schedule.dueDays());
    }
}
