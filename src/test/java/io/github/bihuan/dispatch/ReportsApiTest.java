package io.github.bihuan.dispatch;

import static io.github.bihuan.dispatch.ReportClient.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("报送：冻结、更正、退回、接收、差异")
class ReportsApiTest extends ApiTest {

    private static final String DUE = "2024-12-27";

    private final FormWorld world = new FormWorld();
    private UUID campaign;
    private UUID enterprise;
    private FactWriter writer;
    private ReportClient town;

    @BeforeEach
    void a_campaign_with_a_weekly_table() {
        itIs("2024-12-17T08:00:00+08:00");
        Map<String, Object> request = Campaigns.request(MAFANG);
        campaign = Campaigns.draft(townOffice(), request);
        Map<String, Object> schedule = Campaigns.weeklySchedule();
        schedule.put("code", "WEEKLY_DISPATCH_MY");
        as(townOffice())
                .body(schedule)
                .post(Campaigns.PATH + "/" + campaign + "/report-schedules")
                .then()
                .statusCode(201);
        Campaigns.move(townOffice(), campaign, "publication", Map.of()).statusCode(201);
        enterprise = world.enterprise("丙食品", MAFANG);
        town = new ReportClient(
                world.organisation("马坊镇专项行动领导小组办公室", "TOWNSHIP", MAFANG),
                MAFANG,
                "TOWNSHIP_OFFICE",
                campaign,
                "WEEKLY_DISPATCH_MY");
        writer = new FactWriter(campaign, MAFANG);
        itIs("2024-12-27T16:00:00+08:00");
    }

    private UUID found(String on, String recordedAt) {
        LocalDate day = LocalDate.parse(on);
        UUID hazard = world.hazard(enterprise, MAFANG, "TOWNSHIP_INSPECTION", day, "通道堵塞");
        writer = new FactWriter(campaign, MAFANG).recordedAt(Instant.parse(recordedAt));
        writer.found(hazard, enterprise, "TOWNSHIP_INSPECTION", "TOWNSHIP", "GENERAL", day);
        TestFact.insert(writer.facts());
        return hazard;
    }

    @Test
    @DisplayName("晚录的隐患不改变已报的版本：差异列出原因，更正成为第二版，第一版仍是原数")
    void a_late_entry_changes_no_filed_report() {
        found("2024-12-20", "2024-12-20T08:00:00Z");
        String first = town.begin(DUE, null)
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body(cell("town.generalFound"), equalTo(1))
                .extract()
                .path("id");
        town.submit(first).statusCode(201).body("knownAt", equalTo("2024-12-27T08:00:00Z"));
        itIs("2024-12-28T10:00:00+08:00");
        UUID late = found("2024-12-26", "2024-12-28T02:00:00Z");
        town.get(first).body(cell("town.generalFound"), equalTo(1));
        town.read(first, "diff")
                .statusCode(200)
                .body("items.cell", hasItem("town.generalFound"))
                .body("items.find { it.cell == 'town.generalFound' }.now", equalTo(2))
                .body("items.find { it.cell == 'town.generalFound' }.causes.kind", hasItem("HAZARD_FOUND"))
                .body(
                        "items.find { it.cell == 'town.generalFound' }.causes.subjectId.unique()",
                        contains(late.toString()));
        itIs("2024-12-30T10:00:00+08:00");
        String second =
                town.begin(DUE, "补录12月26日检查发现的隐患").statusCode(201).extract().path("id");
        town.submit(second)
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("lateDays", equalTo(3))
                .body(cell("town.generalFound"), equalTo(2));
        town.get(first).body(cell("town.generalFound"), equalTo(1)).body("lateDays", equalTo(0));
        town.read(second, "versions").body("items.edition", contains(1, 2));
        assertThat(rows(
                        "select count(*) from fact where kind = 'REPORT_SUBMITTED' and campaign_id = ?"
                                + " and category = 'WEEKLY_DISPATCH_MY' and detail ->> 'dueOn' = '2024-12-27'",
                        campaign))
                .isEqualTo(List.of(List.of(2L)));
    }

    @Test
    @DisplayName("上级退回须说明，退回的可编制下一版并沿用文字和改动；接收后不能再退回；本单位不能接收")
    void the_county_sends_back_and_accepts() {
        String first = town.filled(DUE, Map.of("town.inspectedEnterprises", 3, "town.visits", 4));
        town.amend(first, Map.of("texts", Map.of("problems", "小微企业安全基础薄弱"))).statusCode(200);
        town.submit(first).statusCode(201);
        town.amend(first, Map.of("texts", Map.of())).statusCode(409).body("code", equalTo("illegal-report-transition"));
        town.move(townOffice(), first, "acceptances", Map.of())
                .statusCode(403)
                .body("code", equalTo("report-not-receiver"));
        town.move(countyOffice(), first, "returns", Map.of("reason", "处罚情况未填"))
                .statusCode(201)
                .body("status", equalTo("RETURNED"))
                .body("opinion", equalTo("处罚情况未填"));
        String second = town.begin(DUE, null)
                .statusCode(201)
                .body("edition", equalTo(2))
                .body(cell("problems"), equalTo("小微企业安全基础薄弱"))
                .body(cell("town.inspectedEnterprises"), equalTo(3))
                .extract()
                .path("id");
        town.begin(DUE, null).statusCode(409).body("code", equalTo("report-draft-exists"));
        town.submit(second).statusCode(201);
        town.move(countyOffice(), second, "acceptances", Map.of())
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"));
        town.move(countyOffice(), second, "returns", Map.of("reason", "再退")).statusCode(409);
        as(neighbourOffice()).get("/api/v1/reports/" + second).then().statusCode(404);
        as(auditor())
                .get("/api/v1/reports?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    @DisplayName("改动须附理由、须是计算的单元格、须是合适的数；不是报送日、别的单位的不能报")
    void wrong_drafts_are_refused() {
        String id = town.begin(DUE, null).statusCode(201).extract().path("id");
        refused(id, Map.of("overrides", Map.of("town.visits", Map.of("value", 3))), 400);
        refused(id, override("town.visits", -1), 422);
        refused(id, override("town.visits", 1.5), 422);
        refused(id, override("problems", 1), 422);
        refused(id, override("none", 1), 422);
        refused(id, Map.of("texts", Map.of("town.visits", "三")), 422);
        refused(id, Map.of("cutOff", "2024-12-28"), 422);
        town.begin("2024-12-26", null).statusCode(422).body("code", equalTo("report-not-scheduled"));
        as(neighbourOffice())
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "scheduleCode",
                        "WEEKLY_DISPATCH_MY",
                        "dueOn",
                        DUE,
                        "organisationId",
                        world.organisation("积翠镇办公室", "TOWNSHIP", JICUI)))
                .post("/api/v1/reports")
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> override(String cell, Object value) {
        return Map.of("overrides", Map.of(cell, Map.of("value", value, "reason", "纸质记录")));
    }

    private void refused(String id, Map<String, ?> body, int status) {
        town.amend(id, body).statusCode(status);
    }

    @Test
    @DisplayName("晚录的结对帮扶使“其中”数增加：隐患本身没有新事实，差异列出结对的事实")
    void a_difference_names_the_pairing_that_causes_it() {
        LocalDate day = LocalDate.parse("2024-12-20");
        UUID hazard = world.hazard(enterprise, MAFANG, "ENTERPRISE_SELF", day, "护栏缺失");
        var before = new FactWriter(campaign, MAFANG).recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
        before.found(hazard, enterprise, "ENTERPRISE_SELF", "ENTERPRISE", "GENERAL", day);
        TestFact.insert(before.facts());
        String filed = town.begin(DUE, null).statusCode(201).extract().path("id");
        town.submit(filed).statusCode(201).body(cell("self.pair.generalFound"), equalTo(0));
        itIs("2024-12-28T10:00:00+08:00");
        var after = new FactWriter(campaign, MAFANG).recordedAt(Instant.parse("2024-12-28T01:00:00Z"));
        UUID helper = world.enterprise("乙铸造", MAFANG);
        after.act("PAIRING_BEGUN", enterprise, Map.of("helperEnterpriseId", helper.toString()), day);
        TestFact.insert(after.facts());

        String paired = "items.find { it.cell == 'self.pair.generalFound' }";
        town.read(filed, "diff")
                .statusCode(200)
                .body(paired + ".filed", equalTo(0))
                .body(paired + ".now", equalTo(1))
                .body(paired + ".causes.kind", contains("PAIRING_BEGUN"))
                .body(paired + ".causes.enterpriseName", contains("丙食品"));
    }

    @Test
    @DisplayName("上一期的报送日未过，下一期可以编制，不能报送；更正的说明删去了也不能报送")
    void neither_too_early_nor_without_a_note() {
        String next = town.begin("2025-01-03", null).statusCode(201).extract().path("id");
        town.submit(next).statusCode(422).body("code", equalTo("report-too-early"));
        String first = town.begin(DUE, null).statusCode(201).extract().path("id");
        town.submit(first).statusCode(201);
        String correction = town.begin(DUE, "补录").statusCode(201).extract().path("id");
        town.amend(correction, Map.of("correctionNote", " ")).statusCode(200);
        town.submit(correction).statusCode(422).body("code", equalTo("report-correction-note-required"));
        town.amend(correction, Map.of("correctionNote", "补录")).statusCode(200);
        town.submit(correction).statusCode(201);
        itIs("2024-12-28T10:00:00+08:00");
        town.submit(next).statusCode(201).body("cutOff", equalTo("2025-01-03"));
        as(townOffice())
                .get("/api/v1/campaigns/" + campaign + "/report-overviews/WEEKLY_DISPATCH_MY")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dueOn"));
    }

    @Test
    @DisplayName("报出的台账按报出时所知印出各行；周调度表印出采用的值")
    void what_was_filed_is_printed() throws IOException {
        Map<String, Object> schedule = Campaigns.weeklySchedule();
        schedule.putAll(Map.of("code", "PROBLEM_LIST_MY", "formCode", "PROBLEM_LIST_MY", "reason", "附件3"));
        as(townOffice())
                .header("If-Match", Campaigns.etag(townOffice(), campaign))
                .body(schedule)
                .post(Campaigns.PATH + "/" + campaign + "/report-schedules")
                .then()
                .statusCode(201);
        found("2024-12-20", "2024-12-20T08:00:00Z");
        var list = new ReportClient(
                world.organisation("马坊镇安监站", "TOWNSHIP", MAFANG),
                MAFANG,
                "TOWNSHIP_OFFICE",
                campaign,
                "PROBLEM_LIST_MY");
        String id = list.begin(DUE, null).statusCode(201).extract().path("id");
        list.submit(id).statusCode(201);
        itIs("2024-12-28T10:00:00+08:00");
        found("2024-12-21", "2024-12-28T01:00:00Z");
        byte[] file = as(townOffice())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("填报单位：马坊镇安监站");
            assertThat(sheet.getRow(4).getCell(7).getStringCellValue()).isEqualTo("通道堵塞");
            assertThat(sheet.getRow(5).getCell(7).getStringCellValue()).isEmpty();
        }
    }

    @Test
    @DisplayName("报出的内容在数据库里也不能改")
    void the_database_keeps_what_was_filed() {
        String id = town.begin(DUE, null).statusCode(201).extract().path("id");
        town.submit(id).statusCode(201);
        assertThatThrownBy(() -> change("update report set texts = '{\"problems\": \"无\"}' where id = ?::uuid", id))
                .hasMessageContaining("does not change");
    }
}
