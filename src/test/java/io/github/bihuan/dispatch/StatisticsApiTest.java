package io.github.bihuan.dispatch;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("企业按季度、年度报送隐患统计分析表（令第16号第十四条）")
class StatisticsApiTest extends ApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private UUID enterprise;
    private FactWriter facts;

    @BeforeEach
    void an_enterprise() {
        itIs("2024-12-17T09:00:00+08:00");
        enterprise = registered(aRollingMill());
        facts = new FactWriter(null, MAFANG).recordedAt(Instant.parse("2024-12-20T08:00:00Z"));
    }

    @Test
    @DisplayName("四季度一般 3 条整改 2 条为 66.67%，重大没有为空；全年另含 5 月的一条重大；撤销的、别的企业的、期后整改的不计")
    void the_counts_are_those_of_the_period() {
        theYear();
        itIs("2025-01-15T09:00:00+08:00");
        as(safetyManagerOf(enterprise))
                .get(path() + "/draft")
                .then()
                .statusCode(200)
                .body("period", equalTo("2024Q4"))
                .body("dueOn", equalTo("2025-01-15"))
                .body("general.found", equalTo(3));
        filed("2024Q4", null)
                .statusCode(201)
                .body("edition", equalTo(1))
                .body("formCode", equalTo("HAZARD_QUARTERLY_16"))
                .body("general.found", equalTo(3))
                .body("general.rectified", equalTo(2))
                .body("general.rate", equalTo("66.67"))
                .body("major.found", equalTo(0))
                .body("major.rate", nullValue())
                .body("lateDays", equalTo(0));
        itIs("2025-02-03T09:00:00+08:00");
        filed("2024", null)
                .statusCode(201)
                .body("formCode", equalTo("HAZARD_ANNUAL_16"))
                .body("general.found", equalTo(3))
                .body("major.found", equalTo(1))
                .body("major.rate", equalTo("100.00"))
                .body("lateDays", equalTo(3));
        as(townOffice()).get(path()).then().statusCode(200).body("items.period", contains("2024", "2024Q4"));
    }

    @Test
    @DisplayName("再报同一期为更正，须说明；原来的一版不变")
    void a_correction_is_the_next_edition() {
        theYear();
        itIs("2025-01-10T09:00:00+08:00");
        String first = filed("2024Q4", null).statusCode(201).extract().path("id");
        filed("2024Q4", null).statusCode(422).body("code", equalTo("report-correction-note-required"));
        facts = new FactWriter(null, MAFANG).recordedAt(Instant.parse("2025-01-11T08:00:00Z"));
        facts.found(UUID.randomUUID(), enterprise, "ENTERPRISE_SELF", "ENTERPRISE", "GENERAL", day("2024-12-30"));
        TestFact.insert(facts.facts());
        itIs("2025-01-12T09:00:00+08:00");
        filed("2024Q4", "补录12月30日的一条")
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("general.found", equalTo(4));
        as(principalOf(enterprise))
                .get(path() + "/" + first)
                .then()
                .statusCode(200)
                .body("general.found", equalTo(3));
    }

    @Test
    @DisplayName("期末前不能报，签字的须是主要负责人，安全管理人员和镇里不能报，别的企业看不到")
    void only_the_principal_files_and_not_too_early() {
        itIs("2024-12-31T09:00:00+08:00");
        filed("2024Q4", null).statusCode(422).body("code", equalTo("statistics-period-not-over"));
        itIs("2025-01-02T09:00:00+08:00");
        Map<String, Object> byAnother = body("2024Q4", null);
        byAnother.put("signedBy", "李四");
        post(principalOf(enterprise), byAnother).statusCode(422).body("code", equalTo("statistics-not-signed"));
        post(safetyManagerOf(enterprise), body("2024Q4", null)).statusCode(403);
        post(townOffice(), body("2024Q4", null)).statusCode(403);
        UUID neighbour = registered(aRollingMill());
        as(principalOf(neighbour)).get(path()).then().statusCode(404);
        post(principalOf(neighbour), body("2024Q4", null)).statusCode(404);
        post(principalOf(enterprise), body("2024Q5", null)).statusCode(400);
    }

    @Test
    @DisplayName("导出的表是原表式样：标题、企业、各数、万元、签字")
    void the_sheet_is_the_official_form() throws IOException {
        theYear();
        itIs("2025-01-10T09:00:00+08:00");
        String id = filed("2024Q4", null).statusCode(201).extract().path("id");
        byte[] file = as(principalOf(enterprise))
                .accept(XLSX)
                .get(path() + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var text = new StringBuilder();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        assertThat(text).contains("事故隐患排查治理情况统计分析表（季度）", "甲轧钢有限公司", "排查发现3条,已整改2条,整改率66.67%。", "3.50", "均已按期整改。", "张三");
    }

    private void theYear() {
        UUID lateOne = found("GENERAL", "2024-10-01");
        rectified(found("GENERAL", "2024-11-05"), "2024-11-20");
        rectified(found("GENERAL", "2024-12-31"), "2024-12-31");
        rectified(found("MAJOR", "2024-05-06"), "2024-10-08");
        UUID mistaken = found("GENERAL", "2024-11-06");
        facts.hazard("HAZARD_WITHDRAWN", mistaken, enterprise, "TOWNSHIP", null, day("2024-11-07"));
        rectified(lateOne, "2025-01-05");
        facts.found(
                UUID.randomUUID(), UUID.randomUUID(), "ENTERPRISE_SELF", "ENTERPRISE", "GENERAL", day("2024-11-08"));
        TestFact.insert(facts.facts());
    }

    private UUID found(String level, String on) {
        UUID hazard = UUID.randomUUID();
        facts.found(hazard, enterprise, "ENTERPRISE_SELF", "ENTERPRISE", level, day(on));
        return hazard;
    }

    private void rectified(UUID hazard, String on) {
        facts.hazard("HAZARD_ACCEPTED", hazard, enterprise, "TOWNSHIP", null, day(on));
    }

    private ValidatableResponse filed(String period, String note) {
        return post(principalOf(enterprise), body(period, note));
    }

    private ValidatableResponse post(String token, Map<String, Object> body) {
        return as(token).body(body).post(path()).then();
    }

    private static Map<String, Object> body(String period, String note) {
        Map<String, Object> body = new HashMap<>(
                Map.of("period", period, "investmentYuan", 35000, "analysis", "均已按期整改。", "signedBy", "张三"));
        body.put("correctionNote", note);
        return body;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private String path() {
        return "/api/v1/enterprises/" + enterprise + "/hazard-statistics";
    }
}
