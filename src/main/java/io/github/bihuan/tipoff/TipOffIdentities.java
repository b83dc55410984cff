package io.github.bihuan.tipoff;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.TipOffApi.Reporter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Who reported: each reading, and each refused attempt, is in the journal before anything is answered. */
@Singleton
final class TipOffIdentities {

    private final Database database;
    private final TipOffSteps steps;
    private final TipOffIdentityRepository identities;
    private final Journal journal;

    TipOffIdentities(Database database, TipOffSteps steps, TipOffIdentityRepository identities, Journal journal) {
        this.database = database;
        this.steps = steps;
        this.identities = identities;
        this.journal = journal;
    }

    /** The reporter; 404 for an anonymous tip-off. */
    Uni<Reporter> read(Caller caller, UUID id) {
        return database.write(caller.scope(), tx -> steps.require(tx, caller, id)
                .call(found -> record(tx, caller, "TIP_OFF_IDENTITY_READ", id, found.regionCode()))
                .flatMap(found -> identity(tx, found)));
    }

    /** Somebody asked who may not. */
    Uni<Void> refused(Caller caller, UUID id) {
        return database.write(
                Scope.nation(),
                tx -> record(
                        tx,
                        caller,
                        "TIP_OFF_IDENTITY_REFUSED",
                        id,
                        caller.actor().regionCode()));
    }

    private Uni<Reporter> identity(Tx tx, TipOffView found) {
        return identities
                .read(tx, found.id())
                .map(reporter -> reporter.orElseThrow(
                        () -> new BusinessRuleViolation(CommonProblem.NOT_FOUND, null, "该举报为匿名举报，或举报人身份已按期清除")));
    }

    private Uni<Void> record(Tx tx, Caller caller, String action, UUID id, String regionCode) {
        return journal.record(tx, caller, JournalEntry.created(action, TipOffFiling.SUBJECT, id, regionCode, null));
    }
}
