package io.github.bihuan.tipoff;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.tipoff.TipOffAnswers.Progress;
import io.github.bihuan.tipoff.TipOffAnswers.StatusCount;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.TipOffApi.Decision;
import io.github.bihuan.tipoff.TipOffApi.Feedback;
import io.github.bihuan.tipoff.domain.TipOffAct;
import io.github.bihuan.tipoff.domain.TipOffRules;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.github.bihuan.tipoff.domain.TipOffTransitions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads tip-offs and decides on them; verification and rewards have services of their own. */
@Singleton
final class TipOffService {

    private final Database database;
    private final Commands commands;
    private final TipOffReadRepository tipOffs;
    private final TipOffRepository rows;
    private final TipOffSteps steps;
    private final Clock clock;

    TipOffService(
            Database database,
            Commands commands,
            TipOffReadRepository tipOffs,
            TipOffRepository rows,
            TipOffSteps steps,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.tipOffs = tipOffs;
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    Uni<Page<TipOffView>> list(Caller caller, TipOffStatus status, PageRequest page) {
        return database.read(caller.scope(), tx -> tipOffs.list(tx, caller.scope(), status, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())))
                .flatMap(shown -> shown.counted(page, () -> tipOffs.count(tx, caller.scope(), status))));
    }

    Uni<TipOffView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> steps.require(tx, caller, id));
    }

    Uni<List<StatusCount>> counts(Caller caller) {
        return database.read(caller.scope(), tx -> tipOffs.counts(tx, caller.scope()));
    }

    /** By the code alone, which nobody guesses; 404 for any other text. */
    Uni<Progress> progress(String queryCode) {
        return database.read(Scope.nation(), tx -> tipOffs.byQueryCode(tx, queryCode))
                .map(found -> found.orElseThrow(
                        () -> new BusinessRuleViolation(CommonProblem.NOT_FOUND, null, "查询码不正确，请核对后重试")));
    }

    Uni<TipOffView> decide(Caller caller, UUID id, Decision request) {
        TipOffAct act = TipOffAct.valueOf(request.act().name());
        TipOffRules.reasoned(act, request.reason());
        TipOffRules.receiver(act, request.transferredTo());
        return commands.run(caller, request, TipOffView.class, tx -> steps.lock(tx, caller, id)
                .call(before -> requireEarlier(tx, caller, before, request.duplicateOf()))
                .flatMap(before -> decide(tx, caller, before, act, request)));
    }

    Uni<TipOffView> feedBack(Caller caller, UUID id, Feedback request) {
        return commands.run(caller, request, TipOffView.class, tx -> steps.lock(tx, caller, id)
                .flatMap(before -> feedBack(tx, caller, before, request)));
    }

    private Uni<TipOffView> decide(Tx tx, Caller caller, TipOffView before, TipOffAct act, Decision request) {
        TipOffStatus next = TipOffTransitions.require(before.status(), act);
        TipOffRules.verifier(act, before.deaths(), new RegionCode(caller.actor().regionCode()).level());
        var archivedAt = act == TipOffAct.ARCHIVE ? clock.instant().atOffset(ZoneOffset.UTC) : null;
        return steps.write(
                tx,
                caller,
                before,
                act,
                rows.decide(tx, before.id(), next, BusinessTime.today(clock), request, archivedAt));
    }

    private Uni<TipOffView> feedBack(Tx tx, Caller caller, TipOffView before, Feedback request) {
        LocalDate today = BusinessTime.today(clock);
        TipOffStatus next = TipOffTransitions.require(before.status(), TipOffAct.FEED_BACK);
        TipOffRules.day(request.fedBackOn(), before.verifiedOn(), today, "fedBackOn");
        return steps.write(tx, caller, before, TipOffAct.FEED_BACK, rows.feedBack(tx, before.id(), next, request));
    }

    /** Only what came in before can be the first tip-off of the matter. */
    private Uni<Void> requireEarlier(Tx tx, Caller caller, TipOffView before, UUID first) {
        if (first == null) {
            return Uni.createFrom().voidItem();
        }
        return tipOffs.find(tx, caller.scope(), first, false)
                .invoke(found -> {
                    if (found.isEmpty() || found.get().id().compareTo(before.id()) >= 0) {
                        throw new BusinessRuleViolation(
                                CommonProblem.UNKNOWN_REFERENCE, "duplicateOf", "所引用的在先举报不存在，或晚于本件");
                    }
                })
                .replaceWithVoid();
    }
}
