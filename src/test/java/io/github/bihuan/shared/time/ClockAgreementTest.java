package io.github.bihuan.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;

import io.github.bihuan.shared.db.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("副本的时钟与数据库的时钟")
class ClockAgreementTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Database database;

    @Inject
    ClockRepository repository;

    @Test
    @DisplayName("一致：接受请求，任务照跑")
    void they_agree() {
        ClockAgreement agreement = after(Duration.ofSeconds(20));

        assertThat(agreement.doubtful()).isFalse();
        assertThat(new ClockReadiness(agreement).call().getStatus()).isEqualTo(UP);
        assertThat(new DoubtfulClock(agreement).test(null)).isFalse();
    }

    @Test
    @DisplayName("快一小时、慢一天：撤下，任务不跑，相差多少说得出")
    void a_wrong_clock_is_in_doubt() {
        assertInDoubt(Duration.ofHours(1));
        assertInDoubt(Duration.ofDays(-1));
    }

    private void assertInDoubt(Duration wrong) {
        ClockAgreement agreement = after(wrong);

        assertThat(agreement.drift()).isCloseTo(wrong, Duration.ofSeconds(30));
        assertThat(new ClockReadiness(agreement).call().getStatus()).isEqualTo(DOWN);
        assertThat(new DoubtfulClock(agreement).test(null)).isTrue();
    }

    private ClockAgreement after(Duration wrong) {
        var wall = new WallClock(Clock.offset(Clock.systemUTC(), wrong), System::nanoTime);
        var agreement = new ClockAgreement(database, repository, wall, MINUTE, new SimpleMeterRegistry());
        agreement.look().await().indefinitely();
        return agreement;
    }
}
