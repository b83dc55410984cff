package io.github.bihuan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("通知的文号")
class NoticeNumberTest {

    @Test
    @DisplayName("马安提函〔2024〕1号")
    void a_number_reads_as_officials_write_it() {
        NoticeNumber first = NoticeNumber.first("马安", NoticeKind.REMINDER_LETTER, 2024);
        assertThat(first.text()).isEqualTo("马安提函〔2024〕1号");
        assertThat(first.next().text()).isEqualTo("马安提函〔2024〕2号");
        assertThat(first.series()).isEqualTo("马安提函〔2024〕");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @DisplayName("每一类文号都能读回")
    void every_kind_reads_back(NoticeKind kind) {
        NoticeNumber number = new NoticeNumber("马安", kind, 2025, 17);
        assertThat(NoticeNumber.parse(number.text())).contains(number);
    }

    @Test
    @DisplayName("不是文号的读不出")
    void what_is_no_number_is_not_read() {
        assertThat(NoticeNumber.parse("马安提函[2024]1号")).isEmpty();
        assertThat(NoticeNumber.parse("马安提函〔2024〕01号")).isEmpty();
        assertThat(NoticeNumber.parse("提函〔2024〕1号")).isEmpty();
        assertThat(NoticeNumber.parse("马安提函〔2024〕99999999999号")).isEmpty();
    }

    @Test
    @DisplayName("没有单位代字或序号的不成文号")
    void a_number_needs_its_parts() {
        assertThatThrownBy(() -> new NoticeNumber(" ", NoticeKind.ORDER, 2024, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticeNumber("马安", NoticeKind.ORDER, 2024, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
