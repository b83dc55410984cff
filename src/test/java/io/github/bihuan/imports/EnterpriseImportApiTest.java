package io.github.bihuan.imports;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.freshUscc;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static io.github.bihuan.imports.ImportCalls.PATH;
import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static io.github.bihuan.imports.ImportCalls.outcomes;
import static io.github.bihuan.imports.ImportCalls.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.imports.SheetFixture.Formula;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("导入企业名录")
class EnterpriseImportApiTest extends ApiTest {

    private static final String TYPE = "ENTERPRISES";
    private static final String[] HEAD = {"企业名称", "统一社会信用代码", "所在乡镇", "地址", "行业", "规模", "主要负责人", "联系电话"};

    private static SheetFixture table() {
        return SheetFixture.sheet("名录").row((Object[]) HEAD);
    }

    private static Object[] mill(String name, String uscc) {
        return new Object[] {name, uscc, "马坊镇", "马坊镇工业路1号", "冶金", "规上", "张三", "13800000001"};
    }

    @Test
    @DisplayName("检查不写入业务数据；提交恰好建立检查所列的新增行，每行都有日志")
    void the_commit_creates_exactly_what_the_check_has_shown() {
        String one = freshUscc();
        String two = freshUscc();
        byte[] file = table().row(mill("导入甲厂", one)).row(mill("导入乙厂", two)).bytes();

        JsonPath seen = checked(townOffice(), TYPE, file);

        assertThat(seen.getMap("counts"))
                .containsEntry("total", 2)
                .containsEntry("checked", 2)
                .containsEntry("fresh", 2)
                .containsEntry("erroneous", 0);
        assertThat(registeredOf(one, two)).isEmpty();

        commit(townOffice(), seen, Map.of())
                .statusCode(200)
                .body("status", equalTo("COMMITTED"))
                .body("created", equalTo(2));

        assertThat(registeredOf(one, two)).containsExactlyInAnyOrder("导入甲厂", "导入乙厂");
        assertThat(rows(
                        "select count(*) from audit_event where action = 'ENTERPRISE_REGISTER' and subject_code in (?, ?)",
                        one,
                        two))
                .containsExactly(List.of(2L));
        UUID id = (UUID)
                rows("select id from enterprise where uscc = ?", one).get(0).get(0);
        as(townOffice())
                .get("/api/v1/enterprises/" + id)
                .then()
                .statusCode(200)
                .body("principal.phone", equalTo("13800000001"))
                .body("regionCode", equalTo(MAFANG))
                .body("industry", equalTo("METALLURGY"));
        as(townOffice())
                .get(PATH + "/" + seen.getString("id") + "/rows")
                .then()
                .body("items.subjectId", hasSize(2))
                .body("items[0].subjectId", equalTo(id.toString()))
                .body("items[0].values.principalPhone", equalTo("138****0001"));
    }

    @Test
    @DisplayName("同一文件再导入一次：什么也不变")
    void the_same_file_twice_changes_nothing() {
        String uscc = freshUscc();
        byte[] file = table().row(mill("两次厂", uscc)).bytes();
        JsonPath first = checked(townOffice(), TYPE, file);
        commit(townOffice(), first, Map.of()).statusCode(200);

        JsonPath second = checked(townOffice(), TYPE, file);

        assertThat(second.getString("sameFileAs")).isEqualTo(first.getString("id"));
        assertThat(outcomes(townOffice(), second)).containsExactly("2 EXISTING");
        commit(townOffice(), second, Map.of()).statusCode(200).body("created", equalTo(0));
        assertThat(rows("select version from enterprise where uscc = ?", uscc)).containsExactly(List.of(0L));
    }

    @Test
    @DisplayName("杂乱的工作簿：标题、两级表头、合并单元格、全角、数字、公式、小计、重复表头、注释，行与错误分毫不差")
    void a_messy_workbook_gives_exactly_the_expected_rows_and_errors() {
        String full = freshUscc();
        String lower = freshUscc();
        String merged = freshUscc();
        String twice = freshUscc();
        byte[] file = SheetFixture.sheet("摸底表")
                .row("方山县马坊镇工贸企业摸底表")
                .merge("A1:J1")
                .row("填报单位：马坊镇安监站", null, null, null, null, null, null, "填报时间：2024年12月20日")
                .row("序号", "企业基本情况", null, null, null, null, null, "主要负责人", null, "备注")
                .row(null, "企 业 名 称", "信用代码", "所在乡镇（村）", "企业\n地址", "行业类别", "规模", "姓名", "电话", null)
                .merge("A3:A4")
                .merge("B3:G3")
                .merge("H3:I3")
                .merge("J3:J4")
                .row(1, "全角厂", wide(full), "马坊镇", "工业路１号", "冶金行业", "规模以上", "张三", 13800000001L)
                .row(
                        2,
                        " 小写\u00A0厂 ",
                        " " + lower.toLowerCase() + " ",
                        null,
                        "工业路2号",
                        "建材",
                        "规下",
                        "李四",
                        "138-0000-0002")
                .row(3, "合并厂", merged, null, "工业路3号", "机械企业", "小微", "王五", "0358-1234567")
                .merge("D5:D7")
                .blankRow()
                .row("序号", "企业名称", "信用代码", "所在乡镇（村）", "企业地址", "行业类别", "规模", "姓名", "电话", "备注")
                .row(4, "数字厂", 911411281234567890d, "马坊镇", "工业路4号", "冶金", "规上", "赵六", null)
                .row(
                        5,
                        "校验厂",
                        full.substring(0, 17) + (full.endsWith("A") ? "B" : "A"),
                        "马坊镇",
                        "x",
                        "冶金",
                        "规上",
                        "钱七",
                        "1")
                .row(6, null, freshUscc(), "不存在镇", "工业路6号", "航天", "规上", new Formula("1/0"), null)
                .row(7, new Formula("\"公式\"&\"厂\""), twice, "141128101", "工业路7号", "轻工", "是", "孙八", null)
                .row(8, "重复厂", twice, "马坊镇", "工业路8号", "轻工", "否", "周九", null)
                .row("小计", "7家")
                .row("合计", null, null, "7家")
                .row("说明：本表每半年更新一次。")
                .row("填表人：吴十", null, null, null, "联系电话：13800000009")
                .another("填写说明")
                .row("请如实填写")
                .bytes();

        JsonPath seen = checked(townOffice(), TYPE, file);

        assertThat(outcomes(townOffice(), seen))
                .containsExactly(
                        "5 NEW",
                        "6 NEW",
                        "7 NEW",
                        "10 ERROR C DIGITS_LOST",
                        "11 ERROR C INVALID_USCC I INVALID_CONTACT",
                        "12 ERROR B REQUIRED F UNKNOWN_TERM H CELL_ERROR",
                        "13 NEW",
                        "14 DUPLICATE");
        assertThat(seen.getList("tables.sheet")).containsExactly("摸底表");
        assertThat(seen.getInt("tables[0].headRow")).isEqualTo(4);
        assertThat(seen.getList("tables[0].unknownHeadings")).containsExactly("序号", "备注");
        as(townOffice())
                .get(PATH + "/" + seen.getString("id") + "/findings")
                .then()
                .body("items", hasSize(3))
                .body("items[0].findings[0].sheet", equalTo("摸底表"))
                .body("items[0].findings[0].row", equalTo(10))
                .body("items[0].findings[0].column", equalTo("C"))
                .body("items[0].findings[0].heading", equalTo("信用代码"))
                .body("items[0].findings[0].message", containsString("末尾几位已丢失"))
                .body("items[2].findings[2].message", containsString("#DIV/0!"));

        commit(townOffice(), seen, Map.of()).statusCode(422).body("code", equalTo("import-has-errors"));
        assertThat(registeredOf(full, lower, merged, twice)).isEmpty();
        commit(townOffice(), seen, Map.of("leaveOutErroneousRows", true))
                .statusCode(200)
                .body("created", equalTo(4));
        assertThat(registeredOf(full, lower, merged, twice)).containsExactlyInAnyOrder("全角厂", "小写厂", "合并厂", "公式厂");
        assertThat(rows(
                        "select name, region_code, industry, size_class, principal_name from enterprise where uscc = ?",
                        merged))
                .containsExactly(List.of("合并厂", MAFANG, "MACHINERY", "SMALL_MICRO", "王五"));
    }

    @Test
    @DisplayName("同名不同代码的企业列为疑似重复，选定后才建立")
    void an_enterprise_of_the_same_name_is_proposed_and_not_created() {
        String name = "疑似厂" + serial();
        var existing = aRollingMill();
        existing.put("name", name);
        UUID registered = registered(existing);
        String uscc = freshUscc();
        byte[] file = table().row(mill(name, uscc)).bytes();

        JsonPath seen = checked(townOffice(), TYPE, file);

        assertThat(outcomes(townOffice(), seen)).containsExactly("2 DUPLICATE A POSSIBLE_DUPLICATE");
        as(townOffice())
                .get(PATH + "/" + seen.getString("id") + "/rows?outcome=DUPLICATE")
                .then()
                .body("items[0].proposal.subjectId", equalTo(registered.toString()))
                .body("items[0].proposal.code", equalTo(existing.get("uscc")));
        commit(townOffice(), seen, Map.of("createDuplicates", List.of(2)))
                .statusCode(422)
                .body("code", equalTo("not-a-duplicate-row"));
        commit(townOffice(), seen, Map.of("createDuplicates", List.of(1)))
                .statusCode(200)
                .body("created", equalTo(1));
        assertThat(registeredOf(uscc)).containsExactly(name);
    }

    @Test
    @DisplayName("检查后企业已被登记：提交说明哪一行，一行也不导入")
    void a_commit_that_would_differ_from_the_check_writes_nothing() {
        String free = freshUscc();
        String contested = freshUscc();
        byte[] file =
                table().row(mill("无争议厂", free)).row(mill("有争议厂", contested)).bytes();
        JsonPath seen = checked(townOffice(), TYPE, file);
        var meanwhile = aRollingMill();
        meanwhile.put("uscc", contested);
        registered(meanwhile);

        commit(townOffice(), seen, Map.of())
                .statusCode(409)
                .body("code", equalTo("import-outdated"))
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("rows[2]"))
                .body("violations[0].message", containsString("名录 第 3 行"));

        assertThat(registeredOf(free)).isEmpty();
    }

    @Test
    @DisplayName("csv：UTF-8 与 GB18030，公式作为文字")
    void csv_files_are_read_in_both_encodings_and_formulas_are_neutralised() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            String uscc = freshUscc();
            String factory = "csv厂" + serial();
            String text = "马坊镇企业名录,,,,,,,\n" + String.join(",", HEAD) + "\n"
                    + "\"=HYPERLINK(\"\"http://example.com\"\",\"\"" + factory + "\"\")\"," + uscc
                    + ",马坊镇,\"工业路,1号\",冶金,规上,@SUM(A1),13800000001\n";
            JsonPath seen = over(
                    townOffice(),
                    ImportCalls.upload(townOffice(), TYPE, "企业.csv", text.getBytes(charset))
                            .statusCode(201));

            assertThat(outcomes(townOffice(), seen))
                    .as(charset.name())
                    .containsExactly("3 NEW A FORMULA_NEUTRALISED G FORMULA_NEUTRALISED");
            commit(townOffice(), seen, Map.of()).statusCode(200);
            assertThat(rows("select name, address, principal_name from enterprise where uscc = ?", uscc))
                    .containsExactly(
                            List.of("'=HYPERLINK(\"http://example.com\",\"" + factory + "\")", "工业路,1号", "'@SUM(A1)"));
        }
    }

    private static List<Object> registeredOf(String... usccs) {
        return rows("select name from enterprise where uscc = any (string_to_array(?, ','))", String.join(",", usccs))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String wide(String code) {
        return code.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
