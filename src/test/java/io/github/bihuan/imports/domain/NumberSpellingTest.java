package io.github.bihuan.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数的写法")
class NumberSpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"320|320", "３２０人|320", "1,200|1200", "１，２００|1200", "1.2万|12000", "320 人|320", "0|0"})
    @DisplayName("数量")
    void counts(String text, BigDecimal number) {
        assertThat(NumberSpelling.parse(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|30000", "3万元|30000", "3.5|35000", "0.8万|8000", "8000元|8000", "￥1,200元整|1200"})
    @DisplayName("以万元计的栏目")
    void money_of_a_column_in_ten_thousands(String text, BigDecimal yuan) {
        assertThat(NumberSpelling.yuanOfTenThousands(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(yuan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "约5万", "5-6", "-3", "若干", "12,34", "1.2.3", "5万左右", "1e5"})
    @DisplayName("看不懂的不猜")
    void nothing_is_guessed(String text) {
        assertThat(NumberSpelling.parse(text)).isEmpty();
        assertThat(NumberSpelling.yuanOfTenThousands(text)).isEmpty();
    }

    @Property
    @Label("有无千分位都读回同一个数")
    void every_number_comes_back_with_and_without_commas(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        BigDecimal expected = BigDecimal.valueOf(number);
        assertThat(NumberSpelling.parse(Long.toString(number))).contains(expected);
        assertThat(NumberSpelling.parse("%,d".formatted(number))).contains(expected);
    }

    @Property
    @Label("任意文字不会出错")
    void no_text_breaks_it(@ForAll String text) {
        assertThat(NumberSpelling.parse(text).stream())
                .allSatisfy(read -> assertThat(read.signum()).isNotNegative());
    }
}
