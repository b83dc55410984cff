package io.github.bihuan.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The indicators of the monthly table, the survey and the statistics, counted in the plainest way. */
final class NaiveMonthlyRecount {

    private final NaiveRecount facts;
    private final Map<String, Object> cells = new HashMap<>();

    NaiveMonthlyRecount(NaiveRecount facts) {
        this.facts = facts;
    }

    Map<String, Object> count() {
        hazards();
        spotChecks();
        enforcement();
        activities();
        statements();
        regionView();
        return cells;
    }

    private void hazards() {
        Predicate<TestFact> self = found -> found.source().equals("ENTERPRISE_SELF");
        both("hl.selfMajor", "MAJOR", self);
        both("hl.departmentMajor", "MAJOR", self.negate());
        both("hl.listedMajor", "MAJOR", found -> listed(found.subjectId()));
        both("statistics.major", "MAJOR", found -> true);
        both("statistics.general", "GENERAL", found -> true);
    }

    private void both(String name, String level, Predicate<TestFact> which) {
        List<UUID> found = facts.inRegion()
                .filter(fact -> fact.kind().equals("HAZARD_FOUND"))
                .filter(fact -> level.equals(facts.levelOf(fact.subjectId())))
                .filter(fact -> facts.excluded(fact.subjectId()).isEmpty())
                .filter(which)
                .map(TestFact::subjectId)
                .toList();
        boolean statistics = name.startsWith("statistics.");
        cells.put(statistics ? name + "Found" : name, (long) found.size());
        cells.put(name + "Rectified", found.stream().filter(facts::rectified).count());
    }

    private boolean listed(UUID hazard) {
        return facts.everybody()
                .anyMatch(fact -> fact.kind().equals("LISTING_OPENED")
                        && hazard.toString().equals(fact.detail().get("hazardId")));
    }

    private void spotChecks() {
        cells.put("hl.spotChecked", facts.enterprises("INSPECTION_CONCLUDED", fact -> !"ENTERPRISE"
                .equals(fact.organiserLevel())));
        failed("hl.principalDidNotStudy", "HL2.2");
        failed("hl.principalDidNotLead", "HL2.3");
        failed("hl.noDutyList", "HL2.4");
        failed("hl.noSafetyOrganisation", "HL2.5");
        failed("hl.uncertifiedOperators", "HL2.6");
        failed("hl.outsourcingDisorder", "HL2.7");
        failed("hl.noDrill", "HL2.8");
    }

    /** The item itself or one of its parts. */
    private void failed(String cell, String item) {
        cells.put(cell, facts.enterprises("CHECKLIST_ITEM_FAILED", fact -> fact.category()
                .startsWith(item)));
    }

    private void enforcement() {
        cells.put("hl.penalties", facts.acts("PENALTY_DECIDED", fact -> true).count());
        cells.put("hl.penaltyAmount", facts.wan("PENALTY_DECIDED", fact -> true));
        cells.put("hl.suspended", facts.enterprises("MEASURE_TAKEN", fact -> fact.category()
                .equals("SUSPENSION")));
        cells.put("hl.exposedInterviewed", facts.enterprises("MEASURE_TAKEN", fact -> Set.of(
                        "EXPOSURE", "INTERVIEW", "BLACKLIST")
                .contains(fact.category())));
        cells.put(
                "hl.dualPenalties",
                facts.acts("PENALTY_DECIDED", fact -> fact.category().equals("PRINCIPAL"))
                        .filter(principal -> facts.acts("PENALTY_DECIDED", fact -> fact.category()
                                        .equals("ENTERPRISE"))
                                .anyMatch(firm -> caseOf(firm).equals(caseOf(principal))))
                        .map(NaiveMonthlyRecount::caseOf)
                        .distinct()
                        .count());
    }

    private static String caseOf(TestFact penalty) {
        return penalty.enterpriseId() + penalty.detail().get("caseNumber");
    }

    private void activities() {
        held("hl.helpedAreas", "HELP_AREA");
        held("hl.helpedEnterprises", "HELP_ENTERPRISE");
        held("hl.typicalCases", "TYPICAL_CASE", "DANGEROUS_OPERATION_CASE");
        held("hl.dangerousOperationCases", "DANGEROUS_OPERATION_CASE");
        held("hl.areaInterviews", "AREA_INTERVIEW");
        held("hl.studySessions", "STUDY_15_MEASURES");
        held("hl.leaderMeetings", "LEADER_SPECIAL_MEETING");
        held("hl.leaderSiteVisits", "LEADER_SITE_SUPERVISION");
        held("hl.departmentLectures", "DEPARTMENT_LECTURE");
        held("hl.assessments", "ASSESSMENT_SUPERVISION");
        held("drill.observed", "DRILL_OBSERVATION");
        cells.put("hl.referred", persons("CRIMINAL_REFERRAL"));
        cells.put("hl.heldAccountable", persons("ACCOUNTABILITY"));
        Predicate<TestFact> reward = fact -> fact.category().equals("TIP_OFF_REWARD");
        cells.put("hl.rewards", facts.wan("ACTIVITY_HELD", reward));
        cells.put("hl.anonymousRewards", facts.wan("ACTIVITY_HELD", reward.and(fact -> "true"
                .equals(fact.detail().get("anonymous")))));
        cells.put(
                "hl.mediaProgramme",
                facts.acts("ACTIVITY_HELD", fact -> fact.category().equals("MEDIA_PROGRAMME"))
                        .findAny()
                        .isPresent());
    }

    private void held(String cell, String... kinds) {
        cells.put(
                cell,
                facts.acts("ACTIVITY_HELD", fact -> Set.of(kinds).contains(fact.category()))
                        .count());
    }

    private long persons(String kind) {
        return facts.acts("ACTIVITY_HELD", fact -> fact.category().equals(kind))
                .mapToLong(fact -> Long.parseLong(fact.detail().getOrDefault("quantity", "0")))
                .sum();
    }

    private void regionView() {
        cells.put("view.inspected", cells.get("hl.spotChecked"));
        List<TestFact> found = facts.inRegion()
                .filter(fact -> fact.kind().equals("HAZARD_FOUND"))
                .filter(fact -> facts.excluded(fact.subjectId()).isEmpty())
                .toList();
        List<TestFact> major = found.stream()
                .filter(fact -> "MAJOR".equals(facts.levelOf(fact.subjectId())))
                .toList();
        cells.put("view.found", (long) found.size());
        cells.put(
                "view.rectified",
                found.stream().filter(fact -> facts.rectified(fact.subjectId())).count());
        cells.put("view.majorFound", (long) major.size());
        cells.put(
                "view.majorOpen",
                major.stream()
                        .filter(fact -> !facts.rectified(fact.subjectId()))
                        .count());
        // the random hazards have no file, so no deadline
        cells.put("view.majorUnaccounted", 0L);
        cells.put(
                "view.majorWithoutMeasure",
                major.stream()
                        .filter(fact -> !fact.source().equals("ENTERPRISE_SELF"))
                        .filter(fact -> facts.everybody()
                                .filter(act -> act.kind().equals("MEASURE_TAKEN"))
                                .noneMatch(act -> act.detail()
                                        .getOrDefault("hazardIds", "")
                                        .contains(fact.subjectId().toString())))
                        .count());
        cells.put("view.penalised", facts.enterprises("PENALTY_DECIDED", fact -> true));
        taken("view.exposed", "EXPOSURE");
        taken("view.blacklisted", "BLACKLIST");
        taken("view.banned", "BAN");
        taken("view.closed", "CLOSURE");
    }

    private void taken(String cell, String kind) {
        cells.put(
                cell, facts.enterprises("MEASURE_TAKEN", fact -> fact.category().equals(kind)));
    }

    private void statements() {
        Map<List<String>, TestFact> last = new HashMap<>();
        facts.acts("STATEMENT_MADE", fact -> true)
                .forEach(fact -> last.merge(
                        List.of(
                                fact.category(),
                                Objects.toString(fact.enterpriseId(), Objects.toString(fact.organisationId())),
                                fact.regionCode(),
                                fact.detail().getOrDefault("item", "")),
                        fact,
                        (one, other) -> other.occurredOn().isBefore(one.occurredOn()) ? one : other));
        List<TestFact> surveys = last.values().stream()
                .filter(fact -> fact.category().equals("SAFETY_FACILITY_SURVEY"))
                .toList();
        cells.put(
                "hl.technicalInspectors",
                last.values().stream()
                        .filter(fact -> fact.category().equals("TECHNICAL_INSPECTORS"))
                        .mapToLong(fact -> Long.parseLong(fact.detail().get("quantity")))
                        .sum());
        cells.put("survey.projects", (long) surveys.size());
        cells.put(
                "survey.enterprises",
                surveys.stream().map(TestFact::enterpriseId).distinct().count());
        cells.put("survey.complete", 0L);
        cells.put(
                "survey.unreviewed",
                surveys.stream()
                        .filter(fact -> fact.detail().get("designReview").equals("未完成"))
                        .filter(fact -> fact.detail().get("builtOn").equals("2019-06-30"))
                        .map(TestFact::enterpriseId)
                        .distinct()
                        .count());
        cells.put(
                "survey.penalised",
                facts.enterprises(
                        "PENALTY_DECIDED",
                        fact -> fact.category().equals("ENTERPRISE")
                                && "BUILT_WITHOUT_REVIEW".equals(fact.detail().get("violationKinds"))));
        cells.put("survey.diagnosed", facts.enterprises("DESIGN_DIAGNOSIS_COMPLETED", fact -> true));
    }
}
