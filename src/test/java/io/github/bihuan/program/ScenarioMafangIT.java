package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("情景 A：马坊镇专项行动，时钟一步步拨到 2025-02-14")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioMafangIT {

    @TempDir
    static Path directory;

    private static ProgramProcess program;
    private static Mafang mafang;
    private static JsonNode expected;

    @BeforeAll
    static void start() throws IOException {
        program = ProgramProcess.trial(directory.resolve("home"));
        mafang = new Mafang(program);
        expected = Json.parse(Files.readString(Path.of("src/test/resources/scenario-mafang.json")))
                .path("expected");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    @Order(1)
    @DisplayName("12 月 20 日：周调度表和台账与手工计算一致")
    void the_first_friday() {
        itIsFriday("2024-12-20");
    }

    @Test
    @Order(2)
    @DisplayName("12 月 26 日：H6 当天未逾期，D-3、D-1、D 三次提醒已发给企业三人，抄送跟踪责任人")
    void reminders_before_and_on_the_day() {
        mafang.moveTo("2024-12-26T23:30:00+08:00");
        assertThat(mafang.overdue()).isEmpty();
        assertThat(mafang.ladder("H6"))
                .containsExactly("2024-12-23 L0 SENT", "2024-12-25 L0 SENT", "2024-12-26 L0 SENT");
        assertThat(recipients("H6", "L0")).contains("PRINCIPAL", "SAFETY_MANAGER", "RECTIFICATION_OWNER");
    }

    @Test
    @Order(3)
    @DisplayName("12 月 27 日：H6 逾期 1 天，发提醒函；H8 未逾期；数据与手工计算一致")
    void the_first_overdue_hazard() {
        mafang.moveTo("2024-12-27T00:04:00+08:00");
        assertThat(mafang.overdue()).containsExactly("H6");
        assertThat(mafang.hazards().get("H6").path("overdueDays").asInt()).isEqualTo(1);
        mafang.moveTo("2024-12-27T08:00:00+08:00");
        assertThat(mafang.ladder("H6")).contains("2024-12-27 L1 SENT");
        assertThat(recipients("H6", "L1")).contains("PRINCIPAL", "RESPONSIBLE_OFFICIAL", "SUPERVISING_OFFICER");
        itIsFriday("2024-12-27");
    }

    @Test
    @Order(4)
    @DisplayName("12 月 28 日补录 12 月 26 日的隐患：27 日当时所知的数不变，现在所知的数加一；撤销后复原")
    void a_late_entry_does_not_change_what_was_known() {
        String thenKnown = "cutOff=2024-12-27&knownAt=2024-12-27T23:59:00%2B08:00";
        Map<String, String> filed = mafang.weekly(thenKnown);
        mafang.moveTo("2024-12-28T09:00:00+08:00");
        String late = mafang.post("town-inspector", "/hazards", lateEntry());
        assertThat(mafang.weekly(thenKnown)).isEqualTo(filed);
        assertThat(mafang.weekly("cutOff=2024-12-27")).containsEntry("town.generalFound", "5");
        String proposal = mafang.sign("town-inspector", late, "/withdrawals", "{\"reason\":\"与企业核对后确认为误报\"}");
        mafang.sign("town-office", late, "/withdrawals/" + proposal + "/approvals", "{\"approved\":true}");
        assertThat(mafang.weekly("cutOff=2024-12-27")).isEqualTo(filed);
    }

    @Test
    @Order(5)
    @DisplayName("1 月 2 日：H6 验收在先，督促函未发；逾期天数冻结为 7；1 月 3 日清单为空")
    void acceptance_stops_the_ladder() {
        mafang.moveTo("2025-01-02T23:00:00+08:00");
        assertThat(mafang.ladder("H6")).noneMatch(notice -> notice.contains("L2"));
        assertThat(mafang.hazards().get("H6").path("overdueDays").asInt()).isEqualTo(7);
        itIsFriday("2025-01-03");
    }

    @Test
    @Order(6)
    @DisplayName("1 月 10 日：H10 逾期 1 天并发提醒函；11 日 H13 逾期")
    void the_second_wave() {
        itIsFriday("2025-01-10");
        assertThat(mafang.ladder("H10")).contains("2025-01-10 L1 SENT");
        mafang.moveTo("2025-01-11T08:00:00+08:00");
        assertThat(mafang.overdue()).containsExactly("H10", "H13");
    }

    @Test
    @Order(7)
    @DisplayName("2 月：H2 逾期，1 日提醒函、3 日督促函待批、7 日通报只拟稿；14 日验收后不再约谈")
    void the_ladder_of_a_major_hazard() {
        mafang.moveTo("2025-02-01T08:00:00+08:00");
        assertThat(mafang.ladder("H2")).contains("2025-02-01 L1 SENT");
        mafang.moveTo("2025-02-03T08:00:00+08:00");
        assertThat(mafang.ladder("H2")).contains("2025-02-03 L2 DRAFT");
        assertThat(recipients("H2", "L2")).contains("TOWNSHIP_DEPUTY_LEADER", "SUPERVISING_HEAD", "ACTUAL_CONTROLLER");
        itIsFriday("2025-02-07");
        assertThat(mafang.ladder("H2")).contains("2025-02-07 L3 DRAFT");
        itIsFriday("2025-02-14");
        mafang.moveTo("2025-02-16T08:00:00+08:00");
        assertThat(mafang.ladder("H2")).noneMatch(notice -> notice.contains("L4"));
    }

    @Test
    @Order(8)
    @DisplayName("领导问进度：已查 4 家、共 5 家，未查的是乙铸造；下次报表是 2 月 21 日周五")
    void what_a_leader_asks() {
        JsonNode progress = mafang.get("town-leader", "/campaigns/" + mafang.campaignId() + "/progress?on=2025-02-16");
        assertThat(progress.at("/coverage/coverageRate").asDouble()).isEqualTo(80.0);
        assertThat(Json.list(progress.at("/coverage/notYetInspected")))
                .singleElement()
                .satisfies(enterprise ->
                        assertThat(enterprise.path("name").asText()).contains("乙铸造"));
        assertThat(progress.at("/total/found").asInt()).isEqualTo(13);
        assertThat(progress.at("/total/overdue").asInt()).isEqualTo(2);
        assertThat(progress.at("/nextReports/0/dueOn").asText()).isEqualTo("2025-02-21");
    }

    @Test
    @Order(9)
    @DisplayName("自查重大隐患不予处罚，除非说明理由；罚款不改变隐患状态")
    void the_restrictions() {
        JsonNode h2 = mafang.hazards().get("H2");
        var refused = mafang.attempt("county-enforcer", "/penalties", penaltyFor(h2));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Json.parse(refused.body()).path("code").asText()).isEqualTo("self-found-hazard-exempt");
        assertThat(mafang.hazards().get("H9").path("status").asText()).isEqualTo("CLOSED");
        assertThat(mafang.hazards().get("H12").path("status").asText()).isEqualTo("RECTIFYING");
        mafang.post("county-enforcer", "/penalties", penaltyFor(mafang.hazards().get("H12")));
        assertThat(mafang.hazards().get("H12").path("status").asText()).isEqualTo("RECTIFYING");
    }

    private static String penaltyFor(JsonNode hazard) {
        return """
                {"caseNumber":"方应急罚〔2025〕9号","subject":"ENTERPRISE","enterpriseId":"%s","amountYuan":10000,
                 "decidedOn":"2025-02-16","authority":"方山县应急管理局","basis":"《安全生产法》第一百零二条",
                 "hazardIds":["%s"]}"""
                .formatted(
                        hazard.path("enterpriseId").asText(), hazard.path("id").asText());
    }

    private static String lateEntry() {
        return """
                {"enterpriseId":"%s","campaignIds":["%s"],"source":"TOWNSHIP_INSPECTION","level":"GENERAL",
                 "description":"补录的隐患","place":"成品库","foundOn":"2024-12-26"}"""
                .formatted(mafang.hazards().get("H8").path("enterpriseId").asText(), mafang.campaignId());
    }

    private static void itIsFriday(String day) {
        mafang.moveTo(day + "T23:30:00+08:00");
        JsonNode week = expected.path(day);
        Map<String, String> cells = mafang.weekly("cutOff=" + day);
        Map<String, String> wanted = new TreeMap<>();
        week.fields().forEachRemaining(cell -> {
            if (!cell.getKey().startsWith("_")) {
                wanted.put(cell.getKey(), cell.getValue().asText());
            }
        });
        assertThat(cells).containsAllEntriesOf(wanted);
        assertThat(ledger(day)).containsExactlyElementsOf(names(week.path("_majorLedgerRows")));
        assertThat(mafang.overdue()).containsExactlyInAnyOrderElementsOf(names(week.path("_overdue")));
    }

    private static List<String> ledger(String day) {
        Map<String, String> byId = new TreeMap<>();
        mafang.hazards().forEach((name, hazard) -> byId.put(hazard.path("id").asText(), name));
        return Json.list(mafang.form("MAJOR_LEDGER_MY", "cutOff=" + day).path("rows")).stream()
                .map(row -> byId.get(row.path("hazardId").asText()))
                .toList();
    }

    private static List<String> recipients(String hazard, String step) {
        String id = mafang.hazards().get(hazard).path("id").asText();
        return mafang.list("town-office", "/notices?limit=200&step=" + step + "&subjectId=" + id).stream()
                .flatMap(notice -> Json.list(notice.path("recipients")).stream())
                .map(recipient -> recipient.path("role").asText())
                .distinct()
                .toList();
    }

    private static List<String> names(JsonNode array) {
        return Json.list(array).stream().map(JsonNode::asText).toList();
    }
}
