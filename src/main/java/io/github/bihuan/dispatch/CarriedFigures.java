package io.github.bihuan.dispatch;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of indicators, from what was carried forward (结转) and what has changed since where that is less work, otherwise by
 * counting everything; either way the same. A question that proves to be much work is noted, so that its answer is carried.
 */
@Singleton
final class CarriedFigures {

    /** Facts to look at before it is worth carrying anew. */
    private static final int BEHIND = 500;

    private final TallyRepository tallies;
    private final CarriedRepository repository;
    private final CarriedWishes wishes;

    CarriedFigures(TallyRepository tallies, CarriedRepository repository, CarriedWishes wishes) {
        this.tallies = tallies;
        this.repository = repository;
        this.wishes = wishes;
    }

    /** By code: a count as {@code Long}, money in 万元 as text with two decimals, 是/否 as {@code Boolean}. */
    Uni<Map<String, Object>> values(Tx tx, List<Indicator> indicators, AsKnown asked) {
        List<Indicator> carried =
                indicators.stream().filter(Indicator::isCarried).toList();
        List<Indicator> counted =
                indicators.stream().filter(indicator -> !indicator.isCarried()).toList();
        return carried(tx, carried, asked)
                .flatMap(some -> tallies.counted(tx, counted, asked).map(others -> values(indicators, some, others)));
    }

    private static Map<String, Object> values(
            List<Indicator> indicators, Map<String, BigDecimal> some, Map<String, BigDecimal> others) {
        Map<String, Object> values = new HashMap<>();
        for (Indicator indicator : indicators) {
            BigDecimal tally =
                    Optional.ofNullable(some.get(indicator.code())).orElseGet(() -> others.get(indicator.code()));
            values.put(indicator.code(), indicator.counting().value(tally));
        }
        return values;
    }

    private Uni<Map<String, BigDecimal>> carried(Tx tx, List<Indicator> indicators, AsKnown asked) {
        if (indicators.isEmpty() || !tx.seesAllOf(asked.regionCode())) {
            return tallies.counted(tx, indicators, asked);
        }
        var question = CarriedQuestion.of(asked, indicators);
        return repository.find(tx, question, asked.knownAt()).flatMap(found -> found.map(
                        carried -> since(tx, question, asked, carried))
                .orElseGet(() -> anew(tx, question, asked)));
    }

    private Uni<Map<String, BigDecimal>> since(Tx tx, CarriedQuestion question, AsKnown asked, Carried carried) {
        return repository
                .changes(tx, question.indicators(), asked, carried)
                .invoke(changes -> wishes.noteIf(changes.facts() > BEHIND, question, asked))
                .flatMap(changes -> changes.areTooMany()
                        ? tallies.counted(tx, question.indicators(), asked)
                        : changed(tx, question, asked, carried, changes));
    }

    /** The tallies of the question from those that were carried, less what the changed counted then, plus what it counts now. */
    Uni<Map<String, BigDecimal>> changed(
            Tx tx, CarriedQuestion question, AsKnown asked, Carried carried, Changes changes) {
        AsKnown then = asked.with(carried.cutOff(), asked.knownAt()).seenBy(carried.seen());
        return tallies.countedAmong(tx, question.indicators(), then, changes)
                .flatMap(before -> tallies.countedAmong(tx, question.indicators(), asked, changes)
                        .map(now -> carried.changed(before, now)));
    }

    /** Also when nobody could wait for the answer: then all the more. */
    private Uni<Map<String, BigDecimal>> anew(Tx tx, CarriedQuestion question, AsKnown asked) {
        return tallies.counted(tx, question.indicators(), asked)
                .onTermination()
                .invoke((counted, failure, givenUp) ->
                        wishes.noteIf(counted == null || wishes.areWorthIt(counted.values()), question, asked));
    }
}
