package io.github.bihuan.audit;

import io.github.bihuan.audit.ChainWalk.Block;
import io.github.bihuan.audit.ProofRepository.Blocks;
import io.github.bihuan.audit.ProofRepository.Outside;
import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journal of a period as JSON Lines with all that is needed to check it without the program: the blocks that hold the period's
 * rows, then the seals up to the next signed head – or to the chain's end, where a head is signed for the export. Rows outside the
 * reader's region are there as hashes. Read some hundred rows at a time, as fast as the client takes them.
 */
@Singleton
final class JournalExport {

    private static final int MOST_OUTSIDE = 10_000;

    /**
     * What an export holds.
     *
     * @param through the last block, bridging seals included
     * @param outside rows that are not in the chain
     * @param fresh a head signed at the chain's end, or null when a stored one follows the period
     */
    private record Plan(
            Period period,
            Seal before,
            Blocks blocks,
            long through,
            List<Head> heads,
            Head fresh,
            List<Outside> outside) {}

    private final Database database;
    private final ProofRepository proof;
    private final SealRepository seals;
    private final HeadRepository heads;
    private final ChainWalk walk;
    private final ChainKeys keys;
    private final Clock clock;

    JournalExport(
            Database database,
            ProofRepository proof,
            SealRepository seals,
            HeadRepository heads,
            ChainWalk walk,
            ChainKeys keys,
            Clock clock) {
        this.database = database;
        this.proof = proof;
        this.seals = seals;
        this.heads = heads;
        this.walk = walk;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param shown whose rows are shown */
    Multi<String> lines(Scope shown, Period period) {
        return database.read(Scope.nation(), tx -> plan(tx, period))
                .onItem()
                .transformToMulti(plan -> lines(shown, plan, new ExportLines()));
    }

    private Uni<Plan> plan(Tx tx, Period period) {
        return proof.blocks(tx, period.start(), period.end())
                .map(found -> found.orElse(new Blocks(1, 0)))
                .flatMap(blocks -> proof.seal(tx, blocks.first() - 1)
                        .flatMap(before -> plan(tx, period, blocks, before.orElse(null))));
    }

    private Uni<Plan> plan(Tx tx, Period period, Blocks blocks, Seal before) {
        return heads.all(tx)
                .flatMap(signed -> seals.last(tx).map(last -> last.orElse(null)).flatMap(last -> outside(
                                tx, last, period)
                        .map(outside -> plan(period, blocks, before, signed, last, outside))));
    }

    /** Rows without a place in the chain, and those with one that no seal covers. */
    private Uni<List<Outside>> outside(Tx tx, Seal last, Period period) {
        return proof.outside(tx, last, period.start(), period.end(), MOST_OUTSIDE)
                .flatMap(loose -> proof.beyond(tx, last == null ? 0 : last.lastPosition())
                        .map(beyond -> Stream.concat(
                                        loose.stream(), beyond.stream().map(Outside::beyond))
                                .toList()));
    }

    private Plan plan(Period period, Blocks blocks, Seal before, List<Head> signed, Seal last, List<Outside> outside) {
        if (last == null || blocks.last() == 0) {
            return new Plan(period, before, blocks, 0, List.of(), null, outside);
        }
        long through = signed.stream()
                .mapToLong(Head::block)
                .filter(block -> block >= blocks.last())
                .findFirst()
                .orElse(0);
        Head fresh = through == 0 ? keys.signing().head(last, 0, last.hash(), clock.instant()) : null;
        long reach = through == 0 ? last.block() : through;
        List<Head> within =
                signed.stream().filter(head -> head.block() <= reach).toList();
        return new Plan(period, before, blocks, reach, within, fresh, outside);
    }

    private Multi<String> lines(Scope shown, Plan plan, ExportLines lines) {
        Multi<String> start = Multi.createFrom().item(() -> lines.journal(plan.period, clock.instant(), plan.before));
        Multi<String> trusted = each(keys.trusted().texts()).map(lines::key);
        Multi<String> signed = each(plan.heads).map(lines::head);
        Multi<String> rows =
                walk.blocks(plan.blocks.first() - 1, plan.blocks.last()).map(block -> lines(shown, block, lines));
        Multi<String> bridges = walk.seals(plan.blocks.last(), plan.through).map(lines::bridge);
        Multi<String> fresh =
                each(plan.fresh == null ? List.<Head>of() : List.of(plan.fresh)).map(lines::head);
        Multi<String> outside = each(plan.outside)
                .filter(row -> row.stale() || shows(shown, row.regionCode()))
                .map(row -> lines.outside(row, shows(shown, row.regionCode())));
        Multi<String> end = Multi.createFrom().item(() -> lines.end(keys.signing()));
        return Multi.createBy().concatenating().streams(start, trusted, signed, rows, bridges, fresh, outside, end);
    }

    /** The whole block at once: a line at a time would make a packet of each. */
    private static String lines(Scope shown, Block block, ExportLines lines) {
        var all = new StringBuilder(lines.seal(block.seal()));
        block.rows().forEach(row -> all.append(lines.row(row, shows(shown, row.regionCode()))));
        return all.toString();
    }

    private static boolean shows(Scope shown, String region) {
        return shown.containsRegion(region == null ? Scope.nation().regionFrom() : region);
    }

    private static <T> Multi<T> each(List<T> items) {
        return Multi.createFrom().iterable(items);
    }
}
