package io.github.bihuan.shared.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("机器的时钟与秒表")
class WallClockTest {

    private static final Instant START = Instant.parse("2024-12-17T01:00:00Z");

    private Instant shown = START;
    private long watch;
    private final WallClock clock = new WallClock(new Shown(), () -> watch);

    @Test
    @DisplayName("时钟与秒表同行：没有回拨")
    void time_goes_on() {
        passes(Duration.ofHours(3));

        assertThat(clock.putBack()).isZero();
    }

    @Test
    @DisplayName("向前拨不算回拨；再拨回来就算")
    void forward_and_back_again() {
        shown = shown.plus(Duration.ofHours(1));
        assertThat(clock.putBack()).isZero();
        passes(Duration.ofMinutes(5));

        shown = shown.minus(Duration.ofHours(1));

        assertThat(clock.putBack()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    @DisplayName("启动后直接回拨，过了很久也仍看得出")
    void put_back_stays_put_back() {
        shown = shown.minus(Duration.ofDays(1));
        passes(Duration.ofHours(8));

        assertThat(clock.putBack()).isEqualTo(Duration.ofDays(1));
    }

    private void passes(Duration time) {
        shown = shown.plus(time);
        watch += TimeUnit.NANOSECONDS.convert(time);
    }

    private final class Shown extends Clock {

        @Override
        public Instant instant() {
            return shown;
        }

        @Override
        public ZoneId getZone() {
            return BusinessTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
