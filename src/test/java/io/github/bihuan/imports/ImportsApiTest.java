package io.github.bihuan.imports;

import static io.github.bihuan.fixtures.EnterpriseSamples.freshUscc;
import static io.github.bihuan.imports.ImportCalls.PATH;
import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static io.github.bihuan.imports.ImportCalls.form;
import static io.github.bihuan.imports.ImportCalls.outcomes;
import static io.github.bihuan.imports.ImportCalls.over;
import static io.github.bihuan.imports.ImportCalls.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.MultiPartSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("导入：谁、什么、何时")
class ImportsApiTest extends ApiTest {

    private static final String TYPE = "ENTERPRISES";
    private static final String[] HEAD = {"企业名称", "统一社会信用代码", "所在乡镇", "地址", "行业", "规模", "主要负责人", "联系电话"};

    private static SheetFixture table() {
        return SheetFixture.sheet("名录").row((Object[]) HEAD);
    }

    private static Object[] mill(String name, String uscc) {
        return new Object[] {name, uscc, "马坊镇", "马坊镇工业路1号", "冶金", "规上", "张三", "13800000001"};
    }

    @Test
    @DisplayName("只能导入本辖区的企业，邻镇看不到，上级看得到但不能代为提交")
    void each_office_imports_its_own_region() {
        byte[] file = table().row("外镇厂", freshUscc(), "积翠镇", "积翠镇1号", "冶金", "规上", "张三", null)
                .row("本镇厂", freshUscc(), "方山县马坊镇", "马坊镇1号", "冶金", "规上", "张三", null)
                .bytes();
        JsonPath seen = checked(townOffice(), TYPE, file);

        assertThat(outcomes(townOffice(), seen)).containsExactly("2 ERROR C OUTSIDE_JURISDICTION", "3 NEW");
        String own = PATH + "/" + seen.getString("id");
        as(neighbourOffice()).get(own).then().statusCode(404);
        as(neighbourOffice()).get(own + "/rows").then().statusCode(404);
        as(countyOffice()).get(own).then().statusCode(200);
        commit(countyOffice(), seen, Map.of("leaveOutErroneousRows", true))
                .statusCode(403)
                .body("code", equalTo("import-of-another-office"));
        assertThat(outcomes(countyOffice(), checked(countyOffice(), TYPE, file)))
                .containsExactly("2 NEW", "3 NEW");
    }

    @Test
    @DisplayName("只有安委办、领导小组办公室和系统管理员可以导入")
    void only_the_offices_import() {
        byte[] file = table().bytes();
        for (String token : List.of(townInspector(), townLeader(), countyEnforcer(), auditor())) {
            ImportCalls.upload(token, TYPE, "台账.xlsx", file).statusCode(403);
        }
        String nowhere = TestTokens.of("system-admin", null, "SYSTEM_ADMIN");
        ImportCalls.upload(nowhere, TYPE, "台账.xlsx", file)
                .statusCode(403)
                .body("code", equalTo("region-outside-jurisdiction"));
    }

    @Test
    @DisplayName("重名的乡镇不猜：在导入人辖区内不唯一的列出代码")
    void a_name_of_several_towns_is_not_guessed() {
        String province = TestTokens.of("system-admin", "14", "SYSTEM_ADMIN");
        byte[] file = table().row("重名镇厂", freshUscc(), "龙泉镇", "某路1号", "冶金", "规上", "张三", null)
                .row("代码厂", freshUscc(), MAFANG, "某路1号", "冶金", "规上", "张三", null)
                .bytes();
        JsonPath seen = checked(province, TYPE, file);
        assertThat(outcomes(province, seen)).containsExactly("2 ERROR C UNKNOWN_REFERENCE", "3 NEW");
        as(townOffice()).get(PATH + "/" + seen.getString("id")).then().statusCode(404);
    }

    @Test
    @DisplayName("自定表头经栏目对应识别；不存在的字段拒绝")
    void headings_of_ones_own_are_mapped() {
        String uscc = freshUscc();
        byte[] file = SheetFixture.sheet("Sheet1")
                .row("厂子", "证号", "在哪", "干啥的", "大小", "老板")
                .row("自定厂", uscc, "马坊镇路边", "冶金", "规上", "张三")
                .bytes();
        String mapping =
                """
                {"厂子": "name", "证号": "uscc", "在哪": "address", "干啥的": "industry", "大小": "sizeClass", "老板": "principalName"}""";

        JsonPath seen = over(
                townOffice(),
                form(townOffice(), TYPE)
                        .multiPart(text("mapping", mapping))
                        .multiPart("file", "自由.xlsx", file)
                        .post(PATH)
                        .then()
                        .statusCode(201));

        assertThat(outcomes(townOffice(), seen)).containsExactly("2 NEW");
        form(townOffice(), TYPE)
                .multiPart(text("mapping", "{\"厂子\": \"nonsense\"}"))
                .multiPart("file", "自由.xlsx", file)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-import-mapping"));
    }

    @Test
    @DisplayName("缺文件、缺种类、没有的种类、坏的对应：400 或 422，不是 500")
    void incomplete_forms_are_refused() {
        byte[] file = table().bytes();
        form(townOffice(), TYPE).post(PATH).then().statusCode(400);
        form(townOffice(), "NONSENSE")
                .multiPart("file", "a.xlsx", file)
                .post(PATH)
                .then()
                .statusCode(400);
        form(townOffice(), TYPE)
                .multiPart("mapping", "[1]")
                .multiPart("file", "a.xlsx", file)
                .post(PATH)
                .then()
                .statusCode(422);
        form(townOffice(), TYPE)
                .multiPart("campaignId", "nonsense")
                .multiPart("file", "a.xlsx", file)
                .post(PATH)
                .then()
                .statusCode(400);
        as(townOffice()).body(Map.of()).post(PATH).then().statusCode(415);
    }

    @Test
    @DisplayName("同一幂等键只收一次")
    void the_same_key_gives_the_same_import() {
        byte[] file = table().row(mill("幂等厂", freshUscc())).bytes();
        String key = "import-" + serial();
        List<String> ids = Stream.of(1, 2)
                .map(attempt -> form(townOffice(), TYPE)
                        .header("Idempotency-Key", key)
                        .multiPart("file", "a.xlsx", file)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    @DisplayName("没有表头的工作簿：检查失败并说明怎么办；失败的不能提交")
    void a_workbook_without_a_table_fails_with_advice() {
        JsonPath seen =
                checked(townOffice(), TYPE, SheetFixture.sheet("空").row("只有一句话").bytes());

        assertThat(seen.getString("status")).isEqualTo("FAILED");
        assertThat(seen.getString("failure")).contains("没有找到表头");
        commit(townOffice(), seen, Map.of()).statusCode(409).body("code", equalTo("import-not-ready"));
    }

    @Test
    @DisplayName("提交须带 If-Match，只能提交一次")
    void a_commit_states_the_version_and_happens_once() {
        JsonPath seen = checked(
                townOffice(), TYPE, table().row(mill("一次厂", freshUscc())).bytes());
        String commit = PATH + "/" + seen.getString("id") + "/commit";
        as(townOffice()).body(Map.of()).post(commit).then().statusCode(428);
        as(townOffice())
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(commit)
                .then()
                .statusCode(412);
        commit(townOffice(), seen, Map.of()).statusCode(200);
        commit(townOffice(), read(townOffice(), PATH + "/" + seen.getString("id")), Map.of())
                .statusCode(409)
                .body("code", equalTo("import-not-ready"));
    }

    @Test
    @DisplayName("表样可以下载，填好即可导入")
    void the_template_can_be_filled_in_and_imported() throws Exception {
        byte[] template = as(townOffice())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(PATH + "/templates/" + TYPE)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            var cells = new DataFormatter();
            assertThat(cells.formatCellValue(workbook.getSheetAt(0).getRow(1).getCell(1)))
                    .isEqualTo("统一社会信用代码");
        }
        assertThat(outcomes(townOffice(), checked(townOffice(), TYPE, template)))
                .hasSize(1);
    }

    @Test
    @DisplayName("识别出的内容加密保存，电话不以明文入库")
    void what_was_read_is_sealed() {
        JsonPath seen = checked(
                townOffice(), TYPE, table().row(mill("加密厂", freshUscc())).bytes());
        assertThat(rows("select content from import_row where import_id = ?::uuid", seen.getString("id")))
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat((String) row.get(0)).startsWith("enc:").doesNotContain("13800000001"));
        as(townOffice())
                .get(PATH + "/" + seen.getString("id") + "/rows")
                .then()
                .body("items.values.principalPhone", everyItem(not(equalTo("13800000001"))));
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }
}
