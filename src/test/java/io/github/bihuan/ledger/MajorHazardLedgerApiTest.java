package io.github.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.dispatch.LedgerWorld;
import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("重大事故隐患台账接口")
class MajorHazardLedgerApiTest extends ApiTest {

    private static final String LEDGER = "/api/v1/ledgers/major-hazards";

    private final LedgerWorld world = new LedgerWorld();

    @BeforeEach
    void a_self_found_and_a_town_found_major_hazard() {
        itIs("2025-02-05T09:00:00+08:00");
        world.write();
    }

    @Test
    @DisplayName("按发现日期排序，十三栏齐全；镇级检查标明不在原表所列之内；一般隐患不列")
    void rows_come_in_the_order_of_finding() {
        ledger("cutOff=2025-02-05")
                .body("formCode", equalTo("MAJOR_LEDGER_MY"))
                .body("rows.sequence", contains(1, 2))
                .body(
                        "rows.hazardId",
                        contains(world.townFound().toString(), world.selfFound().toString()))
                .body("rows.source", contains("镇级检查", "企业自查"))
                .body("rows.outsideSeedList", contains(true, false))
                .body("rows.inspectingUnit", contains("马坊镇安监站", "=甲轧钢"))
                .body("rows[0].region", equalTo("吕梁市方山县"))
                .body("rows[0].industry", equalTo("轻工"))
                .body("rows[0].detail", equalTo("有限空间未辨识（10号令第十三条（二））"))
                .body("rows[0].measures", equalTo("责任: 王五 措施: 设置警示标志 资金: 2.00万元 时限: 2024-12-31 预案: 现场处置方案"))
                .body("rows[0].listing", equalTo("方山县安委会（2024年12月25日挂牌，2025年1月3日摘牌）"))
                .body("rows[0].penalties", equalTo("对企业罚款3.00万元（2024年12月23日，方应急罚〔2024〕1号）"))
                .body("rows[0].completion", equalTo("已于2024年12月30日完成整改（验收日期2024年12月31日）"))
                .body("rows[1].completion", equalTo("逾期5天"));
    }

    @Test
    @DisplayName("各栏按截止日和所知时间回到当时")
    void the_columns_go_back_in_time() {
        ledger("cutOff=2024-12-24&knownAt=2024-12-24T10:00:00Z")
                .body("rows[0].completion", equalTo("整改中，时限2024年12月31日"))
                .body("rows[0].listing", equalTo(""))
                .body("rows[1].completion", equalTo("整改中，时限未定"))
                .body("rows[1].measures", equalTo(""));
        ledger("cutOff=2024-12-18").body("rows", hasSize(0));
        ledger("cutOff=2025-02-05&knownAt=2024-12-19T01:00:00Z").body("rows", hasSize(0));
    }

    @Test
    @DisplayName("与报表 MAJOR_LEDGER_MY 相同；地区筛选；缺行动 400，别处 404")
    void the_same_as_the_form() {
        as(townOffice())
                .get("/api/v1/campaigns/" + world.campaign() + "/forms/MAJOR_LEDGER_MY")
                .then()
                .statusCode(200)
                .body("rows", hasSize(2));
        ledger("regionCode=" + JICUI).body("rows", hasSize(0));
        as(townOffice()).get(LEDGER).then().statusCode(400).body("code", equalTo("invalid-parameter"));
        as(townOffice())
                .get(LEDGER + "?regionCode=1&campaignId=" + world.campaign())
                .then()
                .statusCode(400);
        as(neighbourOffice())
                .get(LEDGER + "?campaignId=" + world.campaign())
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("备注由人填写并印在台账上：改后为新的，删去即空，先前所知的不变；每次都留痕；只有报送单位能填")
    void a_remark_is_typed_printed_and_kept() {
        remarked(townOffice(), "派人盯守").statusCode(201).body("remarkedOn", equalTo("2025-02-05"));
        ledger("cutOff=2025-02-05").body("rows.remarks", contains("派人盯守", null));
        ledger("cutOff=2025-02-04").body("rows.remarks", contains(null, null));
        assertThat(as(townOffice())
                        .accept("text/csv")
                        .get(LEDGER + "?campaignId=" + world.campaign())
                        .asString())
                .contains("\"派人盯守\"");
        itIs("2025-02-06T09:00:00+08:00");
        remarked(townOffice(), "=已撤回").statusCode(201);
        ledger("cutOff=2025-02-06").body("rows.remarks", contains("=已撤回", null));
        ledger("cutOff=2025-02-06&knownAt=2025-02-05T12:00:00Z").body("rows.remarks", contains("派人盯守", null));
        itIs("2025-02-07T09:00:00+08:00");
        remarked(townOffice(), "").statusCode(201);
        ledger("cutOff=2025-02-07").body("rows.remarks", contains(null, null));
        as(townOffice()).get(remarks()).then().statusCode(200).body("items.text", contains("", "=已撤回", "派人盯守"));
        remarked(neighbourOffice(), "他镇").statusCode(404);
        remarked(principalOf(UUID.randomUUID()), "企业").statusCode(403);
    }

    private ValidatableResponse remarked(String token, String text) {
        return as(token)
                .body(Map.of("campaignId", world.campaign(), "text", text))
                .post(remarks())
                .then();
    }

    private String remarks() {
        return "/api/v1/hazards/" + world.townFound() + "/ledger-remarks";
    }

    @Test
    @DisplayName("没有说要什么格式的，得到 JSON")
    void json_unless_asked_otherwise() {
        as(townOffice())
                .accept("*/*")
                .get(LEDGER + "?campaignId=" + world.campaign() + "&cutOff=2025-02-05")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    @DisplayName("csv：表头一行，公式不生效")
    void csv_neutralises_formulas() {
        String csv = as(townOffice())
                .accept("text/csv")
                .get(LEDGER + "?campaignId=" + world.campaign())
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"序号\",\"企业名称\"").contains("\"'=甲轧钢\"").doesNotContain("\"=甲轧钢\"");
    }

    private ValidatableResponse ledger(String query) {
        return as(townOffice())
                .get(LEDGER + "?campaignId=" + world.campaign() + "&" + query)
                .then()
                .statusCode(200);
    }
}
