package io.github.bihuan.privacy;

import io.github.bihuan.privacy.ResealRepository.Stale;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import io.github.bihuan.shared.privacy.SealedFor;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Seals with the newest key what is stored plain or sealed with an older one, some rows a transaction; rows that somebody is
 * writing wait for the next run. After a run that found nothing left, the older keys are no longer needed.
 */
@Singleton
final class Resealing {

    private static final int CHUNK = 500;

    private final Database database;
    private final ResealRepository repository;
    private final List<SealedColumn> columns;
    private final Seal seal;

    @Inject
    Resealing(Database database, ResealRepository repository, @All List<SealedColumns> features, Seal seal) {
        this(
                database,
                repository,
                seal,
                features.stream().flatMap(feature -> feature.columns().stream()).toList());
    }

    Resealing(Database database, ResealRepository repository, Seal seal, List<SealedColumn> columns) {
        this.database = database;
        this.repository = repository;
        this.seal = seal;
        this.columns = columns;
    }

    /** Answers how many texts were sealed anew. */
    Uni<Integer> run() {
        return Multi.createFrom()
                .iterable(columns)
                .onItem()
                .transformToUniAndConcatenate(this::column)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> column(SealedColumn column) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.write(Scope.nation(), tx -> chunk(tx, column)))
                .whilst(count -> count == CHUNK)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> chunk(Tx tx, SealedColumn column) {
        return repository
                .lockStale(tx, column, seal.currentPrefix(), CHUNK)
                .flatMap(stale -> stale.isEmpty()
                        ? Uni.createFrom().item(0)
                        : repository.replace(tx, column, resealed(column, stale)));
    }

    private JsonArray resealed(SealedColumn column, List<Stale> stale) {
        var renewed = new JsonArray();
        for (Stale row : stale) {
            String text = seal.reseal(new SealedFor(column.use(), row.owner()), row.stored());
            renewed.add(ResealRepository.sealed(row.place(), text));
        }
        return renewed;
    }
}
