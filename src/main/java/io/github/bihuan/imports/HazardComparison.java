package io.github.bihuan.imports;

import io.github.bihuan.hazard.HazardIntake.KnownHazard;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Citation;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.Likeness;
import io.github.bihuan.imports.domain.Proposal;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.shared.text.Spelling;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a hazard is there already: the same enterprise, day and description; or, with another description, perhaps. */
final class HazardComparison {

    private record Key(UUID enterprise, LocalDate foundOn) {}

    private final Map<Key, List<KnownHazard>> known;

    HazardComparison(List<KnownHazard> hazards) {
        known = hazards.stream()
                .collect(Collectors.groupingBy(hazard -> new Key(hazard.enterpriseId(), hazard.foundOn())));
    }

    CheckedRow of(CheckedRow row) {
        var key = new Key(
                UUID.fromString(row.value(EnterpriseWords.ENTERPRISE_ID)), LocalDate.parse(row.value("foundOn")));
        String description = row.value("description");
        List<KnownHazard> candidates = known.getOrDefault(key, List.of());
        return candidates.stream()
                .filter(hazard -> key(hazard.description()).equals(key(description)))
                .findFirst()
                .map(same -> row.as(RowOutcome.EXISTING, proposal(same)))
                .orElseGet(() -> suspected(row, description, candidates));
    }

    /** 附件2 prints the article behind the description, where it is a field of its own. */
    private static String key(String description) {
        return Spelling.key(Citation.without(description));
    }

    private static CheckedRow suspected(CheckedRow row, String description, List<KnownHazard> candidates) {
        return candidates.stream()
                .filter(hazard -> Likeness.of(hazard.description(), description) >= Likeness.SUSPICIOUS)
                .max(Comparator.comparingDouble(hazard -> Likeness.of(hazard.description(), description)))
                .map(alike -> row.with(List.of(row.at()
                                .warning(
                                        "description",
                                        FindingCode.POSSIBLE_DUPLICATE,
                                        "同一企业同一天已有相似的隐患 " + alike.code() + "，请核对")))
                        .as(RowOutcome.DUPLICATE, proposal(alike)))
                .orElse(row);
    }

    private static Proposal proposal(KnownHazard hazard) {
        return Proposal.existing(hazard.id(), hazard.code(), hazard.description());
    }
}
