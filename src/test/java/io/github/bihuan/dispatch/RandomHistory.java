package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A campaign in which things happen in no particular order: entries come late, documents are taken back, hazards
 * rebound. Each step records its facts at a later instant than the step before.
 */
final class RandomHistory {

    static final LocalDate START = LocalDate.parse("2024-12-17");
    private static final int DAYS = 25;
    private static final int HAPPENINGS = 4;
    private static final List<String> REGIONS = List.of("141128101", "141128101", "141128101203", "141128105");
    private static final List<String> SOURCES = List.of(
            "ENTERPRISE_SELF",
            "ENTERPRISE_SELF",
            "TOWNSHIP_INSPECTION",
            "TOWNSHIP_INSPECTION",
            "TIP_OFF",
            "VILLAGE_GRID",
            "DEPARTMENT_INSPECTION",
            "EXPERT_SERVICE",
            "COUNTY_INSPECTION");
    private static final List<String> ORGANISERS = List.of("TOWNSHIP", "TOWNSHIP", "COUNTY", "ENTERPRISE");
    private static final List<String> MEASURES =
            List.of("RECTIFICATION_ORDER", "SUSPENSION", "BAN", "CLOSURE", "INTERVIEW", "EXPOSURE", "BLACKLIST");
    private static final List<String> HAZARD_KINDS = List.of(
            "HAZARD_LEVEL_SET",
            "HAZARD_CONFIRMED",
            "HAZARD_ACCEPTED",
            "HAZARD_ACCEPTED",
            "HAZARD_ACCEPTED",
            "HAZARD_REOPENED",
            "HAZARD_TRANSFERRED",
            "HAZARD_WITHDRAWN",
            "HAZARD_MERGED");

    private static final List<String> ACTIVITIES = List.of(
            "MOBILIZATION",
            "HELP_AREA",
            "HELP_ENTERPRISE",
            "CRIMINAL_REFERRAL",
            "TYPICAL_CASE",
            "DANGEROUS_OPERATION_CASE",
            "ACCOUNTABILITY",
            "AREA_INTERVIEW",
            "STUDY_15_MEASURES",
            "LEADER_SPECIAL_MEETING",
            "LEADER_SITE_SUPERVISION",
            "DEPARTMENT_LECTURE",
            "TIP_OFF_REWARD",
            "MEDIA_PROGRAMME",
            "ASSESSMENT_SUPERVISION",
            "DRILL_OBSERVATION");
    private static final List<String> ITEMS =
            List.of("HL2.2", "HL2.3", "HL2.4", "HL2.5", "HL2.6", "HL2.7.2", "HL2.7", "HL2.8.1", "HL2.8.2");

    private final UUID campaign = UUID.randomUUID();
    private final List<UUID> committees = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final Random random;
    private final FactWriter writer = new FactWriter(campaign, REGIONS.get(0));
    private final List<UUID> enterprises = new ArrayList<>();
    private final Map<UUID, String> homes = new HashMap<>();
    private final List<TestFact> found = new ArrayList<>();
    private Instant now = Instant.parse("2024-12-17T00:00:00Z");
    private int written;

    RandomHistory(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            UUID enterprise = UUID.randomUUID();
            enterprises.add(enterprise);
            homes.put(enterprise, any(REGIONS));
        }
    }

    List<TestFact> facts() {
        return writer.facts();
    }

    Instant now() {
        return now;
    }

    /** Lets a few things happen and writes them; answers the instant of the last. */
    Instant step() {
        for (int i = 0; i < HAPPENINGS; i++) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(30)));
            writer.recordedAt(now);
            UUID enterprise = any(enterprises);
            writer.in(homes.get(enterprise)).by(any(committees));
            happen(random.nextInt(18), enterprise);
        }
        TestFact.insert(facts().subList(written, facts().size()));
        written = facts().size();
        return now;
    }

    AsKnown question(Instant knownAt) {
        String region = any(List.of("141128", "141128101", "141128105", "141128101203"));
        UUID reporter = random.nextInt(3) == 0 ? any(committees) : null;
        return new AsKnown(campaign, START, region, day().plusDays(random.nextInt(4) - 2L), knownAt, reporter);
    }

    /** One for each region, of all reporters and of one. */
    List<AsKnown> questions(Instant knownAt) {
        return Stream.of("141128", "141128101", "141128105", "141128101203")
                .flatMap(region -> Stream.of(null, committees.get(0))
                        .map(reporter -> new AsKnown(
                                campaign, START, region, day().plusDays(random.nextInt(4) - 2L), knownAt, reporter)))
                .toList();
    }

    /** Now and then. */
    boolean isCarried() {
        return random.nextInt(4) == 0;
    }

    private void happen(int what, UUID enterprise) {
        switch (what) {
            case 0, 1, 2 -> find(enterprise);
            case 3, 4, 5 -> document(enterprise);
            case 6 -> writer.act("INSPECTION_CONCLUDED", enterprise, any(ORGANISERS), "ROUTINE", day());
            case 7 -> writer.act("SELF_INSPECTION_PLAN_FILED", enterprise, "ENTERPRISE", "SELF", day());
            case 8 -> pairing(enterprise);
            case 9 -> measure(enterprise);
            case 10 -> penalty(enterprise);
            case 11 -> activity(enterprise);
            case 12 -> statement(enterprise);
            case 13 -> writer.happening("CHECKLIST_ITEM_FAILED", any(ITEMS), enterprise, null, Map.of(), day());
            case 14 -> listing();
            case 15 -> unreviewed(enterprise);
            default -> takeBack();
        }
    }

    private void find(UUID enterprise) {
        String level = any(List.of("GENERAL", "MAJOR", "NONE"));
        writer.found(
                UUID.randomUUID(),
                enterprise,
                any(SOURCES),
                any(ORGANISERS),
                level.equals("NONE") ? null : level,
                day());
        found.add(facts().stream()
                .filter(fact -> fact.kind().equals("HAZARD_FOUND"))
                .reduce((one, other) -> other)
                .orElseThrow());
    }

    private void document(UUID other) {
        if (found.isEmpty()) {
            find(other);
            return;
        }
        TestFact hazard = any(found);
        String kind = any(HAZARD_KINDS);
        writer.in(hazard.regionCode()).by(hazard.organisationId());
        String level = kind.equals("HAZARD_LEVEL_SET") ? any(List.of("GENERAL", "MAJOR")) : null;
        writer.hazard(kind, hazard.subjectId(), hazard.enterpriseId(), any(ORGANISERS), level, day());
    }

    private void pairing(UUID enterprise) {
        Map<String, String> helper =
                Map.of("helperEnterpriseId", any(enterprises).toString());
        switch (random.nextInt(4)) {
            case 0 -> writer.act("BENCHMARK_DESIGNATED", enterprise, Map.of(), day());
            case 1 -> writer.act("BENCHMARK_DESIGNATED", enterprise, Map.of("endedOn", day().toString()), day());
            case 2 -> writer.act("PAIRING_ENDED", enterprise, helper, day());
            default -> writer.act("PAIRING_BEGUN", enterprise, helper, day());
        }
    }

    private void penalty(UUID enterprise) {
        boolean principal = random.nextBoolean();
        writer.penalty(
                enterprise,
                principal ? "PRINCIPAL" : "ENTERPRISE",
                principal ? any(List.of("张三", "李四")) : null,
                any(List.of("1号", "2号")),
                BigDecimal.valueOf(random.nextInt(5_000_000), 2),
                day());
    }

    private void activity(UUID enterprise) {
        writer.in(any(List.of("141128", "141128101", "141128105")));
        BigDecimal yuan = BigDecimal.valueOf(random.nextInt(900_000), 2);
        Map<String, String> detail = random.nextBoolean() ? Map.of("quantity", "3") : Map.of("anonymous", "true");
        writer.happening("ACTIVITY_HELD", any(ACTIVITIES), enterprise, yuan, detail, day());
    }

    private void statement(UUID enterprise) {
        String quantity = String.valueOf(random.nextInt(9));
        if (random.nextBoolean()) {
            writer.happening("STATEMENT_MADE", "TECHNICAL_INSPECTORS", null, null, Map.of("quantity", quantity), day());
        } else {
            Map<String, String> survey = Map.of(
                    "item",
                    any(List.of("一期", "二期")),
                    "designReview",
                    any(List.of("已完成", "未完成")),
                    "builtOn",
                    any(List.of("2016-05-01", "2019-06-30")));
            writer.happening("STATEMENT_MADE", "SAFETY_FACILITY_SURVEY", enterprise, null, survey, day());
        }
    }

    private void unreviewed(UUID enterprise) {
        if (random.nextBoolean()) {
            Map<String, String> project = Map.of("item", any(List.of("一期", "二期")));
            writer.happening("DESIGN_DIAGNOSIS_COMPLETED", null, enterprise, null, project, day());
        } else {
            Map<String, String> because = Map.of(
                    "caseNumber", "3号", "violationKinds", any(List.of("BUILT_WITHOUT_REVIEW", "ILLEGAL_HOT_WORK")));
            writer.happening("PENALTY_DECIDED", "ENTERPRISE", enterprise, BigDecimal.TEN, because, day());
        }
    }

    /** Against the enterprise, now and then because of a hazard. */
    private void measure(UUID enterprise) {
        Map<String, String> because = found.isEmpty() || random.nextBoolean()
                ? Map.of()
                : Map.of("hazardIds", any(found).subjectId() + "," + any(found).subjectId());
        writer.happening("MEASURE_TAKEN", any(MEASURES), enterprise, null, because, day());
    }

    private void listing() {
        if (!found.isEmpty()) {
            TestFact hazard = any(found);
            writer.in(hazard.regionCode());
            Map<String, String> detail = Map.of("hazardId", hazard.subjectId().toString());
            writer.happening("LISTING_OPENED", "HAZARD", hazard.enterpriseId(), null, detail, day());
        }
    }

    private void takeBack() {
        List<TestFact> living = facts().stream()
                .filter(fact -> fact.voids() == null)
                .filter(fact -> facts().stream().noneMatch(other -> fact.id().equals(other.voids())))
                .toList();
        if (!living.isEmpty()) {
            writer.takeBack(any(living));
        }
    }

    /** Around the campaign's first weeks; now and then before it began. */
    private LocalDate day() {
        return START.plusDays(random.nextInt(DAYS) - 2L);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
