package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("运行指标：最久未发的通知、应发未发的件数")
class EngineMetricsTest extends ApiTest {

    private static final String TOWN = "141128103";

    @Inject
    OverdueSweep sweep;

    @Inject
    CoverageRun coverage;

    @Inject
    EngineMetrics metrics;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void oneReminderWaits() {
        change("delete from coverage_run");
        change("delete from sweep_run");
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice");
        change("delete from duty_evidence");
        change("delete from duty_instance");
        change("delete from hazard_document");
        change("delete from penalty_waiver");
        change("delete from hazard");
        UUID enterprise = HazardRows.anEnterprise("丙食品样例有限公司", TOWN);
        HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 10), LocalDate.of(2024, 12, 16));
        itIs("2024-12-17T00:05:00+08:00");
        sweep.run().await().atMost(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("等待发送的时间自安静时段结束起增长，发完归零")
    void the_oldest_unsent_notice_ages_until_it_is_sent() {
        itIs("2024-12-17T00:35:00+08:00");
        assertThat(read("bihuan.notice.oldest.unsent")).isZero();
        assertThat(read("bihuan.sweep.age")).isEqualTo(1800);
        itIs("2024-12-17T07:30:00+08:00");
        assertThat(read("bihuan.notice.oldest.unsent")).isEqualTo(1800);
        change("update delivery set status = 'SENT', sent_at = created_at, next_at = null where status = 'PENDING'");
        assertThat(read("bihuan.notice.oldest.unsent")).isZero();
    }

    @Test
    @DisplayName("核对发现漏发时指标大于零，每日只核对一次")
    void a_lost_notice_shows_in_the_gauge_after_the_nightly_check() {
        check();
        assertThat(read("bihuan.notice.coverage.missing")).isZero();
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice where point = 'L1'");
        check();
        assertThat(read("bihuan.notice.coverage.missing")).isZero();
        itIs("2024-12-18T00:10:00+08:00");
        check();
        assertThat(read("bihuan.notice.coverage.missing")).isEqualTo(1);
        assertThat(read("bihuan.notice.coverage.unexpected")).isZero();
        assertThat(read("bihuan.notice.coverage.age")).isZero();
    }

    private void check() {
        coverage.run().await().atMost(Duration.ofSeconds(30));
    }

    private double read(String gauge) {
        metrics.refresh().await().atMost(Duration.ofSeconds(10));
        return registry.get(gauge).gauge().value();
    }
}
