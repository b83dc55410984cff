package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts every form in the plainest way: over a list of facts, cell by cell, as specification §2.1 and §2.4 read. */
final class NaiveRecount {

    private final List<TestFact> everything;
    private final AsKnown asked;
    private final Map<String, Object> cells = new HashMap<>();

    private NaiveRecount(List<TestFact> everything, AsKnown asked) {
        this.everything = everything;
        this.asked = asked;
    }

    static Map<String, Object> of(List<TestFact> facts, AsKnown asked) {
        var recount = new NaiveRecount(facts, asked);
        recount.count();
        recount.cells.putAll(new NaiveMonthlyRecount(recount).count());
        return recount.cells;
    }

    private void count() {
        Predicate<TestFact> byTown = fact -> "TOWNSHIP".equals(fact.organiserLevel());
        cells.put("town.inspectedEnterprises", enterprises("INSPECTION_CONCLUDED", byTown));
        cells.put("town.visits", acts("INSPECTION_CONCLUDED", byTown).count());
        cells.put("self.plans", enterprises("SELF_INSPECTION_PLAN_FILED", fact -> true));
        cells.put("self.benchmarks", enterprises("BENCHMARK_DESIGNATED", this::stillBenchmark));
        cells.put("self.assisted", enterprises("PAIRING_BEGUN", fact -> true));
        cells.put("meas.orderedRectification", measured(Set.of("RECTIFICATION_ORDER")));
        cells.put("meas.suspended", measured(Set.of("SUSPENSION")));
        cells.put("meas.closed", measured(Set.of("BAN", "CLOSURE")));
        Predicate<TestFact> firms = fact -> fact.category().equals("ENTERPRISE");
        Predicate<TestFact> heads = fact -> fact.category().equals("PRINCIPAL");
        cells.put("pen.enterprises", enterprises("PENALTY_DECIDED", firms));
        cells.put("pen.enterpriseAmount", wan(firms));
        cells.put(
                "pen.principals",
                acts("PENALTY_DECIDED", heads)
                        .map(fact -> fact.enterpriseId() + fact.detail().get("personName"))
                        .distinct()
                        .count());
        cells.put("pen.principalAmount", wan(heads));
        hazardCells();
    }

    private void hazardCells() {
        for (String level : List.of("GENERAL", "MAJOR")) {
            String name = level.equals("GENERAL") ? "general" : "major";
            for (String prefix : List.of("town.", "self.", "self.pair.")) {
                List<UUID> found = hazards(prefix, level);
                cells.put(prefix + name + "Found", (long) found.size());
                cells.put(
                        prefix + name + "Rectified",
                        found.stream().filter(this::rectified).count());
            }
        }
    }

    private List<UUID> hazards(String prefix, String level) {
        return inRegion()
                .filter(fact -> fact.kind().equals("HAZARD_FOUND"))
                .filter(found -> level.equals(levelOf(found.subjectId())))
                .filter(found -> excluded(found.subjectId()).isEmpty())
                .filter(found -> belongs(prefix, found))
                .map(TestFact::subjectId)
                .toList();
    }

    private boolean belongs(String prefix, TestFact found) {
        boolean self = found.source().equals("ENTERPRISE_SELF");
        return switch (prefix) {
            case "self." -> self;
            case "self.pair." -> self && paired().contains(found.enterpriseId());
            default -> !Set.of("ENTERPRISE_SELF", "EXPERT_SERVICE", "INTERNAL_REPORT")
                            .contains(found.source())
                    && "TOWNSHIP".equals(organiser(found));
        };
    }

    private String organiser(TestFact found) {
        if (!Set.of("TIP_OFF", "VILLAGE_GRID", "INTERNAL_REPORT").contains(found.source())) {
            return found.organiserLevel();
        }
        TestFact verified = last(found.subjectId(), Set.of("HAZARD_CONFIRMED"));
        return verified == null ? found.organiserLevel() : verified.organiserLevel();
    }

    String levelOf(UUID hazard) {
        TestFact set = last(hazard, Set.of("HAZARD_LEVEL_SET"));
        return set == null ? null : set.level();
    }

    boolean rectified(UUID hazard) {
        TestFact end = last(hazard, Set.of("HAZARD_ACCEPTED", "HAZARD_REOPENED"));
        return end != null && end.kind().equals("HAZARD_ACCEPTED");
    }

    List<TestFact> excluded(UUID hazard) {
        return inRegion()
                .filter(fact -> fact.subjectId().equals(hazard))
                .filter(fact -> Set.of("HAZARD_WITHDRAWN", "HAZARD_MERGED").contains(fact.kind()))
                .toList();
    }

    /** The latest by the day it occurred; of one day the one recorded last. */
    private TestFact last(UUID hazard, Set<String> kinds) {
        TestFact latest = null;
        for (TestFact fact : inRegion().toList()) {
            boolean about = fact.subjectId().equals(hazard) && kinds.contains(fact.kind());
            if (about && (latest == null || !fact.occurredOn().isBefore(latest.occurredOn()))) {
                latest = fact;
            }
        }
        return latest;
    }

    private Set<UUID> paired() {
        Set<UUID> participants = new HashSet<>();
        known().filter(fact -> fact.kind().equals("PAIRING_BEGUN")).forEach(pairing -> {
            participants.add(pairing.enterpriseId());
            participants.add(UUID.fromString(pairing.detail().get("helperEnterpriseId")));
        });
        return participants;
    }

    private boolean stillBenchmark(TestFact fact) {
        String ended = fact.detail().get("endedOn");
        return ended == null || !LocalDate.parse(ended).isBefore(asked.cutOff());
    }

    private long measured(Set<String> kinds) {
        return enterprises("MEASURE_TAKEN", fact -> kinds.contains(fact.category()));
    }

    private String wan(Predicate<TestFact> which) {
        return wan("PENALTY_DECIDED", which);
    }

    String wan(String kind, Predicate<TestFact> which) {
        BigDecimal yuan = BigDecimal.ZERO;
        for (TestFact penalty : acts(kind, which).toList()) {
            yuan = yuan.add(penalty.amountYuan());
        }
        return yuan.divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP).toPlainString();
    }

    long enterprises(String kind, Predicate<TestFact> which) {
        return acts(kind, which).map(TestFact::enterpriseId).distinct().count();
    }

    Stream<TestFact> acts(String kind, Predicate<TestFact> which) {
        return inRegion().filter(fact -> fact.kind().equals(kind)).filter(which);
    }

    Stream<TestFact> inRegion() {
        return everybody()
                .filter(fact -> asked.reporterId() == null || asked.reporterId().equals(reporter(fact)));
    }

    /** Facts of the region, whoever reports them. */
    Stream<TestFact> everybody() {
        return known().filter(fact -> fact.regionCode().startsWith(asked.regionCode()));
    }

    /** A hazard belongs to who found it, whatever happens to it later. */
    private UUID reporter(TestFact fact) {
        return everything.stream()
                .filter(found ->
                        found.kind().equals("HAZARD_FOUND") && found.subjectId().equals(fact.subjectId()))
                .findFirst()
                .orElse(fact)
                .organisationId();
    }

    private Stream<TestFact> known() {
        return everything.stream()
                .filter(fact -> fact.voids() == null)
                .filter(fact -> !fact.recordedAt().isAfter(asked.knownAt()))
                .filter(fact -> !fact.occurredOn().isAfter(asked.cutOff()))
                .filter(fact -> !fact.occurredOn().isBefore(asked.startedOn()))
                .filter(fact -> everything.stream()
                        .noneMatch(other -> fact.id().equals(other.voids())
                                && !other.recordedAt().isAfter(asked.knownAt())));
    }
}
