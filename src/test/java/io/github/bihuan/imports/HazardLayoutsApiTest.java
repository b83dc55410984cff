package io.github.bihuan.imports;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static io.github.bihuan.imports.ImportCalls.PATH;
import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static io.github.bihuan.imports.ImportCalls.form;
import static io.github.bihuan.imports.ImportCalls.outcomes;
import static io.github.bihuan.imports.ImportCalls.over;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.Campaigns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("移入隐患台账：附件2、自由表样、计入行动")
class HazardLayoutsApiTest extends HazardLedgers {

    @Test
    @DisplayName("移入的隐患计入指定的专项行动")
    void hazards_count_in_the_campaign_that_is_named() {
        UUID campaign = Campaigns.published(countyOffice(), FANGSHAN);
        JsonPath seen = over(
                office,
                form(office, "PROBLEM_LIST")
                        .multiPart("campaignId", campaign.toString())
                        .multiPart("file", "附件3.xlsx", problem("计入行动的隐患"))
                        .post(PATH)
                        .then()
                        .statusCode(201));
        commit(office, seen, Map.of()).statusCode(200);
        assertThat(rows("select distinct campaign_id from fact where enterprise_id = ?", enterprise))
                .containsExactly(List.of(campaign));
        as(office)
                .get("/api/v1/ledgers/hazards?campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("rows.description", contains("计入行动的隐患"))
                .body("rows.plannedMeasures", contains("清理"))
                .body("rows.deadline", contains("2025-01-10"))
                .body("rows.completion", not(contains("整改中，时限未定")));
    }

    @Test
    @DisplayName("自由表样：常用的和自定的表头")
    void a_free_table_is_read() {
        byte[] file = SheetFixture.sheet("Sheet1")
                .row("受检单位", "存在问题", "地点", "排查日期", "来源", "级别", "责任人", "完成日期", "复查日期", "销号")
                .row(
                        mill,
                        "皮带无防护罩",
                        "破碎车间",
                        LocalDate.of(2024, 12, 19),
                        "自查",
                        "一般隐患",
                        "王五",
                        "20241221",
                        "20241222",
                        "√")
                .bytes();
        JsonPath seen = checked(office, "HAZARDS", file);
        assertThat(outcomes(office, seen)).containsExactly("2 NEW");
        commit(office, seen, Map.of()).statusCode(200);
        assertThat(rows(
                        "select status, closed_on::text, rectifier_name from hazard where enterprise_id = ?",
                        enterprise))
                .containsExactly(List.of("CLOSED", "2024-12-22", "王五"));
    }

    @Test
    @DisplayName("用 LibreOffice 做的附件2：行与错误分毫不差")
    void a_messy_major_ledger_made_with_libreoffice() throws IOException {
        for (String name : List.of("离办甲轧钢有限公司", "离办乙铸造（山西）有限公司")) {
            var body = aRollingMill();
            body.put("name", name);
            registered(body);
        }
        JsonPath seen = checked(office, "MAJOR_LEDGER", resource("major-ledger-libreoffice.xlsx"));

        assertThat(outcomes(office, seen))
                .containsExactly(
                        "5 NEW",
                        "6 NEW H RULE",
                        "7 NEW",
                        "9 ERROR H RULE L UNREADABLE_DATE",
                        "10 ERROR G UNREADABLE_DATE",
                        "11 ERROR E UNKNOWN_TERM");
        as(office)
                .get(PATH + "/" + seen.getString("id") + "/findings")
                .then()
                .body("items[1].findings[1].message", containsString("完成时间"))
                .body("items[2].findings[0].message", containsString("12月25日"));
        commit(office, seen, Map.of("leaveOutErroneousRows", true))
                .statusCode(200)
                .body("created", equalTo(3));
        assertThat(
                        rows(
                                """
                        select e.name, h.source, h.status, h.found_on::text, h.deadline::text, h.rectified_on::text,
                          h.catalog_items[1]
                        from hazard h join enterprise e on e.id = h.enterprise_id
                        where e.name like '离办%' order by h.found_on"""))
                .containsExactly(
                        asList(
                                "离办甲轧钢有限公司",
                                "TOWNSHIP_INSPECTION",
                                "PLANNED_PENDING",
                                "2024-12-19",
                                "2025-01-10",
                                null,
                                "GM10-11-5"),
                        asList(
                                "离办甲轧钢有限公司",
                                "TOWNSHIP_INSPECTION",
                                "PLANNED_PENDING",
                                "2024-12-20",
                                "2024-12-27",
                                null,
                                null),
                        asList(
                                "离办乙铸造（山西）有限公司",
                                "ENTERPRISE_SELF",
                                "RECTIFIED",
                                "2024-12-21",
                                null,
                                "2024-12-28",
                                "GM10-13-1"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = HazardLayoutsApiTest.class.getResourceAsStream("/imports/" + name)) {
            return file.readAllBytes();
        }
    }
}
