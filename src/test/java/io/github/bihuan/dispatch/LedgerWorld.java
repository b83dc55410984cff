package io.github.bihuan.dispatch;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.OwnerSql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A campaign of 马坊镇 with two major hazards, one found by the town and finished, one found by the enterprise and late. */
public final class LedgerWorld {

    private static final LocalDate TOWN_FOUND_ON = LocalDate.parse("2024-12-19");
    private static final LocalDate SELF_FOUND_ON = LocalDate.parse("2024-12-20");

    private static final String PENALTY =
            """
            insert into penalty (id, version, case_number, subject, enterprise_id, region_code, amount_yuan, decided_on,
              organiser_level, hazard_ids, campaign_ids, created_at)
            values (?, 1, '方应急罚〔2024〕1号', 'ENTERPRISE', ?, ?, 30000, '2024-12-23', 'COUNTY', array[?]::uuid[], '{}',
              '2024-12-23T00:00:00Z')""";

    private static final String LISTING =
            """
            insert into listed_supervision (id, version, target_type, target_id, target_key, enterprise_id, region_code,
              campaign_ids, level, organisation_id, document_number, deadline, requirements, status, proposed_on, decided_on,
              decided_region_code, delisted_on, created_at, updated_at)
            values (?, 1, 'HAZARD', ?, ?, ?, ?, '{}', 'COUNTY', ?, '方安委〔2024〕1号', '2024-12-31', '限期治理', 'DELISTED',
              '2024-12-24', '2024-12-25', '141128', '2025-01-03', '2024-12-24T00:00:00Z', '2025-01-03T00:00:00Z')""";

    private final FormWorld world = new FormWorld();
    private UUID campaign;
    private UUID townFound;
    private UUID selfFound;
    private UUID rollingMill;
    private FactWriter writer;

    public UUID campaign() {
        return campaign;
    }

    public UUID townFound() {
        return townFound;
    }

    public UUID selfFound() {
        return selfFound;
    }

    /** The rolling mill, whose name begins like a formula. */
    public UUID rollingMill() {
        return rollingMill;
    }

    public void write() {
        campaign = world.campaign(ApiTest.MAFANG);
        writer = new FactWriter(campaign, ApiTest.MAFANG);
        UUID food = world.enterprise("丙食品", ApiTest.MAFANG);
        UUID steel = world.enterprise("=甲轧钢", ApiTest.MAFANG);
        rollingMill = steel;
        townFound = world.hazard(food, ApiTest.MAFANG, "TOWNSHIP_INSPECTION", TOWN_FOUND_ON, "有限空间未辨识");
        selfFound = world.hazard(steel, ApiTest.MAFANG, "ENTERPRISE_SELF", SELF_FOUND_ON, "煤气管线泄漏");
        facts(food, steel);
        townFile();
        selfFile();
        world.recordedBy(world.organisation("马坊镇安监站", "TOWNSHIP", ApiTest.MAFANG), townFound);
    }

    private void facts(UUID food, UUID steel) {
        writer.recordedAt(at("2024-12-20"));
        writer.found(townFound, food, "TOWNSHIP_INSPECTION", "TOWNSHIP", "MAJOR", TOWN_FOUND_ON);
        writer.found(selfFound, steel, "ENTERPRISE_SELF", "ENTERPRISE", "MAJOR", SELF_FOUND_ON);
        writer.found(UUID.randomUUID(), steel, "ENTERPRISE_SELF", "ENTERPRISE", "GENERAL", SELF_FOUND_ON);
        writer.recordedAt(at("2024-12-31"));
        writer.hazard("HAZARD_ACCEPTED", townFound, food, "TOWNSHIP", "MAJOR", LocalDate.parse("2024-12-31"));
        UUID listing = UUID.randomUUID();
        UUID authority = world.organisation("方山县安委会", "COUNTY", ApiTest.FANGSHAN);
        OwnerSql.change(LISTING, listing, townFound, listing.toString(), food, ApiTest.MAFANG, authority);
        writer.hazard("LISTING_OPENED", listing, food, "COUNTY", null, LocalDate.parse("2024-12-25"));
        writer.hazard("LISTING_CLOSED", listing, food, "COUNTY", null, LocalDate.parse("2025-01-03"));
        UUID penalty = UUID.randomUUID();
        OwnerSql.change(PENALTY, penalty, food, ApiTest.MAFANG, townFound);
        writer.penalty(penalty, food, new BigDecimal("30000"), LocalDate.parse("2024-12-23"));
        TestFact.insert(writer.facts());
    }

    private void townFile() {
        document(townFound, "FINDING", "CLASSIFIED", "2024-12-19", "{\"description\":\"有限空间未辨识\"}");
        document(townFound, "CLASSIFICATION", "CLASSIFIED", "2024-12-19", "{\"catalogItems\":[\"GM10-13-2\"]}");
        document(
                townFound,
                "RECTIFICATION_PLAN",
                "FILED",
                "2024-12-21",
                """
                {"responsiblePerson":"王五","measures":"设置警示标志","fundsYuan":20000,"deadline":"2024-12-31",
                 "contingencyPlan":"现场处置方案"}""");
        document(townFound, "RECTIFICATION_REPORT", "FILED", "2024-12-30", "{\"completedOn\":\"2024-12-30\"}");
        document(townFound, "ACCEPTANCE", "PASSED", "2024-12-31", "{\"passed\":true}");
    }

    private void selfFile() {
        document(selfFound, "FINDING", "CLASSIFIED", "2024-12-20", "{\"catalogItems\":[\"GM10-4-6\"]}");
        document(selfFound, "RECTIFICATION_PLAN", "FILED", "2025-01-05", "{\"deadline\":\"2025-01-31\"}");
    }

    private void document(UUID hazard, String kind, String outcome, String on, String payload) {
        world.document(hazard, kind, outcome, payload, LocalDate.parse(on), at(on));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
