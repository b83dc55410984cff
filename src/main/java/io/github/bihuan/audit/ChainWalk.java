package io.github.bihuan.audit;

import io.github.bihuan.audit.ProofRepository.Proven;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the chain block by block in short transactions, some hundred rows at a time, as fast as the reader asks. */
@Singleton
final class ChainWalk {

    private static final int SEALS = 200;
    private static final int ROWS = Sealer.BLOCK;

    /** A seal with the rows of its block. */
    record Block(Seal seal, List<Proven> rows) {}

    private final Database database;
    private final ProofRepository repository;

    ChainWalk(Database database, ProofRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /** The blocks after one and up to another, in order. */
    Multi<Block> blocks(long after, long through) {
        var place = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> some(place.get(), through).invoke(read -> advance(place, read)))
                .whilst(read -> !read.isEmpty())
                .onItem()
                .<Block>disjoint();
    }

    /** The seals alone. */
    Multi<Seal> seals(long after, long through) {
        var place = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> database.read(Scope.nation(), tx -> repository.seals(tx, place.get(), through, SEALS))
                        .invoke(read -> read.forEach(seal -> place.set(seal.block()))))
                .whilst(read -> !read.isEmpty())
                .onItem()
                .<Seal>disjoint();
    }

    private static void advance(AtomicLong place, List<Block> read) {
        read.forEach(block -> place.set(block.seal().block()));
    }

    private Uni<List<Block>> some(long after, long through) {
        return database.read(Scope.nation(), tx -> repository
                .seals(tx, after, through, SEALS)
                .map(ChainWalk::few)
                .flatMap(seals -> rows(tx, seals)));
    }

    private Uni<List<Block>> rows(Tx tx, List<Seal> seals) {
        return seals.isEmpty()
                ? Uni.createFrom().item(List.of())
                : repository.rows(tx, first(seals), last(seals)).map(rows -> seals.stream()
                        .map(seal -> new Block(seal, within(seal, rows)))
                        .toList());
    }

    /** As many seals as have no more rows than one read takes, but one at least. */
    private static List<Seal> few(List<Seal> seals) {
        List<Seal> few = new ArrayList<>();
        long rows = 0;
        for (Seal seal : seals) {
            rows += Math.max(1, seal.rows());
            if (!few.isEmpty() && rows > ROWS) {
                return few;
            }
            few.add(seal);
        }
        return few;
    }

    private static long first(List<Seal> seals) {
        return seals.stream().mapToLong(Seal::firstPosition).min().orElseThrow();
    }

    /** A forged seal must not make the program read the whole journal at once. */
    private static long last(List<Seal> seals) {
        long last = seals.stream().mapToLong(Seal::lastPosition).max().orElseThrow();
        return Math.min(last, first(seals) + 2L * ROWS);
    }

    private static List<Proven> within(Seal seal, List<Proven> rows) {
        return rows.stream()
                .filter(row -> row.row().position() >= seal.firstPosition()
                        && row.row().position() <= seal.lastPosition())
                .toList();
    }
}
