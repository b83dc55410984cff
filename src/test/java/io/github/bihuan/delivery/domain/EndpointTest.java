package io.github.bihuan.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.delivery.domain.Endpoint.Breaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("送达端点：熔断与限速")
class EndpointTest {

    private static final Instant NOON = Instant.parse("2024-12-17T04:00:00Z");

    @Test
    @DisplayName("连续五次失败后暂停一分钟，到时只试一条")
    void five_faults_open_it_and_one_message_tries() {
        Endpoint broken = Endpoint.fresh(0).after(faults(5), NOON);
        assertThat(broken.breaker(NOON)).isEqualTo(Breaker.OPEN);
        assertThat(broken.allowance(NOON.plusSeconds(59), 100)).isZero();
        assertThat(broken.allowance(NOON.plusSeconds(60), 100)).isOne();
        Endpoint trying = broken.claimed(NOON.plusSeconds(60), 1);
        assertThat(trying.allowance(NOON.plusSeconds(61), 100)).isZero();
    }

    @Test
    @DisplayName("四次失败后成功一次，从头计数")
    void a_success_in_between_counts_from_zero() {
        Endpoint mixed = Endpoint.fresh(0)
                .after(faults(4), NOON)
                .after(List.of(Outcome.sent()), NOON)
                .after(faults(4), NOON);
        assertThat(mixed.allowance(NOON, 100)).isEqualTo(100);
    }

    @Test
    @DisplayName("每次试发失败，暂停更久：1、2、5、15 分钟；试发成功即恢复")
    void each_failed_trial_opens_it_for_longer() {
        Endpoint state = Endpoint.fresh(0).after(faults(8), NOON);
        Instant now = NOON;
        for (int minutes : List.of(1, 2, 5, 15, 15)) {
            assertThat(state.openUntil()).isEqualTo(now.plus(Duration.ofMinutes(minutes)));
            now = state.openUntil();
            state = state.claimed(now, 1).after(faults(1), now);
        }
        Endpoint well = state.claimed(now, 1).after(List.of(Outcome.sent()), now);
        assertThat(well.breaker(now)).isEqualTo(Breaker.CLOSED);
        assertThat(well.allowance(now, 7)).isEqualTo(7);
    }

    @Test
    @DisplayName("对方限速：停到对方要求的时间，不算故障")
    void being_asked_to_wait_is_no_fault() {
        Endpoint paused = Endpoint.fresh(20).after(List.of(Outcome.throttled("429", Duration.ofMinutes(10))), NOON);
        assertThat(paused.failures()).isZero();
        assertThat(paused.allowance(NOON.plusSeconds(599), 100)).isZero();
        assertThat(paused.allowance(NOON.plusSeconds(600), 100)).isPositive();
    }

    @Property(tries = 300)
    @Label("任意 70 秒内都不超过每分钟上限")
    void no_window_sees_more_than_the_limit(
            @ForAll @IntRange(min = 3, max = 60) int perMinute,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 20_000) Integer> pausesInMillis) {
        Endpoint state = Endpoint.fresh(perMinute);
        Instant now = NOON;
        List<Instant> sent = new ArrayList<>();
        for (int pause : pausesInMillis) {
            now = now.plusMillis(pause);
            int may = state.allowance(now, 100);
            state = state.claimed(now, may);
            sent.addAll(Collections.nCopies(may, now));
        }
        for (Instant start : sent) {
            Instant end = start.plusSeconds(70);
            long inWindow = sent.stream()
                    .filter(at -> !at.isBefore(start) && at.isBefore(end))
                    .count();
            assertThat(inWindow).isLessThanOrEqualTo(perMinute);
        }
    }

    @Property(tries = 50)
    @Label("久而久之，至少发出上限的四成")
    void it_does_not_starve(@ForAll @IntRange(min = 3, max = 60) int perMinute) {
        Endpoint state = Endpoint.fresh(perMinute);
        int sent = 0;
        for (int second = 0; second < 3600; second++) {
            int may = state.allowance(NOON.plusSeconds(second), 100);
            state = state.claimed(NOON.plusSeconds(second), may);
            sent += may;
        }
        assertThat(sent).isGreaterThan(perMinute * 60 * 4 / 10);
    }

    private static List<Outcome> faults(int count) {
        return Collections.nCopies(count, Outcome.failed("HTTP 500"));
    }
}
