package io.github.bihuan.identity;

import io.github.bihuan.identity.AssignmentApi.Assignment;
import io.github.bihuan.identity.AssignmentApi.NewRevocation;
import io.github.bihuan.identity.AssignmentRepository.Filter;
import io.github.bihuan.identity.ChangeLog.Change;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Who answers for what, for other features: written in the caller's own transaction. */
@Singleton
public final class Assignments {

    private static final String SUBJECT = "ASSIGNMENT";
    private static final String HANDED_OVER = "由他人接任";

    private final AssignmentRepository repository;
    private final Officials officials;
    private final ChangeLog changes;
    private final Ids ids;
    private final Clock clock;

    Assignments(AssignmentRepository repository, Officials officials, ChangeLog changes, Ids ids, Clock clock) {
        this.repository = repository;
        this.officials = officials;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is answered for.
     *
     * @param regionCode where the target lies
     */
    public record Target(AssignmentRole role, AssignmentTargetType type, UUID id, String regionCode) {}

    /**
     * Makes this official, and nobody else, answer for the target from today; who did so before is relieved. Refuses (422, the
     * field named) an official who is unknown, outside the caller's jurisdiction or has left.
     */
    public Uni<Void> handOver(Tx tx, Caller caller, Target target, UUID officialId, String field) {
        return officials
                .requireActive(tx, officialId, field)
                .invoke(official -> requireKnown(caller, official, field))
                .call(official -> relieveOthers(tx, caller, target, officialId))
                .flatMap(official -> begin(tx, caller, assignment(target, official)));
    }

    private Uni<Void> relieveOthers(Tx tx, Caller caller, Target target, UUID officialId) {
        var inForce = new Filter(null, target.type(), target.id(), target.role(), null, true);
        return repository
                .list(tx, Scope.nation(), inForce, new PageRequest(PageRequest.MAX_LIMIT, null, false))
                .toMulti()
                .flatMap(found -> Multi.createFrom().iterable(found))
                .filter(before -> !before.officialId().equals(officialId))
                .onItem()
                .transformToUniAndConcatenate(before -> relieve(tx, caller, before))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> relieve(Tx tx, Caller caller, Assignment before) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate day = before.validFrom().isAfter(today) ? before.validFrom() : today;
        return repository
                .revoke(tx, before.id(), new NewRevocation(day, HANDED_OVER))
                .chain(() -> repository.find(tx, before.id()))
                .flatMap(after -> record(tx, caller, "ASSIGNMENT_REVOKED", before, after.orElseThrow(), HANDED_OVER));
    }

    private Uni<Void> begin(Tx tx, Caller caller, Assignment assignment) {
        return repository
                .insert(tx, assignment)
                .flatMap(inserted -> inserted
                        ? record(tx, caller, "ASSIGNMENT_MADE", null, assignment, null)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> record(Tx tx, Caller caller, String action, Assignment before, Assignment after, String reason) {
        return changes.record(
                tx, caller, new Change(action, SUBJECT, after.id(), after.regionCode(), before, after, reason));
    }

    private Assignment assignment(Target target, OfficialRef official) {
        return new Assignment(
                ids.next(),
                0,
                target.role(),
                target.role().label(),
                official.id(),
                official.name(),
                official.post(),
                target.type(),
                target.id(),
                target.regionCode(),
                BusinessTime.today(clock),
                null,
                null);
    }

    private static void requireKnown(Caller caller, OfficialRef official, String field) {
        if (!caller.scope().containsRegion(official.regionCode())) {
            throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, field, "所引用的人员不存在");
        }
    }
}
