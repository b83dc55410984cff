package io.github.bihuan.dispatch;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.dispatch.StatisticsApi.Draft;
import io.github.bihuan.dispatch.StatisticsApi.NewStatistics;
import io.github.bihuan.dispatch.StatisticsApi.StatisticsView;
import io.github.bihuan.dispatch.domain.ReportProblem;
import io.github.bihuan.dispatch.domain.StatisticsPeriod;
import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Enterprises file their statistics by quarter and year: counted by the program, signed by the principal. */
@Singleton
class StatisticsService {

    private static final String SUBJECT = "HAZARD_STATISTICS";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final StatisticsRepository statistics;
    private final Forms forms;
    private final FactStore facts;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    StatisticsService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            StatisticsRepository statistics,
            Forms forms,
            FactStore facts,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.statistics = statistics;
        this.forms = forms;
        this.facts = facts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param code of the period, default the last quarter that is over */
    Uni<Draft> draft(Caller caller, UUID enterpriseId, String code) {
        LocalDate today = BusinessTime.today(clock);
        StatisticsPeriod period = code == null ? StatisticsPeriod.before(today) : StatisticsPeriod.of(code);
        return database.snapshot(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> statistics.count(tx, enterpriseId, period, clock.instant()))
                .map(counts ->
                        new Draft(enterpriseId, period.code(), period.dueOn(), counts.general(), counts.major())));
    }

    Uni<Page<StatisticsView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> statistics.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, view -> List.of(view.id()))));
    }

    Uni<StatisticsView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> statistics.find(tx, caller.scope(), enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("统计分析表")));
    }

    Uni<StatisticsView> file(Caller caller, UUID enterpriseId, NewStatistics request) {
        StatisticsPeriod period = StatisticsPeriod.of(request.period());
        ReportProblem.PERIOD_NOT_OVER.unless(
                BusinessTime.today(clock).isAfter(period.to()), "period", period.code() + "尚未结束，不能报送");
        return commands.run(caller, request, StatisticsView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .invoke(enterprise -> requireSignature(enterprise, request))
                .flatMap(enterprise -> file(tx, caller, enterprise, request, period)));
    }

    private static void requireSignature(EnterpriseRef enterprise, NewStatistics request) {
        ReportProblem.NOT_SIGNED.unless(
                request.signedBy().strip().equals(enterprise.principal().name()), "signedBy", "统计分析表须由登记的主要负责人签字");
    }

    private Uni<StatisticsView> file(
            Tx tx, Caller caller, EnterpriseRef enterprise, NewStatistics request, StatisticsPeriod period) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return statistics
                .editions(tx, enterprise.id(), period)
                .invoke(editions -> requireNote(editions, request))
                .flatMap(editions -> statistics
                        .count(tx, enterprise.id(), period, now)
                        .map(counts -> view(enterprise, request, period, editions + 1, counts, now)))
                .flatMap(view -> write(tx, caller, view));
    }

    private static void requireNote(int editions, NewStatistics request) {
        boolean noted =
                request.correctionNote() != null && !request.correctionNote().isBlank();
        ReportProblem.NOTE_REQUIRED.unless(editions == 0 || noted, "correctionNote", "更正已报送的数据须说明");
        ReportProblem.NOTE_REQUIRED.unless(editions > 0 || !noted, "correctionNote", "第一次报送没有可更正的");
    }

    private Uni<StatisticsView> write(Tx tx, Caller caller, StatisticsView view) {
        return statistics
                .insert(tx, view)
                .call(() -> facts.append(tx, caller, fact(view)))
                .call(() -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("HAZARD_STATISTICS_FILED", SUBJECT, view.id(), view.regionCode(), view)
                                .because(view.correctionNote())));
    }

    private StatisticsView view(
            EnterpriseRef enterprise,
            NewStatistics request,
            StatisticsPeriod period,
            int edition,
            StatisticsRepository.Counts counts,
            Instant now) {
        LocalDate today = BusinessTime.dateOf(now);
        FormDefinition form = forms.require(period.isYear() ? "HAZARD_ANNUAL_16" : "HAZARD_QUARTERLY_16", period.to());
        return new StatisticsView(
                ids.next(),
                enterprise.id(),
                enterprise.name(),
                enterprise.regionCode(),
                period.code(),
                edition,
                form.code(),
                form.version(),
                period.dueOn(),
                counts.general(),
                counts.major(),
                request.investmentYuan(),
                request.analysis().strip(),
                request.signedBy().strip(),
                request.correctionNote(),
                today,
                Math.max(0, ChronoUnit.DAYS.between(period.dueOn(), today)),
                now);
    }

    private static Fact fact(StatisticsView view) {
        return Fact.of(FactKind.STATISTICS_FILED, SUBJECT, view.id(), view.regionCode(), view.filedOn())
                .ofEnterprise(view.enterpriseId())
                .byOrganisation(null, "ENTERPRISE")
                .ofCategory(view.formCode())
                .detailed(Map.of("period", view.period(), "edition", String.valueOf(view.edition())))
                .build();
    }
}
