package io.github.bihuan.tipoff;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.domain.TipOffAct;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One step of a tip-off: lock, compare the version the client has seen; write, journal, answer. */
@Singleton
final class TipOffSteps {

    private final TipOffReadRepository tipOffs;
    private final Journal journal;

    TipOffSteps(TipOffReadRepository tipOffs, Journal journal) {
        this.tipOffs = tipOffs;
        this.journal = journal;
    }

    /** As the caller may see it. */
    Uni<TipOffView> require(Tx tx, Caller caller, UUID id) {
        boolean whole = caller.actor().may(Action.TIP_OFF_IDENTITY_READ);
        return tipOffs.find(tx, caller.scope(), id, whole)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("举报")));
    }

    Uni<TipOffView> lock(Tx tx, Caller caller, UUID id) {
        return tipOffs.lock(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("举报")))
                .invoke(found -> caller.ifMatch().require(found.version()));
    }

    Uni<TipOffView> write(Tx tx, Caller caller, TipOffView before, TipOffAct act, Uni<Void> moved) {
        return moved.chain(() -> require(tx, caller, before.id()))
                .call(after -> journal.record(tx, caller, entry(act, before, after)));
    }

    private static JournalEntry entry(TipOffAct act, TipOffView before, TipOffView after) {
        return JournalEntry.changed(
                "TIP_OFF_" + act, TipOffFiling.SUBJECT, after.id(), after.regionCode(), trace(before), trace(after));
    }

    /** Without what was reported: the journal is read by more people than tip-offs are. */
    private static Map<String, Object> trace(TipOffView view) {
        Map<String, Object> trace = new HashMap<>();
        trace.put("code", view.code());
        trace.put("status", view.status());
        trace.put("statusOn", view.statusOn());
        trace.put("hazardId", view.hazardId());
        trace.put("rewardYuan", view.reward() == null ? null : view.reward().amountYuan());
        return trace;
    }
}
