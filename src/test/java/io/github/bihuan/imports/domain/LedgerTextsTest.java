package io.github.bihuan.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("台账中的叙述")
class LedgerTextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "泄爆口朝向人员通道（10号令第十一条（五））|GM10-11-5",
                "违反第四条第六项|GM10-4-6",
                "第4条第6项|GM10-4-6",
                "第十三条第（一）项|GM10-13-1",
                "第 十四 条|GM10-14",
                "见GM10-5-12|GM10-5-12",
            })
    @DisplayName("引用的条款")
    void articles_that_are_cited(String text, String code) {
        assertThat(Citation.in(text)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有限空间未审批",
                "有限空间未审批（10号令第十三条（一））",
                "有限空间未审批(10号令第十三条(一)、第十一条（三）) ",
            })
    @DisplayName("附件2印在描述后面的条款不算描述")
    void the_articles_behind_a_description_are_none_of_it(String text) {
        assertThat(Citation.without(text)).isEqualTo("有限空间未审批");
    }

    @Test
    @DisplayName("没有引用的不编造")
    void nothing_is_cited_where_nothing_is() {
        assertThat(Citation.in("除尘器第二道阀门损坏，安全生产要求未落实")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已于2024年12月28日完成整改",
                "2024-12-28已整改",
                "已完成整改（2024.12.28）",
                "2024/12/28",
                "2024年12月28日整改完毕，验收合格",
                "已整改，完成时间：二〇二四年十二月二十八日"
            })
    @DisplayName("已完成的说法")
    void rectified_in_many_words(String text) {
        assertThat(Completion.in(text)).isEqualTo(new Completion(true, LocalDate.of(2024, 12, 28)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"整改中，时限2025-01-10", "逾期3天", "未整改", "正在整改，已采购设备", "尚未完成", ""})
    @DisplayName("未完成的说法，时限不当作完成时间")
    void open_in_many_words(String text) {
        assertThat(Completion.in(text)).isEqualTo(new Completion(false, null));
    }

    @Test
    @DisplayName("说已完成而没有日期")
    void done_without_a_day() {
        assertThat(Completion.in("已完成整改")).isEqualTo(new Completion(true, null));
        assertThat(Completion.in("12月28日已整改")).isEqualTo(new Completion(true, null));
    }

    @Test
    @DisplayName("时限和所有日期")
    void limits_and_dates() {
        assertThat(Completion.limitIn("责任：张三；资金：３万元；时限：2025年1月10日；预案：有")).contains(LocalDate.of(2025, 1, 10));
        assertThat(Completion.limitIn("整改期限为 2025.1.10")).contains(LocalDate.of(2025, 1, 10));
        assertThat(Completion.limitIn("2025-01-10开工")).isEmpty();
        assertThat(Completion.dates("李四/2024-12-25/合格，2024年12月26日销号"))
                .isEqualTo(List.of(LocalDate.of(2024, 12, 25), LocalDate.of(2024, 12, 26)));
    }

    @Test
    @DisplayName("相似的描述")
    void descriptions_that_are_alike() {
        assertThat(Likeness.of("配电柜前堆放杂物", "配电柜前面堆放了杂物")).isGreaterThan(Likeness.SUSPICIOUS);
        assertThat(Likeness.of("配电柜前堆放杂物", "灭火器过期未更换")).isLessThan(Likeness.SUSPICIOUS);
        assertThat(Likeness.of("配电柜（一）", "配电柜(一)")).isEqualTo(1);
        assertThat(Likeness.of("", "")).isEqualTo(1);
    }
}
