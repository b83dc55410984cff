package io.github.bihuan.imports;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static io.github.bihuan.imports.ImportCalls.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("导入人员和特种作业证书")
class PeopleImportApiTest extends ApiTest {

    @Test
    @DisplayName("人员名录：按单位和姓名识别，已有的不变，同一执法证号的列为疑似重复")
    void officials_are_imported_once() {
        String station = "导入安监站" + serial();
        String elsewhere = "外镇安监站" + serial();
        Campaigns.organisation("IMP-" + serial(), station, MAFANG);
        Campaigns.organisation("IMP-" + serial(), elsewhere, JICUI);
        String certificate = "ZF-" + serial();
        byte[] file = SheetFixture.sheet("通讯录")
                .row("马坊镇安全生产监管人员通讯录")
                .row("序号", "姓名", "单位", "职务", "联系电话", "邮箱", "执法证号")
                .row(1, "赵一", station, "站长", 13800000011L, "zhaoyi@example.cn", certificate)
                .row(2, "钱 二", station, "副站长", "０３５８-１２３４５６７", null, null)
                .row(3, "孙三", elsewhere, "站长", null, null, null)
                .row(4, "李四", "没有这个单位", "站长", null, null, null)
                .row(5, "周五", station, null, "12345", "不是邮箱", null)
                .row(6, "赵一", station, "站长", null, null, null)
                .bytes();

        JsonPath seen = checked(townOffice(), "OFFICIALS", file);
        assertThat(outcomes(townOffice(), seen))
                .containsExactly(
                        "3 NEW",
                        "4 NEW",
                        "5 ERROR C UNKNOWN_REFERENCE",
                        "6 ERROR C UNKNOWN_REFERENCE",
                        "7 ERROR D REQUIRED E INVALID_CONTACT F INVALID_CONTACT",
                        "8 DUPLICATE");
        commit(townOffice(), seen, Map.of("leaveOutErroneousRows", true))
                .statusCode(200)
                .body("created", equalTo(2));
        UUID id = (UUID) rows("select id from official where certificate_number = ?", certificate)
                .get(0)
                .get(0);
        as(countyOffice())
                .get("/api/v1/officials/" + id)
                .then()
                .statusCode(200)
                .body("phone", equalTo("13800000011"))
                .body("regionCode", equalTo(MAFANG));
        assertThat(rows("select phone from official where id = ?", id)
                        .get(0)
                        .get(0)
                        .toString())
                .startsWith("enc:");
        assertThat(rows(
                        "select post from official where name = '钱二' and phone is not null and region_code = ?",
                        MAFANG))
                .contains(List.of("副站长"));
        assertThat(rows("select action from audit_event where subject_id = ?", id))
                .containsExactly(List.of("OFFICIAL_CREATED"));

        byte[] later = SheetFixture.sheet("通讯录")
                .row("姓名", "单位", "职务", "执法证号")
                .row("赵一", station, "局长", certificate)
                .row("赵壹", station, "站长", certificate)
                .bytes();
        assertThat(outcomes(townOffice(), checked(townOffice(), "OFFICIALS", later)))
                .containsExactly("2 EXISTING C DIFFERS", "3 DUPLICATE A POSSIBLE_DUPLICATE");
    }

    @Test
    @DisplayName("特种作业证书：编号加密保存、隐去显示，过期的提示，换证的列为疑似重复")
    void certificates_are_imported_and_their_numbers_kept_secret() {
        var body = aRollingMill();
        String mill = "特种作业厂" + serial();
        body.put("name", mill);
        UUID enterprise = registered(body);
        byte[] file = SheetFixture.sheet("台账")
                .row("特种作业人员管理台帐")
                .row("企业名称", "姓名", "工种", "操作证号", "发证日期", "有效期至", "复审日期")
                .row(mill, "王五", "焊接与热切割作业", "T000000000000000017", "2023.5.10", LocalDate.of(2029, 5, 9), null)
                .row(mill, "赵六", "高处作业", "T000000000000000025", "2018年5月10日", "2024-05-09", "2021-05-09")
                .row(mill, "孙七", "低压电工作业", "T000000000000000033", "2025-01-01", "2024-01-01", null)
                .row("没有这家厂", "周八", "高处作业", "T000000000000000041", null, "2029-05-09", null)
                .row(mill, "吴九", "高处作业", "T000000000000000058", null, null, null)
                .row(mill, "郑十", "高处作业", 142_301_199_001_010_011d, null, "2029-05-09", null)
                .bytes();

        JsonPath seen = checked(townOffice(), "CERTIFICATES", file);
        assertThat(outcomes(townOffice(), seen))
                .containsExactly(
                        "3 NEW",
                        "4 NEW F RULE",
                        "5 ERROR F RULE",
                        "6 ERROR A UNKNOWN_REFERENCE",
                        "7 ERROR F REQUIRED",
                        "8 ERROR D DIGITS_LOST");
        as(townOffice())
                .get(ImportCalls.PATH + "/" + seen.getString("id") + "/rows")
                .then()
                .body("items[0].values.certificateNumber", equalTo("T000****0017"));
        commit(townOffice(), seen, Map.of("leaveOutErroneousRows", true))
                .statusCode(200)
                .body("created", equalTo(2));

        String list = "/api/v1/special-operators?enterpriseId=" + enterprise;
        as(townInspector())
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].holderName", equalTo("赵六"))
                .body("items[0].expired", equalTo(true))
                .body("items[1].certificateNumber", equalTo("T000****0017"));
        as(townOffice()).get(list + "&expired=true").then().body("items", hasSize(1));
        as(principalOf(enterprise)).get(list).then().body("items", hasSize(2));
        as(neighbourOffice()).get(list).then().body("items", hasSize(0));
        assertThat(rows(
                        "select certificate_number from special_operator_certificate where enterprise_id = ?",
                        enterprise))
                .allSatisfy(row -> assertThat(row.get(0).toString()).startsWith("enc:"));
        assertThat(
                        rows(
                                "select count(*) from audit_event where after::text like '%T00000000000000001%' or after::text like '%T00000000000000002%'"))
                .containsExactly(List.of(0L));

        assertThat(outcomes(townOffice(), checked(townOffice(), "CERTIFICATES", file)))
                .startsWith("3 EXISTING", "4 EXISTING F RULE");
        byte[] renewed = SheetFixture.sheet("台账")
                .row("企业名称", "姓名", "工种", "操作证号", "有效期至")
                .row(mill, "赵六", "高处作业", "T000000000000000025", "2030-05-09")
                .bytes();
        assertThat(outcomes(townOffice(), checked(townOffice(), "CERTIFICATES", renewed)))
                .containsExactly("2 DUPLICATE D POSSIBLE_DUPLICATE");
    }

    @Test
    @DisplayName("系统管理员可以导入人员，不能导入隐患")
    void a_system_administrator_imports_no_business_data() {
        String admin = TestTokens.of("system-admin", FANGSHAN, "SYSTEM_ADMIN");
        byte[] file = SheetFixture.sheet("x").row("姓名", "单位", "职务").bytes();
        ImportCalls.upload(admin, "OFFICIALS", "人员.xlsx", file).statusCode(201);
        ImportCalls.upload(admin, "HAZARDS", "隐患.xlsx", file)
                .statusCode(403)
                .body("code", equalTo("import-type-not-yours"));
    }
}
