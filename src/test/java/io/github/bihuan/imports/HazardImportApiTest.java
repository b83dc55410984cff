package io.github.bihuan.imports;

import static io.github.bihuan.imports.ImportCalls.PATH;
import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static io.github.bihuan.imports.ImportCalls.outcomes;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("移入隐患台账")
class HazardImportApiTest extends HazardLedgers {

    @Test
    @DisplayName("附件3：在整改的、待验收的、已销号的各归其状态，事实按原日期计，不惊动任何人")
    void rows_of_the_problem_list_take_the_state_that_the_paper_says() {
        byte[] file = SheetFixture.sheet("附件3")
                .row("冶金工贸行业隐患排查整治专项行动检查问题隐患清单")
                .merge("A1:U1")
                .row(LIST_HEAD)
                .row(line("镇级检查", "2024.12.20", "配电柜前堆放杂物", "一般", LocalDate.of(2025, 1, 10), "整改中"))
                .row(line("镇级检查", "2024年12月20日", "灭火器过期", "一般", "2024-12-27", "已于2024-12-26完成整改"))
                .row(line("县级检查", 45646, "安全出口上锁", "一般", null, "2024/12/24", "李四/2024-12-25/合格", "是"))
                .row("说明：原通知未印出本表表样。")
                .bytes();

        JsonPath seen = checked(office, "PROBLEM_LIST", file);
        assertThat(outcomes(office, seen)).containsExactly("3 NEW", "4 NEW", "5 NEW");
        assertThat(hazards()).isEmpty();
        commit(office, seen, Map.of()).statusCode(200).body("created", equalTo(3));

        assertThat(rows(
                        "select description, status, found_on::text, deadline::text, rectified_on::text, closed_on::text"
                                + " from hazard where enterprise_id = ? order by code",
                        enterprise))
                .containsExactly(
                        asList("配电柜前堆放杂物", "PLANNED_PENDING", "2024-12-20", "2025-01-10", null, null),
                        asList("灭火器过期", "RECTIFIED", "2024-12-20", "2024-12-27", "2024-12-26", null),
                        asList("安全出口上锁", "CLOSED", "2024-12-20", null, "2024-12-24", "2024-12-25"));
        assertThat(rows("select kind || ' ' || occurred_on from fact where enterprise_id = ? order by 1", enterprise))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "HAZARD_ACCEPTED 2024-12-25",
                        "HAZARD_CLOSED 2024-12-25",
                        "HAZARD_CONFIRMED 2024-12-20",
                        "HAZARD_CONFIRMED 2024-12-20",
                        "HAZARD_CONFIRMED 2024-12-20",
                        "HAZARD_FOUND 2024-12-20",
                        "HAZARD_FOUND 2024-12-20",
                        "HAZARD_FOUND 2024-12-20",
                        "HAZARD_LEVEL_SET 2024-12-20",
                        "HAZARD_LEVEL_SET 2024-12-20",
                        "HAZARD_LEVEL_SET 2024-12-20",
                        "HAZARD_RECTIFIED 2024-12-24",
                        "HAZARD_RECTIFIED 2024-12-26");
        assertThat(rows("select count(*) from notice where enterprise_id = ?", enterprise))
                .containsExactly(List.of(0L));
        assertThat(rows(
                        "select count(*) from audit_event where action = 'HAZARD_LEDGER_ENTRY'"
                                + " and subject_id in (select id from hazard where enterprise_id = ?)",
                        enterprise))
                .containsExactly(List.of(3L));
    }

    @Test
    @DisplayName("移入的隐患可以读、有文书、接着办")
    void what_was_taken_over_is_read_and_goes_on() {
        commit(office, checked(office, "PROBLEM_LIST", problem("继续办的隐患")), Map.of())
                .statusCode(200);
        UUID id = (UUID) rows("select id from hazard where enterprise_id = ?", enterprise)
                .get(0)
                .get(0);

        as(office)
                .get("/api/v1/hazards/" + id)
                .then()
                .statusCode(200)
                .body("code", startsWith("YH-" + MAFANG + "-2024-"))
                .body("status", equalTo("PLANNED_PENDING"))
                .body("source", equalTo("TOWNSHIP_INSPECTION"));
        as(office)
                .get("/api/v1/hazards/" + id + "/timeline")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("台账移入：定级"))
                .body("items[0].document.ledgerRow", hasEntry("整改措施", "清理"))
                .body("items[0].document.description", equalTo("继续办的隐患"));
        as(office)
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "responsiblePerson",
                        "王五",
                        "measures",
                        "清理",
                        "fundsYuan",
                        5000,
                        "deadline",
                        "2025-01-08",
                        "contingencyPlan",
                        "现场处置方案"))
                .post("/api/v1/hazards/" + id + "/rectification-plans")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("同一文件再导入：已存在；描述相近的列为疑似重复，不建立")
    void the_same_hazards_are_known_and_similar_ones_proposed() {
        byte[] file = problem("配电柜前堆放杂物影响操作");
        commit(office, checked(office, "PROBLEM_LIST", file), Map.of()).statusCode(200);

        JsonPath second = checked(office, "PROBLEM_LIST", file);
        assertThat(outcomes(office, second)).containsExactly("2 EXISTING");
        commit(office, second, Map.of()).statusCode(200).body("created", equalTo(0));

        JsonPath similar = checked(office, "PROBLEM_LIST", problem("配电柜前面堆放了杂物，影响操作"));
        assertThat(outcomes(office, similar)).containsExactly("2 DUPLICATE H POSSIBLE_DUPLICATE");
        as(office)
                .get(PATH + "/" + similar.getString("id") + "/rows")
                .then()
                .body("items[0].proposal.code", startsWith("YH-" + MAFANG));
        commit(office, similar, Map.of()).statusCode(200).body("created", equalTo(0));
        assertThat(hazards()).hasSize(1);
    }

    @Test
    @DisplayName("一张表里相近的行互不算重复：检查为新增的，提交时全部建立，各算各的事实和留痕")
    void rows_of_one_long_table_are_not_taken_for_each_other() {
        int most = Chunks.SIZE + 10;
        var sheet = SheetFixture.sheet("附件3").row(LIST_HEAD);
        for (int number = 1; number <= most; number++) {
            sheet.row(line("镇级检查", "2024-12-20", number + "号设备的防护装置缺失", "一般", "2025-01-10"));
        }

        byte[] file = sheet.bytes();
        JsonPath seen = checked(office, "PROBLEM_LIST", file);
        assertThat(seen.getInt("counts.fresh")).isEqualTo(most);
        commit(office, seen, Map.of()).statusCode(200).body("created", equalTo(most));

        assertThat(rows(
                        "select count(*), count(distinct h.code), count(distinct r.seq), sum(v.journal), sum(v.found),"
                                + " sum(v.reporters), sum(v.clocks) from hazard h join import_row r on r.subject_id = h.id"
                                + " cross join lateral (select"
                                + " (select count(*) from audit_event a where a.subject_id = h.id) as journal,"
                                + " (select count(*) from fact f where f.subject_id = h.id and f.kind = 'HAZARD_FOUND') as found,"
                                + " (select count(distinct f.reporter_id) from fact f where f.subject_id = h.id) as reporters,"
                                + " (select count(*) from hazard_clock c where c.hazard_id = h.id) as clocks) v"
                                + " where h.enterprise_id = ?",
                        enterprise))
                .extracting(row -> row.stream().map(Object::toString).toList())
                .containsExactly(java.util.Collections.nCopies(7, String.valueOf(most)));
        JsonPath again = checked(office, "PROBLEM_LIST", file);
        assertThat(again.getInt("counts.existing")).isEqualTo(most);
    }

    @Test
    @DisplayName("业务规则在检查时就适用：发现日期晚于今天、期限早于发现、完成早于发现、无跟踪责任人")
    void the_rules_of_the_life_cycle_are_applied_by_the_check() {
        byte[] file = SheetFixture.sheet("附件3")
                .row(LIST_HEAD)
                .row(line("镇级检查", "2025-01-06", "明天才发现", "一般", null))
                .row(line("镇级检查", "2024-12-20", "期限太早", "一般", "2024-12-19"))
                .row(line("镇级检查", "2024-12-20", "完成太早", "一般", null, "2024-12-19"))
                .row(line("镇级检查", "2024-12-20", "没写完成时间", "一般", null, "已整改"))
                .row(line("企业自查", "2024-12-20", "自查发现", "重大", null))
                .bytes();

        assertThat(outcomes(office, checked(office, "PROBLEM_LIST", file)))
                .containsExactly(
                        "2 ERROR G RULE",
                        "3 ERROR O RULE",
                        "4 ERROR R RULE",
                        "5 ERROR R UNREADABLE_DATE",
                        "6 NEW H RULE");
        String nobody = townOffice();
        assertThat(outcomes(nobody, checked(nobody, "PROBLEM_LIST", problem("没有跟踪责任人"))))
                .containsExactly("2 ERROR P RULE");
    }

    @Test
    @DisplayName("重大隐患：镇移入的已销号行停在待验收，县移入的才销号")
    void only_the_county_takes_over_a_closed_major_hazard() {
        byte[] file = SheetFixture.sheet("附件3")
                .row(LIST_HEAD)
                .row(line(
                        "企业自查",
                        "2024-12-18",
                        "泄爆口朝向人员通道（第十一条（五））",
                        "重大",
                        null,
                        "2024-12-24",
                        "张三、李四/2024-12-25/合格",
                        "是"))
                .bytes();
        commit(office, checked(office, "PROBLEM_LIST", file), Map.of()).statusCode(200);
        assertThat(rows("select status, catalog_items[1] from hazard where enterprise_id = ?", enterprise))
                .containsExactly(List.of("RECTIFIED", "GM10-11-5"));

        change("update hazard set description = description || '（另一处）' where enterprise_id = ?", enterprise);
        commit(countyOffice(), checked(countyOffice(), "PROBLEM_LIST", file), Map.of("createDuplicates", List.of(1)))
                .statusCode(200)
                .body("created", equalTo(1));
        assertThat(rows("select status from hazard where enterprise_id = ? order by code", enterprise))
                .containsExactly(List.of("RECTIFIED"), List.of("CLOSED"));
    }
}
