package io.github.bihuan.imports;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static io.github.bihuan.fixtures.HazardSamples.anOfficialOf;
import static io.github.bihuan.fixtures.HazardSamples.anOrganisation;
import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.enterprise.domain.Uscc;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long ten thousand rows take, from the upload over the check to the commit. Run as bench/imports/README.md says; not part of the build. */
@QuarkusTest
class ImportBench extends ApiTest {

    private static final int ROWS = Integer.getInteger("bench.rows", 10_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    /** One row in a hundred is wrong. */
    private static final int WRONG = 100;

    private static final double LIMIT_SECONDS = 10;

    @Test
    @DisplayName("一万行企业名录和一万行隐患清单")
    void ten_thousand_rows_are_imported_in_ten_seconds() throws IOException {
        itIs("2025-01-05T09:00:00+08:00");
        UUID organisation = anOrganisation(MAFANG);
        String office = TestTokens.ofOfficial(
                "town-office", MAFANG, organisation, anOfficialOf(organisation), "TOWNSHIP_OFFICE");
        List<String> mills = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            var body = aRollingMill();
            body.put("name", "基准厂" + serial());
            registered(body);
            mills.add((String) body.get("name"));
        }
        List<Double> seconds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            int of = round;
            seconds.add(measure(
                    office, "ENTERPRISES", round, workbook(ENTERPRISES, (row, column) -> enterprise(of, row, column))));
            seconds.add(measure(
                    office, "PROBLEM_LIST", round, workbook(HAZARDS, (row, column) -> hazard(mills, of, row, column))));
        }
        assertThat(seconds).allMatch(taken -> taken < LIMIT_SECONDS);
    }

    private static double measure(String office, String type, int round, byte[] file) {
        long begun = System.nanoTime();
        JsonPath seen = checked(office, type, file);
        double check = (System.nanoTime() - begun) / 1e9;
        assertThat(seen.getInt("counts.erroneous")).isEqualTo(ROWS / WRONG);
        assertThat(seen.getInt("counts.fresh")).isEqualTo(ROWS - ROWS / WRONG);

        long checkedAt = System.nanoTime();
        commit(office, seen, Map.of("leaveOutErroneousRows", true)).statusCode(200);
        double commit = (System.nanoTime() - checkedAt) / 1e9;
        System.out.printf(
                "%-12s round %d: %,d rows, %,d KB: upload and check %.2f s, commit %.2f s, together %.2f s%n",
                type, round, ROWS, file.length / 1024, check, commit, check + commit);
        return check + commit;
    }

    private static final String[] ENTERPRISES = {"企业名称", "统一社会信用代码", "所在乡镇", "地址", "行业类别", "企业规模", "主要负责人", "联系电话"};

    private static Object enterprise(int round, int row, int column) {
        return switch (column) {
            case 0 -> "基准企业" + round + "-" + row;
            case 1 -> row % WRONG == 0
                    ? "91141128"
                    : Uscc.withCheckDigit("9114112%dMB%07d".formatted(round, row))
                            .value();
            case 2 -> "马坊镇";
            case 3 -> "马坊镇工业路" + row + "号";
            case 4 -> "冶金行业";
            case 5 -> "规上";
            case 6 -> "张三";
            default -> 13800000000L + row;
        };
    }

    private static final String[] HAZARDS = {
        "序号",
        "企业名称",
        "检查环节",
        "检查单位/检查人员",
        "检查时间",
        "问题隐患描述",
        "隐患部位",
        "隐患级别",
        "整改措施",
        "整改责任人",
        "整改资金(万元)",
        "整改时限",
        "整改完成情况",
        "是否销号"
    };

    private static Object hazard(List<String> mills, int round, int row, int column) {
        return switch (column) {
            case 0 -> row;
            case 1 -> mills.get(row % mills.size());
            case 2 -> "镇级检查";
            case 3 -> "马坊镇安监站/张三、李四";
            case 4 -> row % WRONG == 0 ? "去年底" : "%d.%d.%d".formatted(2025 - round, 1 + row % 11, 1 + row % 28);
            case 5 -> "第" + round + "轮第" + row + "项：" + Integer.toString(row * 7919, 36) + "号设备防护装置缺失";
            case 6 -> "一车间";
            case 7 -> "一般";
            case 8 -> "补装防护装置并培训";
            case 9 -> "王五";
            case 10 -> 0.5;
            case 11 -> "2024年12月31日";
            case 12 -> row % 2 == 0 ? "已于2024年12月20日完成整改" : "整改中";
            default -> row % 4 == 0 ? "是" : "否";
        };
    }

    private static byte[] workbook(String[] head, BiFunction<Integer, Integer, Object> cell) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, "基准台账");
            for (int column = 0; column < head.length; column++) {
                sheet.value(1, column, head[column]);
                for (int row = 1; row <= ROWS; row++) {
                    put(sheet, row + 1, column, cell.apply(row, column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }
}
