package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardIntake.LedgerHazard;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.CodeNumbersRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The codes of hazards: {@code YH-{region9}-{year}-{seq6}}. */
@Singleton
final class HazardCodes {

    private static final int TOWN_DIGITS = 9;

    private final CodeNumbersRepository numbers;

    HazardCodes(CodeNumbersRepository numbers) {
        this.numbers = numbers;
    }

    Uni<String> next(Tx tx, String regionCode, LocalDate foundOn) {
        String prefix = prefix(regionCode, foundOn);
        return numbers.next(tx, prefix).map(number -> code(prefix, number));
    }

    /** One for each, in the same order: a counter is moved once for all of its town and year. */
    Uni<List<String>> next(Tx tx, List<LedgerHazard> hazards) {
        List<String> prefixes = hazards.stream()
                .map(hazard -> prefix(hazard.regionCode(), hazard.foundOn()))
                .toList();
        Map<String, Long> counts =
                prefixes.stream().collect(Collectors.groupingBy(prefix -> prefix, Collectors.counting()));
        Map<String, Long> first = new HashMap<>();
        return Multi.createFrom()
                .iterable(counts.keySet().stream().sorted().toList())
                .onItem()
                .transformToUniAndConcatenate(prefix -> numbers.reserve(tx, prefix, counts.get(prefix))
                        .invoke(last -> first.put(prefix, last - counts.get(prefix) + 1)))
                .collect()
                .last()
                .map(reserved -> prefixes.stream()
                        .map(prefix -> code(prefix, first.merge(prefix, 1L, Long::sum) - 1))
                        .toList());
    }

    /** A shorter region is filled with zeros, a longer one is its township's. */
    private static String prefix(String regionCode, LocalDate foundOn) {
        String region = (regionCode + "0".repeat(TOWN_DIGITS)).substring(0, TOWN_DIGITS);
        return "YH-" + region + "-" + foundOn.getYear();
    }

    private static String code(String prefix, long number) {
        return "%s-%06d".formatted(prefix, number);
    }
}
