package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.ScheduleRef;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.OrganisationKind;
import io.github.bihuan.identity.OrganisationRef;
import java.util.List;
import java.util.UUID;

/** Who files a return and who receives it. */
final class ReporterRules {

    /** These report to the office of their own region, everybody else to a region above. */
    private static final List<String> WITHIN_THE_REGION = List.of("SECTOR_COMMITTEE", "VILLAGE", "ENTERPRISE");

    private ReporterRules() {}

    static void requireReporter(Caller caller, Report report) {
        requireReporter(caller.actor(), report.organisationId(), report.regionCode());
    }

    static void requireReporter(Caller caller, OrganisationRef organisation) {
        requireReporter(caller.actor(), organisation.id(), organisation.regionCode());
    }

    /** The organisation's own people, or – when the token names no organisation – those of its region. */
    private static void requireReporter(Actor actor, UUID organisation, String region) {
        boolean own = actor.organisationId() == null
                ? region.equals(actor.regionCode())
                : actor.organisationId().equals(organisation);
        ReportProblem.NOT_REPORTER.unless(own, "organisationId", "只能报送本单位的数据");
    }

    /** Committees report where committees have to, everybody else where the organisation's level has to. */
    static void requireLevel(OrganisationRef organisation, ScheduleRef schedule) {
        boolean fits =
                switch (schedule.reporterLevel()) {
                    case "SECTOR_COMMITTEE" -> organisation.kind() == OrganisationKind.SECTOR_COMMITTEE;
                    case "ENTERPRISE" -> true;
                    default -> schedule.reporterLevel()
                            .equals(organisation.level().name());
                };
        ReportProblem.WRONG_LEVEL.unless(
                fits, "organisationId", "“" + schedule.name() + "”不由" + organisation.name() + "报送：级别不符");
    }

    static void requireReceiver(Caller caller, Report report) {
        String region = caller.actor().regionCode();
        boolean above = region != null && report.regionCode().startsWith(region);
        boolean farther = !report.regionCode().equals(region) || WITHIN_THE_REGION.contains(report.reporterLevel());
        boolean other = !report.organisationId().equals(caller.actor().organisationId());
        ReportProblem.NOT_RECEIVER.unless(above && farther && other, null, "只有接收单位才能退回或接收");
    }
}
