package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects the facts of one campaign as features would record them. */
final class FactWriter {

    private final UUID campaign;
    private final List<TestFact> facts = new ArrayList<>();
    private String region;
    private Instant recordedAt;
    private UUID organisation;

    FactWriter(UUID campaign, String region) {
        this.campaign = campaign;
        this.region = region;
    }

    FactWriter in(String regionCode) {
        region = regionCode;
        return this;
    }

    FactWriter by(UUID organisationId) {
        organisation = organisationId;
        return this;
    }

    FactWriter recordedAt(Instant instant) {
        recordedAt = instant;
        return this;
    }

    List<TestFact> facts() {
        return facts;
    }

    void found(UUID hazard, UUID enterprise, String source, String organiser, String level, LocalDate on) {
        add("HAZARD_FOUND", hazard, enterprise, organiser, null, source, null, null, Map.of(), on);
        if (level != null) {
            hazard("HAZARD_CONFIRMED", hazard, enterprise, organiser, null, on);
            hazard("HAZARD_LEVEL_SET", hazard, enterprise, organiser, level, on);
        }
    }

    void hazard(String kind, UUID hazard, UUID enterprise, String organiser, String level, LocalDate on) {
        add(kind, hazard, enterprise, organiser, level, null, null, null, Map.of(), on);
    }

    void act(String kind, UUID enterprise, String organiser, String category, LocalDate on) {
        add(kind, UUID.randomUUID(), enterprise, organiser, null, null, category, null, Map.of(), on);
    }

    void act(String kind, UUID enterprise, Map<String, String> detail, LocalDate on) {
        add(kind, UUID.randomUUID(), enterprise, null, null, null, null, null, detail, on);
    }

    /** Something of a kind and category, with what its detail says; the enterprise and the money may be null. */
    void happening(
            String kind, String category, UUID enterprise, BigDecimal yuan, Map<String, String> detail, LocalDate on) {
        add(kind, UUID.randomUUID(), enterprise, "TOWNSHIP", null, null, category, yuan, detail, on);
    }

    void penalty(UUID enterprise, String subject, String person, BigDecimal yuan, LocalDate on) {
        penalty(enterprise, subject, person, "1号", yuan, on);
    }

    void penalty(UUID enterprise, String subject, String person, String number, BigDecimal yuan, LocalDate on) {
        Map<String, String> detail =
                person == null ? Map.of("caseNumber", number) : Map.of("caseNumber", number, "personName", person);
        add("PENALTY_DECIDED", UUID.randomUUID(), enterprise, "COUNTY", null, null, subject, yuan, detail, on);
    }

    void penalty(UUID penalty, UUID enterprise, BigDecimal yuan, LocalDate on) {
        add("PENALTY_DECIDED", penalty, enterprise, "COUNTY", null, null, "ENTERPRISE", yuan, Map.of(), on);
    }

    void takeBack(TestFact fact) {
        facts.add(fact.voided(recordedAt));
    }

    private void add(
            String kind,
            UUID subject,
            UUID enterprise,
            String organiser,
            String level,
            String source,
            String category,
            BigDecimal yuan,
            Map<String, String> detail,
            LocalDate on) {
        facts.add(new TestFact(
                UUID.randomUUID(),
                kind,
                subject,
                campaign,
                enterprise,
                organisation,
                organiser,
                region,
                level,
                source,
                category,
                yuan,
                detail,
                on,
                recordedAt,
                null));
    }
}
