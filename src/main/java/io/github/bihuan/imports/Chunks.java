package io.github.bihuan.imports;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Many rows a few hundred at a time, one chunk after the other. */
final class Chunks {

    static final int SIZE = 500;

    private Chunks() {}

    static <R> Uni<Void> of(List<R> rows, Function<List<R>, Uni<Void>> work) {
        return upTo(rows.size(), (after, last) -> work.apply(rows.subList(after, last)))
                .replaceWithVoid();
    }

    /** @param work is given how many rows are done, and up to which it is to go */
    static <T> Uni<List<T>> upTo(int total, BiFunction<Integer, Integer, Uni<T>> work) {
        return Multi.createFrom()
                .range(0, (total + SIZE - 1) / SIZE)
                .onItem()
                .transformToUniAndConcatenate(chunk -> work.apply(chunk * SIZE, Math.min(total, (chunk + 1) * SIZE)))
                .collect()
                .asList();
    }
}
