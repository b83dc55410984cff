package io.github.bihuan.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("安静时段")
class QuietHoursTest {

    @ParameterizedTest(name = "{0}：{1} 的提醒 {2} 发")
    @CsvSource({
        "22:00-07:00, 2024-12-17T21:59:59+08:00, 2024-12-17T21:59:59+08:00",
        "22:00-07:00, 2024-12-17T22:00:00+08:00, 2024-12-18T07:00:00+08:00",
        "22:00-07:00, 2024-12-18T00:05:00+08:00, 2024-12-18T07:00:00+08:00",
        "22:00-07:00, 2024-12-18T06:59:59+08:00, 2024-12-18T07:00:00+08:00",
        "22:00-07:00, 2024-12-18T07:00:00+08:00, 2024-12-18T07:00:00+08:00",
        "12:00-14:00, 2024-12-18T13:00:00+08:00, 2024-12-18T14:00:00+08:00",
        "12:00-14:00, 2024-12-18T14:00:00+08:00, 2024-12-18T14:00:00+08:00",
        "off, 2024-12-18T00:05:00+08:00, 2024-12-18T00:05:00+08:00"
    })
    @DisplayName("提醒等到安静时段结束，跨午夜亦然")
    void reminders_wait_for_the_end_of_silence(String hours, OffsetDateTime now, OffsetDateTime due) {
        assertThat(QuietHours.of(hours).dueAt(now.toInstant())).isEqualTo(due.toInstant());
    }
}
