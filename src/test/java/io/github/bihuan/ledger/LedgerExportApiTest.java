package io.github.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.github.bihuan.dispatch.LedgerWorld;
import io.github.bihuan.enterprise.SpecialOperators;
import io.github.bihuan.enterprise.SpecialOperators.Certificate;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("台账与报表的文件")
class LedgerExportApiTest extends ApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LedgerWorld world = new LedgerWorld();

    @Inject
    Database database;

    @Inject
    SpecialOperators operators;

    @BeforeEach
    void two_major_hazards() {
        itIs("2025-02-05T09:00:00+08:00");
        world.write();
    }

    @Test
    @DisplayName("台账 xlsx：另一个库能打开，行数相符，公式不生效，临时文件随发随删")
    void a_ledger_as_xlsx_is_opened_by_another_library() throws IOException {
        byte[] file = file("/api/v1/ledgers/major-hazards?campaignId=" + world.campaign(), XLSX);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("冶金工贸行业隐患排查整治专项行动重大事故隐患台账");
            assertThat(sheet.getRow(1).getCell(12).getStringCellValue()).isEqualTo("备注");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=甲轧钢");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
        assertThat(leftovers()).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("全部隐患、企业台账也能导出；没有的台账 404；没有行动 404")
    void further_ledgers() throws IOException {
        String hazards = new String(
                file("/api/v1/ledgers/hazards?campaignId=" + world.campaign(), "text/csv"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(hazards).contains("\"隐患部位\"").contains("\"'=甲轧钢\"");
        assertThat(hazards.lines()).hasSize(3);
        byte[] enterprises = file("/api/v1/ledgers/enterprises?campaignId=" + world.campaign(), "text/csv");
        assertThat(new String(enterprises, java.nio.charset.StandardCharsets.UTF_8))
                .contains("统一社会信用代码");
        as(townOffice())
                .get("/api/v1/ledgers/none?campaignId=" + world.campaign())
                .then()
                .statusCode(404);
        as(townOffice())
                .accept("text/csv")
                .get("/api/v1/ledgers/hazards?campaignId=" + java.util.UUID.randomUUID())
                .then()
                .statusCode(404);
        assertThat(leftovers()).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("特种作业人员管理台帐：过期的看得见，证书编号不完整显示，登记之前的日期没有")
    void the_ledger_of_special_operators_shows_what_has_expired() throws IOException {
        recorded(
                certificate("王五", "焊接与热切割作业", "T140000198001010011", LocalDate.parse("2025-01-31")),
                certificate("赵六", "高处作业", "T140000198001010012", LocalDate.parse("2027-01-31")));
        String ledger = "/api/v1/ledgers/special-operators?campaignId=" + world.campaign();
        String ours = "rows.findAll { it.enterpriseId == '" + world.rollingMill() + "' }";
        as(townOffice())
                .get(ledger)
                .then()
                .statusCode(200)
                .body(ours + ".holderName", containsInAnyOrder("王五", "赵六"))
                .body(ours + ".find { it.holderName == '王五' }.state", equalTo("已过期"))
                .body(ours + ".find { it.holderName == '赵六' }.state", equalTo("有效"))
                .body(ours + ".certificateNumber", everyItem(startsWith("T140****")))
                .body("cells.find { it.code == 'operators.expired' }.value", greaterThanOrEqualTo(1));
        as(townOffice()).get(ledger + "&cutOff=2025-02-04").then().body(ours, hasSize(0));
        assertThat(new String(file(ledger, "text/csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("作业类别、操作项目", "T140****0011")
                .doesNotContain("T140000198001010011");
    }

    @Test
    @DisplayName("特种作业人员台帐：核定人数、有效持证人数和缺额；过期的不算，同一人新旧两证算一人，按生效日期和所知时间")
    void the_ledger_of_special_operators_shows_how_many_are_missing() throws IOException {
        String work = "制冷与空调作业";
        recorded(
                certificate("钱七", work, "T140000198001010021", LocalDate.parse("2027-01-31")),
                certificate("钱七", work, "T140000198001010022", LocalDate.parse("2031-01-31")),
                certificate("孙八", work, "T140000198001010023", LocalDate.parse("2025-01-31")));
        String fixed = required(work, 3, "2024-12-20");
        required(work, 1, "2030-01-01");
        required("爆破作业", 2, "2024-12-20");
        required("爆破作业", 0, "2025-01-01");

        String ledger = "/api/v1/ledgers/special-operators?campaignId=" + world.campaign();
        String ours = "rows.findAll { it.enterpriseId == '" + world.rollingMill() + "' && it.required != null }";
        as(townOffice())
                .get(ledger)
                .then()
                .statusCode(200)
                .body(ours + ".workType", equalTo(java.util.List.of(work)))
                .body(ours + ".required", equalTo(java.util.List.of(3)))
                .body(ours + ".actual", equalTo(java.util.List.of(1)))
                .body(ours + ".gap", equalTo(java.util.List.of(2)))
                .body(ours + ".state", equalTo(java.util.List.of("缺员")))
                .body("cells.find { it.code == 'operators.short' }.value", greaterThanOrEqualTo(1));
        as(townOffice()).get(ledger + "&cutOff=2024-12-19").then().body(ours, hasSize(0));
        as(townOffice())
                .get(fixed)
                .then()
                .statusCode(200)
                .body("required", equalTo(3))
                .body("effectiveOn", equalTo("2024-12-20"));
        as(neighbourOffice()).get(fixed).then().statusCode(404);
        assertThat(new String(file(ledger, "text/csv"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("核定人数", "有效持证人数", "缺额", work);
    }

    private String required(String work, int number, String from) {
        return as(townOffice())
                .body(java.util.Map.of("workType", work, "required", number, "effectiveOn", from))
                .post("/api/v1/enterprises/" + world.rollingMill() + "/special-operator-requirements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    @DisplayName("报表按官方表式导出")
    void a_form_as_xlsx_has_the_official_layout() throws IOException {
        byte[] file = file("/api/v1/campaigns/" + world.campaign() + "/forms/WEEKLY_DISPATCH_MY", XLSX);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("冶金工贸行业隐患排查整治专项行动周调度统计表");
        }
    }

    private void recorded(Certificate... certificates) {
        database.write(
                        Scope.nation(),
                        tx -> operators.record(tx, Caller.system("test"), java.util.List.of(certificates)))
                .await()
                .indefinitely();
    }

    private Certificate certificate(String holder, String workType, String number, LocalDate validUntil) {
        return new Certificate(world.rollingMill(), MAFANG, holder, workType, number, null, validUntil, null, null);
    }

    private static byte[] file(String path, String type) {
        return as(townOffice())
                .accept(type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("bihuan-ledger-"))
                    .count();
        }
    }
}
