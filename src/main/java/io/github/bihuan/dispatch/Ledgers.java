package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of ledgers (台账), each a map by column key. A snapshot's cursor yields them chunk by chunk. */
@Singleton
final class Ledgers {

    private static final int LIMIT = 5_000;

    private final LedgerRepository repository;
    private final HazardLines hazards;
    private final FactLines facts;

    Ledgers(LedgerRepository repository, HazardLines hazards, FactLines facts) {
        this.repository = repository;
        this.hazards = hazards;
        this.facts = facts;
    }

    /** All rows at once; refuses (422) more than an answer can hold. */
    Uni<List<Map<String, Object>>> rows(Tx tx, Indicator indicator, AsKnown asked) {
        List<Map<String, Object>> all = new ArrayList<>();
        return chunks(tx, indicator, asked)
                .invoke(all::addAll)
                .invoke(chunk -> requireBounded(all.size()))
                .collect()
                .last()
                .replaceWith(all);
    }

    /** Hands chunk after chunk to the sink, in order; the next chunk is fetched when the sink is done. */
    Uni<Void> each(Tx tx, Indicator indicator, AsKnown asked, Function<List<Map<String, Object>>, Uni<Void>> sink) {
        return chunks(tx, indicator, asked)
                .onItem()
                .transformToUniAndConcatenate(sink::apply)
                .collect()
                .last();
    }

    private Multi<List<Map<String, Object>>> chunks(Tx tx, Indicator indicator, AsKnown asked) {
        boolean ofHazards = indicator.set() == FactSet.HAZARD;
        int[] counted = {0};
        return repository
                .open(tx, indicator, asked)
                .onItem()
                .transformToMulti(opened -> Multi.createBy()
                        .repeating()
                        .uni(() -> ofHazards ? hazards.next(tx, asked, counted[0]) : facts.next(tx, counted[0]))
                        .until(List::isEmpty))
                .invoke(chunk -> counted[0] += chunk.size());
    }

    private static void requireBounded(int rows) {
        if (rows > LIMIT) {
            throw DispatchProblem.LEDGER_TOO_LARGE.on("regionCode", "台账超过" + LIMIT + "行，请导出 csv 或 xlsx，或选择下级地区");
        }
    }
}
