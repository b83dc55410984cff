package io.github.bihuan.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("重大事故隐患台账各栏的行文")
class LedgerTextsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-12-30");
    private static final Map<String, Object> PLAN = Map.of(
            "responsiblePerson",
            "王五",
            "measures",
            "加装自动喷淋",
            "fundsYuan",
            "20000",
            "deadline",
            "2024-12-31",
            "contingencyPlan",
            "现场处置方案");

    @Test
    @DisplayName("明细引用条款：第四条（六）、第十一条（三）、第十四条")
    void the_detail_cites_the_catalog() {
        assertThat(LedgerTexts.detail("煤气管线泄漏", List.of("GM10-4-6"))).isEqualTo("煤气管线泄漏（10号令第四条（六））");
        assertThat(LedgerTexts.detail("除尘未防爆", List.of("GM10-11-3", "GM10-14")))
                .isEqualTo("除尘未防爆（10号令第十一条（三）、10号令第十四条）");
        assertThat(LedgerTexts.detail("其他", List.of())).isEqualTo("其他");
        assertThat(LedgerTexts.chinese(20)).isEqualTo("二十");
        assertThat(LedgerTexts.chinese(10)).isEqualTo("十");
    }

    @Test
    @DisplayName("整改措施写明五落实，缺的写未填")
    void the_measures_name_the_five_elements() {
        assertThat(LedgerTexts.measures(plan(PLAN)))
                .isEqualTo("责任: 王五 措施: 加装自动喷淋 资金: 2.00万元 时限: 2024-12-31 预案: 现场处置方案");
        assertThat(LedgerTexts.measures(plan(Map.of("measures", "停用")))).contains("资金: 未填");
        assertThat(LedgerTexts.measures(null)).isEmpty();
    }

    @Test
    @DisplayName("期限当日不算逾期，次日逾期1天")
    void the_deadline_day_itself_is_not_late() {
        HazardFile file = HazardFile.of(List.of(plan(PLAN)), DAY);
        assertThat(LedgerTexts.completion(file, null, LocalDate.parse("2024-12-31")))
                .isEqualTo("整改中，时限2024年12月31日");
        assertThat(LedgerTexts.completion(file, null, LocalDate.parse("2025-01-01")))
                .isEqualTo("逾期1天");
        assertThat(LedgerTexts.completion(HazardFile.of(List.of(), DAY), null, DAY))
                .isEqualTo("整改中，时限未定");
    }

    @Test
    @DisplayName("报告完成后逾期天数冻结，验收后写完成和验收日期")
    void completion_is_frozen_when_reported_and_told_when_accepted() {
        HazardFile file = HazardFile.of(
                List.of(
                        plan(PLAN),
                        document("RECTIFICATION_REPORT", "FILED", Map.of("completedOn", "2025-01-02"), DAY)),
                DAY);
        assertThat(LedgerTexts.completion(file, null, LocalDate.parse("2025-02-01")))
                .isEqualTo("逾期2天（已报告完成，待验收）");
        assertThat(LedgerTexts.completion(file, LocalDate.parse("2025-01-05"), LocalDate.parse("2025-02-01")))
                .isEqualTo("已于2025年1月2日完成整改（验收日期2025年1月5日）");
    }

    @Test
    @DisplayName("延期获批改变时限，验收不通过恢复整改中，反弹重新开始")
    void extension_failure_and_rebound_change_the_deadline() {
        List<FiledDocument> extended = List.of(
                plan(PLAN),
                document("EXTENSION_APPLICATION", "FILED", Map.of("requestedDeadline", "2025-01-20"), DAY),
                document("EXTENSION_DECISION", "APPROVED", Map.of("approved", true), DAY));
        assertThat(HazardFile.of(extended, DAY).deadline()).isEqualTo("2025-01-20");
        assertThat(HazardFile.of(
                                List.of(
                                        plan(PLAN),
                                        document("RECTIFICATION_REPORT", "FILED", Map.of(), DAY),
                                        document("ACCEPTANCE", "FAILED", Map.of(), DAY)),
                                DAY)
                        .completedOn())
                .isNull();
        assertThat(HazardFile.of(List.of(plan(PLAN), document("LOOK_BACK", "REBOUND", Map.of(), DAY)), DAY)
                        .deadline())
                .isNull();
    }

    @Test
    @DisplayName("从台账移入的：时限、完成、销号照原台账，截止日以后的还不算")
    void a_row_of_an_earlier_ledger_says_how_far_it_had_come() {
        List<FiledDocument> entry = List.of(document(
                "LEDGER_ENTRY",
                "PASSED_AND_CLOSED",
                Map.of(
                        "description", "护栏缺失",
                        "orderedDeadline", "2024-12-26",
                        "rectifiedOn", "2024-12-28",
                        "closedOn", "2024-12-29",
                        "ledgerRow", Map.of("整改措施", "补装")),
                LocalDate.parse("2024-12-20")));
        HazardFile closed = HazardFile.of(entry, LocalDate.parse("2024-12-29"));
        assertThat(closed.closedOn()).isEqualTo("2024-12-29");
        assertThat(closed.written("整改措施")).isEqualTo("补装");
        assertThat(closed.written("备注")).isEmpty();
        HazardFile reported = HazardFile.of(entry, LocalDate.parse("2024-12-28"));
        assertThat(reported.closedOn()).isNull();
        assertThat(LedgerTexts.completion(reported, null, LocalDate.parse("2024-12-28")))
                .isEqualTo("逾期2天（已报告完成，待验收）");
        LocalDate before = LocalDate.parse("2024-12-27");
        assertThat(LedgerTexts.completion(HazardFile.of(entry, before), null, before))
                .isEqualTo("逾期1天");
    }

    @Test
    @DisplayName("挂牌、处罚、所在县的写法")
    void listing_penalty_and_region() {
        assertThat(LedgerTexts.listing("方山县人民政府", DAY, null)).isEqualTo("方山县人民政府（2024年12月30日挂牌）");
        assertThat(LedgerTexts.penalty(true, new BigDecimal("30000"), DAY, "方应急罚〔2024〕1号"))
                .isEqualTo("对企业罚款3.00万元（2024年12月30日，方应急罚〔2024〕1号）");
        assertThat(LedgerTexts.region("山西省吕梁市方山县", "山西省")).isEqualTo("吕梁市方山县");
        assertThat(LedgerTexts.region("北京市朝阳区", "北京市")).isEqualTo("北京市朝阳区");
    }

    private static FiledDocument plan(Map<String, Object> payload) {
        return document("RECTIFICATION_PLAN", "FILED", payload, DAY);
    }

    private static FiledDocument document(String kind, String outcome, Map<String, Object> payload, LocalDate day) {
        return new FiledDocument(kind, outcome, payload, day);
    }
}
