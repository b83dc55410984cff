package io.github.bihuan.imports;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static io.github.bihuan.fixtures.HazardSamples.anOfficialOf;
import static io.github.bihuan.fixtures.HazardSamples.anOrganisation;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A mill of the town, and its office that takes over ledgers about it, on a day in January. */
abstract class HazardLedgers extends ApiTest {

    static final Object[] LIST_HEAD = {
        "序号",
        "企业名称",
        "所在乡镇(村)",
        "行业类别",
        "检查环节",
        "检查单位/检查人员",
        "检查时间",
        "问题隐患描述",
        "隐患部位",
        "依据(法规标准条款)",
        "隐患级别(一般/重大)",
        "整改措施",
        "整改责任人",
        "整改资金(万元)",
        "整改时限",
        "跟踪责任人",
        "执法文书号",
        "整改完成情况(完成时间)",
        "复查人/复查时间/复查结论",
        "是否销号",
        "备注"
    };

    String office;
    String mill;
    UUID enterprise;

    @BeforeEach
    void inJanuary() {
        itIs("2025-01-05T09:00:00+08:00");
        UUID organisation = anOrganisation(MAFANG);
        office = TestTokens.ofOfficial(
                "town-office", MAFANG, organisation, anOfficialOf(organisation), "TOWNSHIP_OFFICE");
        mill = "台账轧钢厂" + serial();
        var body = aRollingMill();
        body.put("name", mill);
        enterprise = registered(body);
    }

    Object[] line(String source, Object foundOn, String description, String level, Object deadline, String... done) {
        return new Object[] {
            1,
            mill,
            "马坊镇",
            "冶金",
            source,
            "马坊镇安监站/李四",
            foundOn,
            description,
            "一车间",
            null,
            level,
            "清理",
            "王五",
            0.5,
            deadline,
            null,
            null,
            done.length > 0 ? done[0] : null,
            done.length > 1 ? done[1] : null,
            done.length > 2 ? done[2] : null
        };
    }

    byte[] problem(String description) {
        return SheetFixture.sheet("附件3")
                .row(LIST_HEAD)
                .row(line("镇级检查", "2024-12-20", description, "一般", "2025-01-10"))
                .bytes();
    }

    List<List<Object>> hazards() {
        return rows("select id from hazard where enterprise_id = ?", enterprise);
    }
}
