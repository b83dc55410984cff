package io.github.bihuan.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日期的写法")
class DateSpellingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 9);
    private static final String NUMERALS = "〇一二三四五六七八九";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-12-09",
                "2024-12-9",
                "2024/12/9",
                "2024.12.09",
                "2024年12月9日",
                "2024 年 12 月 9 日",
                "2024年12月9号",
                "２０２４年１２月９日",
                "20241209",
                "二〇二四年十二月九日",
                "二○二四年十二月九日",
                "2024-12-09 08:30",
                "2024/12/9 8:30:00",
                "2024-12-09T08:30:00",
                "2024年12月9日（星期一）",
                "2024–12–09",
                "\u00A02024-12-09\u200B"
            })
    @DisplayName("同一天的各种写法")
    void one_day_in_many_spellings(String text) {
        assertThat(DateSpelling.parse(text)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "去年底",
                "2024年12月",
                "12月9日",
                "24.12.9",
                "2024-13-01",
                "2024-02-30",
                "2024-12/09",
                "9/12/2024",
                "1899-01-01",
                "2024.12.9-2024.12.10",
                "2024年12月9日至10日",
                "202412",
                "二十四年十二月九日",
                "2024年十三月九日"
            })
    @DisplayName("看不懂的不猜")
    void nothing_is_guessed(String text) {
        assertThat(DateSpelling.parse(text)).isEmpty();
    }

    @Property
    @Label("任何一天、任何写法都读回同一天")
    void every_day_comes_back_from_every_spelling(@ForAll("days") LocalDate day) {
        assertThat(spellings(day))
                .allSatisfy(
                        text -> assertThat(DateSpelling.parse(text)).as(text).contains(day));
    }

    @Property
    @Label("日序号和八位数字读回同一天，1904 起算的也是")
    void every_day_comes_back_from_its_number(@ForAll("days") LocalDate day) {
        long since1900 = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
        long since1904 = ChronoUnit.DAYS.between(LocalDate.of(1904, 1, 1), day);
        assertThat(DateSpelling.parse(BigDecimal.valueOf(since1900), false)).contains(day);
        assertThat(DateSpelling.parse(new BigDecimal(since1900 + ".5"), false)).contains(day);
        assertThat(DateSpelling.parse(BigDecimal.valueOf(since1904), true)).contains(day);
        assertThat(DateSpelling.parse(new BigDecimal(day.toString().replace("-", "")), false))
                .contains(day);
    }

    @Property
    @Label("任意文字不会出错，读出的日期一定在合理年份内")
    void no_text_breaks_it(@ForAll String text) {
        assertThat(DateSpelling.parse(text).stream())
                .allSatisfy(day -> assertThat(day.getYear()).isBetween(1990, 2100));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static List<String> spellings(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int of = day.getDayOfMonth();
        return List.of(
                day.toString(),
                "%d/%d/%d".formatted(year, month, of),
                "%d.%02d.%02d".formatted(year, month, of),
                "%d年%d月%d日".formatted(year, month, of),
                "%d%02d%02d".formatted(year, month, of),
                digits(year) + "年" + numeral(month) + "月" + numeral(of) + "日");
    }

    private static String digits(int year) {
        return String.valueOf(year)
                .chars()
                .mapToObj(digit -> NUMERALS.substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
    }

    private static String numeral(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : NUMERALS.substring(number / 10, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : NUMERALS.substring(number % 10, number % 10 + 1));
    }
}
