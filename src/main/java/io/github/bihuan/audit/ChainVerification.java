package io.github.bihuan.audit;

import io.github.bihuan.audit.ChainWalk.Block;
import io.github.bihuan.audit.ProofRepository.Blocks;
import io.github.bihuan.audit.ProofRepository.Outside;
import io.github.bihuan.audit.ProofRepository.Proven;
import io.github.bihuan.audit.VerificationApi.SignedHead;
import io.github.bihuan.audit.VerificationApi.Verification;
import io.github.bihuan.audit.VerificationApi.VerificationFinding;
import io.github.bihuan.audit.domain.ChainCheck;
import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Checks the journal against its chain: every row of the blocks asked for, their seals, all signed heads, and whether rows stand outside
 * the chain that should be in it. Always the whole country's: who sees only a region learns what is broken, but counts own rows only.
 */
@Singleton
final class ChainVerification {

    private static final long NO_BLOCK = 0;
    private static final long ALL_BLOCKS = Long.MAX_VALUE;
    private static final int MOST_OUTSIDE = 10_000;
    private static final int SHOWN = 100;

    /** One verification on its way. */
    private static final class Run {

        private final Scope counted;
        private final Period period;
        private final ChainCheck check;
        private final List<Head> heads;
        private final long through;
        private final boolean limited;
        private long rows;
        private long unsealed;
        private Long next;

        private Run(Scope counted, Period period, ChainCheck check, List<Head> heads, long through, boolean limited) {
            this.counted = counted;
            this.period = period;
            this.check = check;
            this.heads = heads;
            this.through = through;
            this.limited = limited;
        }

        private void take(Block block) {
            check.block(block.seal(), block.rows().stream().map(Proven::row).toList());
            rows += block.rows().stream()
                    .filter(row -> counts(row.regionCode()))
                    .count();
        }

        private void take(Outside row) {
            if (row.stale()) {
                check.stray(row.id(), row.seq());
            } else if (counts(row.regionCode())) {
                unsealed++;
            }
        }

        private boolean counts(String region) {
            return counted.containsRegion(region == null ? Scope.nation().regionFrom() : region);
        }

        private long reached() {
            return check.last() == null ? NO_BLOCK : check.last().block();
        }
    }

    private final Database database;
    private final ProofRepository proof;
    private final HeadRepository heads;
    private final SealRepository seals;
    private final ChainWalk walk;
    private final ChainKeys keys;

    ChainVerification(
            Database database,
            ProofRepository proof,
            HeadRepository heads,
            SealRepository seals,
            ChainWalk walk,
            ChainKeys keys) {
        this.database = database;
        this.proof = proof;
        this.heads = heads;
        this.seals = seals;
        this.walk = walk;
        this.keys = keys;
    }

    /** Everything there is. */
    Uni<Verification> all() {
        return verify(Scope.nation(), Period.ALWAYS, null, Long.MAX_VALUE);
    }

    /**
     * @param counted whose rows the answer counts
     * @param afterBlock goes on from there, or null
     * @param most so many blocks at a time
     */
    Uni<Verification> verify(Scope counted, Period period, Long afterBlock, long most) {
        return database.read(Scope.nation(), tx -> begin(tx, counted, period, afterBlock, most))
                .call(this::walk)
                .call(run -> database.read(Scope.nation(), tx -> end(tx, run)))
                .map(this::answer);
    }

    private Uni<Run> begin(Tx tx, Scope counted, Period period, Long afterBlock, long most) {
        return proof.blocks(tx, period.start(), period.end())
                .map(found -> found.orElse(new Blocks(1, NO_BLOCK)))
                .map(found -> period.isAlways() ? new Blocks(1, ALL_BLOCKS) : found)
                .map(blocks -> afterBlock == null ? blocks : new Blocks(afterBlock + 1, blocks.last()))
                .flatMap(blocks -> before(tx, blocks.first()).flatMap(before -> heads.all(tx)
                        .map(signed -> run(counted, period, blocks, most, before, signed))));
    }

    /** The seal before the first block, or null at the beginning. */
    private Uni<Seal> before(Tx tx, long first) {
        return proof.seal(tx, first - 1).map(found -> found.orElse(null));
    }

    private Run run(Scope counted, Period period, Blocks blocks, long most, Seal before, List<Head> signed) {
        var check = new ChainCheck(before);
        check.heads(signed, keys.trusted());
        boolean limited = blocks.last() - blocks.first() >= most;
        long last = limited ? blocks.first() + most - 1 : blocks.last();
        return new Run(counted, period, check, signed, last, limited);
    }

    private Uni<Void> walk(Run run) {
        return walk.blocks(run.reached(), run.through)
                .onItem()
                .invoke(run::take)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is outside the chain, and – when its end was reached – whether it ends where the heads say. */
    private Uni<Void> end(Tx tx, Run run) {
        return seals.last(tx).map(last -> last.orElse(null)).flatMap(last -> {
            boolean reached = last == null || run.reached() >= last.block();
            run.next = run.limited && !reached ? run.reached() : null;
            return run.next == null
                    ? end(tx, run, last, reached)
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> end(Tx tx, Run run, Seal last, boolean reached) {
        if (reached) {
            run.check.end();
        }
        return proof.outside(tx, last, run.period.start(), run.period.end(), MOST_OUTSIDE)
                .invoke(rows -> rows.forEach(run::take))
                .chain(() -> proof.beyond(tx, last == null ? 0 : last.lastPosition()))
                .invoke(rows -> rows.forEach(row -> run.check.unsealed(row.row())))
                .replaceWithVoid();
    }

    private Verification answer(Run run) {
        List<VerificationFinding> findings = run.check.findings().stream()
                .limit(SHOWN)
                .map(VerificationFinding::of)
                .toList();
        return new Verification(
                run.check.ok(),
                run.period.from(),
                run.period.to(),
                run.rows,
                run.unsealed,
                run.check.seals(),
                run.check.heads(),
                run.check.found(),
                findings.isEmpty() ? null : findings.get(0),
                findings,
                run.heads.isEmpty() ? null : SignedHead.of(run.heads.get(run.heads.size() - 1)),
                run.next);
    }
}
