package io.github.bihuan.identity;

import io.github.bihuan.identity.AssignmentApi.Assignment;
import io.github.bihuan.identity.AssignmentApi.NewAssignment;
import io.github.bihuan.identity.AssignmentApi.NewRevocation;
import io.github.bihuan.identity.AssignmentRepository.Filter;
import io.github.bihuan.identity.ChangeLog.Change;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps who answers for what: assignments are added and revoked, never changed. */
@Singleton
public final class AssignmentService {

    private static final String SUBJECT = "ASSIGNMENT";
    private static final String WHAT = "责任分工";

    private final Database database;
    private final Commands commands;
    private final AssignmentRepository repository;
    private final AssignmentTargets targets;
    private final Officials officials;
    private final ChangeLog changes;
    private final Ids ids;
    private final Clock clock;

    AssignmentService(
            Database database,
            Commands commands,
            AssignmentRepository repository,
            AssignmentTargets targets,
            Officials officials,
            ChangeLog changes,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.targets = targets;
        this.officials = officials;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<Assignment>> list(Caller caller, Filter filter, PageRequest request) {
        Scope scope = caller.scope();
        return database.read(caller.scope(), tx -> repository
                .list(tx, scope, filter, request)
                .map(rows -> Page.of(rows, request, row -> List.of(row.id())))
                .flatMap(page -> page.counted(
                        request, () -> repository.count(tx, scope, filter).map(Page.Counted::of))));
    }

    Uni<Assignment> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> repository.find(tx, id)).map(found -> visible(caller, found));
    }

    public Uni<Assignment> create(Caller caller, NewAssignment request) {
        return commands.run(caller, request, Assignment.class, tx -> officials
                .requireActive(tx, request.officialId(), "officialId")
                .invoke(official -> requireKnown(caller, official))
                .flatMap(official -> targets.regionOf(tx, caller.scope(), request)
                        .flatMap(region -> insert(tx, caller, assignment(request, official, region)))));
    }

    Uni<Assignment> revoke(Caller caller, UUID id, NewRevocation request) {
        return commands.run(caller, request, Assignment.class, tx -> repository
                .lock(tx, id)
                .map(found -> visible(caller, found))
                .invoke(found -> requireRevocable(caller, found, request))
                .flatMap(found -> revoke(tx, caller, found, request)));
    }

    private Uni<Assignment> insert(Tx tx, Caller caller, Assignment assignment) {
        return repository
                .insert(tx, assignment)
                .invoke(inserted -> requireNew(inserted, assignment))
                .flatMap(inserted -> record(tx, caller, "ASSIGNMENT_MADE", null, assignment, null))
                .replaceWith(assignment);
    }

    private Uni<Assignment> revoke(Tx tx, Caller caller, Assignment before, NewRevocation request) {
        return repository
                .revoke(tx, before.id(), request)
                .flatMap(updated -> repository.find(tx, before.id()))
                .map(Optional::orElseThrow)
                .call(after -> record(tx, caller, "ASSIGNMENT_REVOKED", before, after, request.reason()));
    }

    private Uni<Void> record(Tx tx, Caller caller, String action, Assignment before, Assignment after, String reason) {
        return changes.record(
                tx, caller, new Change(action, SUBJECT, after.id(), after.regionCode(), before, after, reason));
    }

    private Assignment assignment(NewAssignment request, OfficialRef official, String regionCode) {
        LocalDate from = request.validFrom() == null ? BusinessTime.today(clock) : request.validFrom();
        return new Assignment(
                ids.next(),
                0,
                request.role(),
                request.role().label(),
                official.id(),
                official.name(),
                official.post(),
                request.targetType(),
                request.targetId(),
                regionCode,
                from,
                null,
                null);
    }

    private void requireRevocable(Caller caller, Assignment found, NewRevocation request) {
        caller.ifMatch().require(found.version());
        if (found.revokedOn() != null) {
            throw new BusinessRuleViolation(
                    IdentityProblem.ASSIGNMENT_REVOKED, null, "该责任分工已于 " + found.revokedOn() + " 解除");
        }
        LocalDate today = BusinessTime.today(clock);
        if (request.revokedOn().isBefore(found.validFrom())
                || request.revokedOn().isAfter(today)) {
            throw new BusinessRuleViolation(
                    IdentityProblem.REVOCATION_DATE_INVALID,
                    "revokedOn",
                    "解除日期应在生效日期 " + found.validFrom() + " 与今天 " + today + " 之间");
        }
    }

    /** An official outside the caller's jurisdiction does not exist for the caller. */
    private static void requireKnown(Caller caller, OfficialRef official) {
        if (!caller.scope().containsRegion(official.regionCode())) {
            throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "officialId", "所引用的人员不存在");
        }
    }

    private static void requireNew(boolean inserted, Assignment assignment) {
        if (!inserted) {
            throw new BusinessRuleViolation(
                    IdentityProblem.DUPLICATE_ASSIGNMENT,
                    null,
                    assignment.officialName() + "已是该对象的" + assignment.roleLabel() + "，无需重复指定");
        }
    }

    private static Assignment visible(Caller caller, Optional<Assignment> found) {
        return found.filter(assignment -> caller.scope().containsRegion(assignment.regionCode()))
                .orElseThrow(() -> CommonProblem.notFound(WHAT));
    }
}
