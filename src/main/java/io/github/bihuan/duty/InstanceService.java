package io.github.bihuan.duty;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.duty.DutyApi.Evidence;
import io.github.bihuan.duty.DutyApi.Filed;
import io.github.bihuan.duty.DutyApi.Instance;
import io.github.bihuan.duty.DutyApi.NewEvidence;
import io.github.bihuan.duty.InstanceRepository.Filter;
import io.github.bihuan.duty.domain.DutyProblem;
import io.github.bihuan.duty.domain.DutyStanding;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Instances of duties and the evidence that fulfils them. */
@Singleton
final class InstanceService {

    private static final String SUBJECT = "DUTY";

    private final Database database;
    private final Commands commands;
    private final InstanceRepository repository;
    private final Notices notices;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    InstanceService(
            Database database,
            Commands commands,
            InstanceRepository repository,
            Notices notices,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.notices = notices;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<Instance>> list(Caller caller, Filter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> repository.list(tx, caller.scope(), filter, today(), page))
                .map(found -> Page.of(found, page, instance -> List.of(instance.dueOn(), instance.id())));
    }

    Uni<Instance> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> find(tx, caller, id, false));
    }

    Uni<Page<Evidence>> evidence(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> find(tx, caller, id, false).chain(() -> repository.evidence(tx, id)))
                .map(all -> new Page<>(all, null, null, null));
    }

    /** Evidence of the period fulfils the instance; nothing is sent about it any more. */
    Uni<Filed> file(Caller caller, UUID id, NewEvidence request) {
        UUID evidence = ids.next();
        return commands.run(caller, request, Filed.class, tx -> find(tx, caller, id, true)
                .invoke(instance -> caller.ifMatch().require(instance.version()))
                .invoke(instance -> requireFitting(instance, request))
                .call(instance -> repository.addEvidence(
                        tx,
                        evidence,
                        id,
                        request,
                        caller.actor().subject(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .call(instance -> repository.fulfil(tx, id, request.occurredOn(), today()))
                .call(instance -> notices.cancelPending(tx, caller, id, "事项已办结"))
                .call(instance -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("DUTY_EVIDENCE_FILED", SUBJECT, id, instance.regionCode(), request)))
                .chain(() -> filed(tx, caller, id, evidence)));
    }

    private Uni<Filed> filed(Tx tx, Caller caller, UUID id, UUID evidence) {
        return repository.evidence(tx, id).flatMap(all -> find(tx, caller, id, false)
                .map(instance -> new Filed(
                        evidence,
                        all.stream()
                                .filter(one -> one.id().equals(evidence))
                                .findFirst()
                                .orElseThrow(),
                        instance)));
    }

    private void requireFitting(Instance instance, NewEvidence request) {
        if (instance.standing() == DutyStanding.FULFILLED || instance.standing() == DutyStanding.CANCELLED) {
            throw DutyProblem.INSTANCE_ENDED.on(
                    "standing", "该期事项" + instance.standing().label());
        }
        if (instance.evidenceKind() == EvidenceKind.HAZARD_DOCUMENT) {
            throw DutyProblem.EVIDENCE_IN_HAZARD_FILE.on(null, "请在该隐患上登记，登记后本事项自动办结");
        }
        DutyProblem.EVIDENCE_BY_DOCUMENT.unless(
                !instance.evidenceKind().isDocument(),
                null,
                "请登记" + instance.evidenceKind().label() + "，登记后本事项自动办结");
        LocalDate on = request.occurredOn();
        if (on.isAfter(today())) {
            throw DutyProblem.EVIDENCE_IN_FUTURE.on("occurredOn", "日期" + on + "晚于今天");
        }
        boolean early = on.isBefore(instance.periodFrom());
        boolean late =
                on.isAfter(instance.periodTo()) && !instance.evidenceKind().mayBeLate();
        if (early || late) {
            throw DutyProblem.EVIDENCE_OUTSIDE_PERIOD.on(
                    "occurredOn", "本期为" + instance.periodFrom() + "至" + instance.periodTo());
        }
    }

    private Uni<Instance> find(Tx tx, Caller caller, UUID id, boolean lock) {
        return repository
                .find(tx, caller.scope(), id, today(), lock)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("应办事项")));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
