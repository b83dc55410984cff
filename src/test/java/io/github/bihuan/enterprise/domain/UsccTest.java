package io.github.bihuan.enterprise.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码")
class UsccTest {

    private static final String RIGHT = "91350100M000100Y43";

    @ParameterizedTest
    @DisplayName("空白、小写、全角都能认")
    @ValueSource(
            strings = {
                RIGHT,
                "  91350100M000100Y43 ",
                "91350100m000100y43",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "\u300091350100ｍ000100Y43"
            })
    void blanks_lower_case_and_full_width_are_mended(String typed) {
        assertThat(Uscc.of(typed).value()).isEqualTo(RIGHT);
        assertThat(Uscc.of(typed)).hasToString(RIGHT);
    }

    @Test
    @DisplayName("校验位错误时说明应为什么")
    void a_wrong_check_digit_is_told_with_the_right_one() {
        assertThatThrownBy(() -> Uscc.of("91350100M000100Y44"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("统一社会信用代码校验位错误：应为“3”，实际为“4”");
    }

    @Test
    @DisplayName("位数不对时说明实际位数")
    void a_wrong_length_is_told() {
        assertThatThrownBy(() -> Uscc.of("91350100M000100Y4")).hasMessage("统一社会信用代码应为18位，实际为17位");
        assertThatThrownBy(() -> Uscc.of("")).hasMessage("统一社会信用代码不能为空");
        assertThatThrownBy(() -> Uscc.of(null)).hasMessage("统一社会信用代码不能为空");
    }

    @Test
    @DisplayName("不用的字母和行政区划码中的字母说明在第几位")
    void a_wrong_character_is_told_with_its_place() {
        assertThatThrownBy(() -> Uscc.of("91350100MO00100Y43"))
                .hasMessage("统一社会信用代码第10位“O”不正确：只能用数字和除I、O、S、V、Z以外的大写字母");
        assertThatThrownBy(() -> Uscc.of("91A50100M000100Y43")).hasMessage("统一社会信用代码第3位“A”不正确：第3至8位为登记机关行政区划码，应为数字");
        assertThatThrownBy(() -> Uscc.of("91350100M000100-43")).hasMessageContaining("第16位“-”");
    }

    @Test
    @DisplayName("为样例补上校验位")
    void samples_get_their_check_digit() {
        assertThat(Uscc.withCheckDigit("91350100M000100Y4").value()).isEqualTo(RIGHT);
        assertThatThrownBy(() -> Uscc.withCheckDigit("9135")).hasMessage("统一社会信用代码应为17位，实际为4位");
    }

    @Test
    @DisplayName("改动任何一位都能发现")
    void every_single_changed_character_is_noticed() {
        for (int place = 0; place < RIGHT.length(); place++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = RIGHT.substring(0, place) + c + RIGHT.substring(place + 1);
                if (!changed.equals(RIGHT)) {
                    assertThatThrownBy(() -> Uscc.of(changed)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }
}
