package io.github.bihuan.escalation;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.Outage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One pass of a sweep over subjects of one kind: chunk by chunk in the order of their days, each chunk in its own transaction. What
 * another replica has locked is skipped. When a chunk fails its subjects are tried one by one, so that one bad subject does not
 * stop the rest; when the database is out of reach the pass ends, and the next sweep finds what is left.
 */
final class ChunkedPass<T> {

    private static final Logger LOG = Logger.getLogger(ChunkedPass.class);

    /** Where the next chunk begins: after this day and id. */
    record Place(LocalDate deadline, UUID id) {

        static final Place START = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** Takes and locks the next subjects after a place, or the one only. */
    interface Claim<T> {
        Uni<List<T>> next(Tx tx, Place after, UUID only);
    }

    /** Decides and writes for what was taken. */
    interface Work<T> {
        Uni<SweepCount> on(Tx tx, List<T> claimed);
    }

    private record Step(SweepCount count, Place last) {}

    private final Database database;
    private final Function<T, Place> place;
    private final Claim<T> claim;
    private final Work<T> work;

    ChunkedPass(Database database, Function<T, Place> place, Claim<T> claim, Work<T> work) {
        this.database = database;
        this.place = place;
        this.claim = claim;
        this.work = work;
    }

    Uni<SweepCount> run() {
        var reached = new AtomicReference<>(Place.START);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(reached.get()).invoke(step -> reached.set(step.last())))
                .whilst(step -> step.last() != null)
                .collect()
                .with(Collectors.reducing(SweepCount.NONE, Step::count, SweepCount::plus));
    }

    private Uni<Step> next(Place after) {
        var claimed = new AtomicReference<List<T>>(List.of());
        return database.write(
                        Scope.nation(),
                        tx -> claim.next(tx, after, null).invoke(claimed::set).flatMap(subjects -> work(tx, subjects)))
                .onFailure(ChunkedPass::isOfASubject)
                .recoverWithUni(failure -> oneByOne(claimed.get(), failure))
                .map(count -> new Step(count, last(claimed.get())));
    }

    private Uni<SweepCount> oneByOne(List<T> subjects, Throwable failure) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().failure(failure);
        }
        LOG.warnf(failure, "a chunk of %d subjects failed, trying them one by one", subjects.size());
        return Multi.createFrom()
                .iterable(subjects)
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .collect()
                .with(Collectors.reducing(SweepCount.NONE, SweepCount::plus));
    }

    private Uni<SweepCount> alone(T subject) {
        UUID id = place.apply(subject).id();
        return database.write(
                        Scope.nation(), tx -> claim.next(tx, Place.START, id).flatMap(found -> work(tx, found)))
                .onFailure(ChunkedPass::isOfASubject)
                .invoke(failure -> LOG.errorf(failure, "subject %s could not be swept", id))
                .onFailure(ChunkedPass::isOfASubject)
                .recoverWithItem(SweepCount.failed(1));
    }

    private static boolean isOfASubject(Throwable failure) {
        return !Outage.is(failure);
    }

    private Uni<SweepCount> work(Tx tx, List<T> subjects) {
        return subjects.isEmpty() ? Uni.createFrom().item(SweepCount.NONE) : work.on(tx, subjects);
    }

    private Place last(List<T> subjects) {
        return subjects.isEmpty() ? null : place.apply(subjects.get(subjects.size() - 1));
    }
}
