package io.github.bihuan.dispatch;

import static io.github.bihuan.dispatch.ReportClient.cell;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("情景 C：黑林镇月调度表，三个专委会报送，镇汇总")
class HeilinReportsApiTest extends ApiTest {

    private static final String HEILIN = "320707104";
    private static final String JUNE_27 = "2023-06-27";
    private static final String JUNE_28 = "2023-06-28";
    private static final String OFFICE = TestTokens.of("heilin-office", HEILIN, "TOWNSHIP_OFFICE");

    private UUID campaign;
    private ReportClient industry;
    private ReportClient construction;
    private ReportClient fire;
    private ReportClient town;

    @BeforeEach
    void the_campaign_and_its_committees() {
        itIs("2023-05-20T09:00:00+08:00");
        Map<String, Object> request = Campaigns.request(HEILIN);
        request.putAll(Map.of("startOn", "2023-05-01", "endOn", "2023-12-31"));
        campaign = Campaigns.draft(OFFICE, request);
        schedule("MONTHLY_DISPATCH_HL_COMMITTEE", 27, "SECTOR_COMMITTEE");
        schedule("MONTHLY_DISPATCH_HL_TOWN", 28, "TOWNSHIP");
        Campaigns.move(OFFICE, campaign, "publication", Map.of()).statusCode(201);
        industry = committee("HL-S1", "工贸专委会");
        construction = committee("HL-S2", "建筑施工专委会");
        fire = committee("HL-S3", "消防专委会");
        UUID office = organisation("HL-OFFICE", "黑林镇安全生产委员会办公室", "SAFETY_COMMITTEE_OFFICE");
        town = new ReportClient(office, HEILIN, "TOWNSHIP_OFFICE", campaign, "MONTHLY_DISPATCH_HL_TOWN");
    }

    private void schedule(String code, int day, String level) {
        Map<String, Object> schedule = new HashMap<>(Map.of(
                "code",
                code,
                "formCode",
                "MONTHLY_DISPATCH_HL",
                "name",
                "月调度表",
                "cadence",
                "MONTHLY",
                "dayOfMonth",
                day));
        schedule.putAll(Map.of(
                "firstOn",
                "2023-05-" + day,
                "lastOn",
                "2023-12-" + day,
                "reporter",
                "各专委会",
                "reporterLevel",
                level,
                "receiver",
                "镇安委办",
                "reminderDays",
                List.of(5, 1)));
        as(OFFICE)
                .body(schedule)
                .post(Campaigns.PATH + "/" + campaign + "/report-schedules")
                .then()
                .statusCode(201);
    }

    private ReportClient committee(String code, String name) {
        return new ReportClient(
                organisation(code, name, "SECTOR_COMMITTEE"),
                HEILIN,
                "TOWNSHIP_INSPECTOR",
                campaign,
                "MONTHLY_DISPATCH_HL_COMMITTEE");
    }

    private static UUID organisation(String code, String name, String kind) {
        change(
                "insert into organisation (id, version, code, name, kind, level, region_code, status)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, 'TOWNSHIP', ?, 'ACTIVE') on conflict (code) do nothing",
                code,
                name,
                kind,
                HEILIN);
        return (UUID)
                rows("select id from organisation where code = ?", code).get(0).get(0);
    }

    @Test
    @DisplayName("六月：消防迟报，镇先汇总两家并列明未报送单位，再以第二版汇总三家；第一版不变")
    void june_is_rolled_up_twice() {
        itIs("2023-06-26T10:00:00+08:00");
        String first = industry.filled(JUNE_27, industryInJune());
        industry.get(first).body("cutOff", equalTo(JUNE_27)).body("lateDays", equalTo(0));
        industry.submit(first)
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("cutOff", equalTo("2023-06-26"));
        itIs("2023-06-27T10:00:00+08:00");
        construction.submit(construction.filled(JUNE_27, constructionInJune())).statusCode(201);
        itIs("2023-06-28T00:00:00+08:00");
        String townFirst = town.begin(JUNE_28, null).statusCode(201).extract().path("id");
        twoCommittees(town.get(townFirst)).body("missing", contains("消防专委会"));
        town.submit(townFirst).statusCode(201);
        industry.get(first).body("status", equalTo("ROLLED_UP"));
        itIs("2023-06-29T10:00:00+08:00");
        String late = fire.filled(JUNE_27, fireInJune());
        fire.submit(late).statusCode(201).body("lateDays", equalTo(2));
        town.begin(JUNE_28, null).statusCode(422).body("code", equalTo("report-correction-note-required"));
        String townSecond =
                town.begin(JUNE_28, "消防专委会补报").statusCode(201).extract().path("id");
        threeCommittees(town.get(townSecond)).body("missing", empty()).body("edition", equalTo(2));
        town.submit(townSecond).statusCode(201);
        twoCommittees(town.get(townFirst)).body("missing", contains("消防专委会"));
        town.read(townFirst, "versions").statusCode(200).body("items.edition", contains(1, 2));
        town.read(townFirst, "diff")
                .statusCode(200)
                .body("items.find { it.cell == 'G1.1' }.filed", equalTo(5))
                .body("items.find { it.cell == 'G1.1' }.now", equalTo(6))
                .body("items.find { it.cell == 'G1.1' }.causes.enterpriseName", hasItem("消防专委会"));
    }

    private static ValidatableResponse twoCommittees(ValidatableResponse town) {
        return town.body(cell("G1.1"), equalTo(5))
                .body(cell("G1.2"), equalTo(3))
                .body(cell("G1.3"), equalTo(5))
                .body(cell("G1.4"), equalTo(4))
                .body(cell("G1.5"), equalTo(2))
                .body(cell("G1.6"), equalTo(1))
                .body(cell("G3.3a"), equalTo(7))
                .body(cell("G3.3b"), equalTo("9.50"))
                .body(cell("G4.5a"), equalTo("0.50"))
                .body(cell("G4.5b"), equalTo("0.30"));
    }

    private static ValidatableResponse threeCommittees(ValidatableResponse town) {
        return town.body(cell("G1.1"), equalTo(6))
                .body(cell("G1.2"), equalTo(3))
                .body(cell("G1.3"), equalTo(7))
                .body(cell("G1.4"), equalTo(5))
                .body(cell("G1.5"), equalTo(3))
                .body(cell("G1.6"), equalTo(1))
                .body(cell("G2.1"), equalTo(43))
                .body("cells.find { it.code == 'G2.1' }.possibleDoubleCount", equalTo(true))
                .body(cell("G3.3a"), equalTo(8))
                .body(cell("G3.3b"), equalTo("10.30"))
                .body(cell("G3.4"), equalTo(1))
                .body(cell("G4.5a"), equalTo("0.80"))
                .body(cell("G4.5b"), equalTo("0.30"))
                .body(cell("G4.6"), equalTo(true));
    }

    @Test
    @DisplayName("抽查的企业由事实去重：两家企业各被两个专委会检查，镇为 41 家")
    void spot_checked_enterprises_are_told_apart_by_facts() {
        itIs("2023-06-26T10:00:00+08:00");
        var writer = new FactWriter(campaign, HEILIN).recordedAt(Instant.parse("2023-06-20T00:00:00Z"));
        List<UUID> shared = List.of(UUID.randomUUID(), UUID.randomUUID());
        check(writer, "HL-S1", 18, shared);
        check(writer, "HL-S2", 6, shared);
        check(writer, "HL-S3", 15, List.of());
        TestFact.insert(writer.facts());
        for (ReportClient committee : List.of(industry, construction, fire)) {
            committee.submit(committee.filled(JUNE_27, Map.of())).statusCode(201);
        }
        String id = town.begin(JUNE_28, null).statusCode(201).extract().path("id");
        town.get(id)
                .body(cell("G2.1"), equalTo(41))
                .body("cells.find { it.code == 'G2.1' }.possibleDoubleCount", equalTo(null));
    }

    private static void check(FactWriter writer, String committee, int own, List<UUID> shared) {
        writer.by((UUID) rows("select id from organisation where code = ?", committee)
                .get(0)
                .get(0));
        LocalDate on = LocalDate.parse("2023-06-15");
        for (int i = 0; i < own; i++) {
            writer.act("INSPECTION_CONCLUDED", UUID.randomUUID(), "TOWNSHIP", "ROUTINE", on);
        }
        shared.forEach(enterprise -> writer.act("INSPECTION_CONCLUDED", enterprise, "TOWNSHIP", "ROUTINE", on));
    }

    @Test
    @DisplayName("校验：整改大于发现、其中大于总数的拒绝；累计减少须说明；存量可以减少")
    void wrong_figures_are_refused() {
        itIs("2023-06-27T10:00:00+08:00");
        String wrong = construction.filled(JUNE_27, Map.of("G1.1", 2, "G1.2", 3, "G4.5a", 0.5, "G4.5b", 0.6));
        construction
                .submit(wrong)
                .statusCode(422)
                .body("code", equalTo("report-has-errors"))
                .body("violations.field", hasItems("G1.2-WITHIN-G1.1", "G4.5b-WITHIN-G4.5a"));
        String june = industry.filled(JUNE_27, Map.of("G1.1", 3, "G4.7", 5));
        industry.submit(june).statusCode(201);
        itIs("2023-07-27T10:00:00+08:00");
        String july = industry.filled("2023-07-27", Map.of("G1.1", 2, "G4.7", 4));
        industry.submit(july).statusCode(422).body("violations.field", contains("G1.1-NOT-FALLING"));
        industry.amend(july, Map.of("correctionNote", "一条系误报，已撤销"))
                .statusCode(200)
                .body("findings", hasSize(0));
        industry.submit(july).statusCode(201).body(cell("G4.7"), equalTo(4));
    }

    @Test
    @DisplayName("提示须逐条说明：有处罚次数没有金额")
    void warnings_need_a_comment() {
        itIs("2023-06-27T10:00:00+08:00");
        String id = construction.filled(JUNE_27, Map.of("G3.3a", 1));
        construction.submit(id).statusCode(422).body("code", equalTo("report-warnings-uncommented"));
        construction
                .amend(id, Map.of("comments", Map.of("G3.3-ZERO-TOGETHER", "警告，无罚款")))
                .statusCode(200);
        construction.submit(id).statusCode(201);
    }

    private static Map<String, Object> industryInJune() {
        Map<String, Object> values =
                new HashMap<>(Map.of("G1.1", 3, "G1.2", 2, "G1.3", 4, "G1.4", 3, "G1.5", 2, "G1.6", 1));
        values.putAll(Map.of(
                "G2.1", 20, "G3.3a", 5, "G3.3b", "6.50", "G3.4", 1, "G4.5a", "0.50", "G4.5b", "0.30", "G4.6", true));
        return values;
    }

    private static Map<String, Object> constructionInJune() {
        return Map.of("G1.1", 2, "G1.2", 1, "G1.3", 1, "G1.4", 1, "G2.1", 8, "G3.3a", 2, "G3.3b", "3.00");
    }

    private static Map<String, Object> fireInJune() {
        return Map.of(
                "G1.1", 1, "G1.3", 2, "G1.4", 1, "G1.5", 1, "G2.1", 15, "G3.3a", 1, "G3.3b", "0.80", "G4.5a", "0.30");
    }
}
