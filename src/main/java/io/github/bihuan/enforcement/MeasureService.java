package io.github.bihuan.enforcement;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enforcement.MeasureApi.Lifting;
import io.github.bihuan.enforcement.MeasureApi.MeasureFilter;
import io.github.bihuan.enforcement.MeasureApi.MeasureView;
import io.github.bihuan.enforcement.MeasureApi.NewMeasure;
import io.github.bihuan.enforcement.domain.MeasureRules;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.domain.HazardStatus;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Measures: taken and lifted, nothing else changes. */
@Singleton
class MeasureService {

    private static final String SUBJECT = "MEASURE";
    private static final Set<HazardStatus> SETTLED =
            EnumSet.of(HazardStatus.ACCEPTED, HazardStatus.CLOSED, HazardStatus.WITHDRAWN, HazardStatus.MERGED);

    private final Database database;
    private final Commands commands;
    private final MeasureRepository measures;
    private final EnforcementTargets targets;
    private final FactStore facts;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    MeasureService(
            Database database,
            Commands commands,
            MeasureRepository measures,
            EnforcementTargets targets,
            FactStore facts,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.measures = measures;
        this.targets = targets;
        this.facts = facts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<MeasureView>> list(Caller caller, MeasureFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> measures.list(tx, caller.scope(), filter, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())))
                .flatMap(shown -> shown.counted(page, () -> measures.count(tx, caller.scope(), filter))));
    }

    Uni<MeasureView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    Uni<MeasureView> take(Caller caller, NewMeasure request) {
        MeasureRules.taken(
                request.kind(),
                Boolean.TRUE.equals(request.partial()),
                request.decidedOn(),
                request.dueOn(),
                BusinessTime.today(clock));
        return commands.run(caller, request, MeasureView.class, tx -> targets.find(
                        tx,
                        caller,
                        request.enterpriseId(),
                        request.hazardIds(),
                        request.campaignIds(),
                        request.organisationId())
                .flatMap(target -> write(tx, caller, request, target)));
    }

    Uni<MeasureView> lift(Caller caller, UUID id, Lifting request) {
        return commands.run(caller, request, MeasureView.class, tx -> measures.lock(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("措施")))
                .invoke(before -> caller.ifMatch().require(before.version()))
                .flatMap(before -> targets.hazards(tx, caller, before.hazardIds())
                        .flatMap(hazards -> write(tx, caller, before, hazards, request))));
    }

    private Uni<MeasureView> write(Tx tx, Caller caller, NewMeasure request, EnforcementTarget target) {
        UUID id = ids.next();
        return measures.insert(tx, id, request, target, clock.instant())
                .chain(() -> require(tx, caller, id))
                .call(after -> facts.append(tx, caller, fact(FactKind.MEASURE_TAKEN, after, after.decidedOn())))
                .call(after -> journal.record(
                        tx, caller, JournalEntry.created("MEASURE_TAKEN", SUBJECT, id, after.regionCode(), after)));
    }

    private Uni<MeasureView> write(Tx tx, Caller caller, MeasureView before, List<HazardRef> hazards, Lifting request) {
        MeasureRules.lifted(
                before.kind(),
                before.decidedOn(),
                before.liftedOn(),
                request.liftedOn(),
                unsettled(hazards),
                BusinessTime.today(clock));
        return measures.lift(tx, before.id(), request, clock.instant())
                .chain(() -> require(tx, caller, before.id()))
                .call(after -> facts.append(tx, caller, fact(FactKind.MEASURE_LIFTED, after, after.liftedOn())))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                "MEASURE_LIFTED", SUBJECT, after.id(), after.regionCode(), before, after)));
    }

    private Uni<MeasureView> require(Tx tx, Caller caller, UUID id) {
        return measures.find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("措施")));
    }

    private static List<String> unsettled(List<HazardRef> hazards) {
        return hazards.stream()
                .filter(hazard -> !SETTLED.contains(hazard.status()))
                .map(HazardRef::code)
                .toList();
    }

    private static Fact fact(FactKind kind, MeasureView measure, LocalDate on) {
        return Fact.of(kind, SUBJECT, measure.id(), measure.regionCode(), on)
                .inCampaigns(measure.campaignIds())
                .ofEnterprise(measure.enterpriseId())
                .byOrganisation(
                        measure.organisationId(), measure.organiserLevel().name())
                .ofCategory(measure.kind().name())
                .detailed(hazards(measure))
                .build();
    }

    private static Map<String, String> hazards(MeasureView measure) {
        return measure.hazardIds().isEmpty()
                ? Map.of()
                : Map.of(
                        "hazardIds",
                        measure.hazardIds().stream().map(UUID::toString).collect(Collectors.joining(",")));
    }
}
