package io.github.bihuan.delivery;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.delivery.DeliveryApi.DeliveryView;
import io.github.bihuan.delivery.DeliveryApi.Replay;
import io.github.bihuan.delivery.domain.DeliveryProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What became of deliveries, and the replay of those that were given up. */
@Singleton
public final class Deliveries {

    private final Database database;
    private final Commands commands;
    private final DeliveryListRepository repository;
    private final Journal journal;
    private final Clock clock;

    Deliveries(Database database, Commands commands, DeliveryListRepository repository, Journal journal, Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /** All deliveries of a notice that the caller was found to see. */
    public Uni<List<DeliveryView>> ofNotice(Tx tx, UUID notice) {
        return repository.ofNotice(tx, notice);
    }

    Uni<Page<DeliveryView>> list(Caller caller, DeliveryFilter filter, PageRequest request) {
        return database.read(caller.scope(), tx -> repository
                .list(tx, caller.scope(), filter, request)
                .map(rows -> Page.of(rows, request, row -> List.of(row.createdAt(), row.id())))
                .flatMap(page -> page.counted(request, () -> repository
                        .count(tx, caller.scope(), filter, Page.Counted.BOUND + 1)
                        .map(Page.Counted::of))));
    }

    Uni<DeliveryView> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    /** Sends it once more from the beginning, under the message id it has always had. */
    Uni<DeliveryView> replay(Caller caller, UUID id, Replay replay) {
        return commands.run(caller, replay, DeliveryView.class, tx -> require(tx, caller, id)
                .call(before -> requireLivingChannel(tx, id))
                .flatMap(before -> repository
                        .revive(tx, id, clock.instant())
                        .invoke(Deliveries::requireDead)
                        .chain(() -> require(tx, caller, id))
                        .call(after -> journal.record(tx, caller, entry(before, after, replay)))));
    }

    private static JournalEntry entry(DeliveryView before, DeliveryView after, Replay replay) {
        return JournalEntry.changed(
                        "DELIVERY_REPLAY", "DELIVERY", after.id(), after.regionCode(), before.status(), after.status())
                .because(replay.reason());
    }

    private Uni<Void> requireLivingChannel(Tx tx, UUID id) {
        return repository
                .channelRetired(tx, id)
                .invoke(retired -> {
                    if (retired) {
                        throw new BusinessRuleViolation(DeliveryProblem.CHANNEL_RETIRED, null, "该送达的渠道已停用");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireDead(int revived) {
        if (revived == 0) {
            throw new BusinessRuleViolation(DeliveryProblem.DELIVERY_NOT_DEAD, "status", "该送达没有放弃，无需重新发送");
        }
    }

    private Uni<DeliveryView> require(Tx tx, Caller caller, UUID id) {
        return repository
                .find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("送达")));
    }
}
