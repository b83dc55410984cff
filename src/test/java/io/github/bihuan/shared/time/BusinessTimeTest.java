package io.github.bihuan.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("业务时间以北京时间为准")
class BusinessTimeTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 27);

    @Test
    @DisplayName("世界时26日16点起，业务日期已是27日")
    void the_business_day_begins_at_16_o_clock_utc() {
        assertThat(BusinessTime.dateOf(Instant.parse("2024-12-26T15:59:59.999Z")))
                .isEqualTo(DAY.minusDays(1));
        assertThat(BusinessTime.dateOf(Instant.parse("2024-12-26T16:00:00Z"))).isEqualTo(DAY);
    }

    @Test
    @DisplayName("今天由时钟决定，与时钟的时区无关")
    void today_comes_from_the_clock_whatever_its_zone() {
        Clock utc = Clock.fixed(Instant.parse("2024-12-26T16:00:00Z"), ZoneOffset.UTC);
        assertThat(BusinessTime.today(utc)).isEqualTo(DAY);
    }

    @Test
    @DisplayName("一日止于次日零点，次日零点不属于当日")
    void a_day_ends_where_the_next_one_starts() {
        assertThat(BusinessTime.startOf(DAY)).isEqualTo("2024-12-26T16:00:00Z");
        assertThat(BusinessTime.endOf(DAY)).isEqualTo(BusinessTime.startOf(DAY.plusDays(1)));
        assertThat(BusinessTime.dateOf(BusinessTime.endOf(DAY).minusNanos(1))).isEqualTo(DAY);
    }
}
