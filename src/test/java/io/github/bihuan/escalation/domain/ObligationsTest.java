package io.github.bihuan.escalation.domain;

import static io.github.bihuan.escalation.domain.Fixtures.aHazard;
import static io.github.bihuan.escalation.domain.Fixtures.becoming;
import static io.github.bihuan.escalation.domain.Fixtures.calendar;
import static io.github.bihuan.escalation.domain.Fixtures.owed;
import static io.github.bihuan.escalation.domain.Fixtures.paused;
import static io.github.bihuan.escalation.domain.Fixtures.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("应发事项的规则")
class ObligationsTest {

    private static final EscalationSubject GENERAL = aHazard("H", Track.GENERAL, "2024-12-01", "2024-12-20");

    @Test
    @DisplayName("设定期限之前的提醒不欠")
    void a_step_before_the_deadline_was_set_is_never_owed() {
        assertThat(calendar(owed(aHazard("H", Track.GENERAL, "2024-12-19", "2024-12-20"))))
                .startsWith("2024-12-19 L0D-1", "2024-12-20 L0D")
                .doesNotContain("2024-12-17 L0D-3");
    }

    @Test
    @DisplayName("停止之日即不再欠")
    void nothing_is_owed_on_the_day_it_stops() {
        assertThat(calendar(owed(stopped(GENERAL, "2024-12-21"))))
                .containsExactly("2024-12-17 L0D-3", "2024-12-19 L0D-1", "2024-12-20 L0D");
        assertThat(calendar(owed(stopped(GENERAL, "2024-12-22")))).endsWith("2024-12-21 L1");
    }

    @Test
    @DisplayName("一般隐患没有提请处罚一级")
    void a_general_hazard_never_reaches_the_fifth_step() {
        assertThat(calendar(owed(GENERAL)))
                .endsWith("2024-12-21 L1", "2024-12-27 L2", "2025-01-04 L3", "2025-01-19 L4");
    }

    @Test
    @DisplayName("逾期中升为重大：已过日期的级别当日应办，此前办过的不重复")
    void an_upgrade_while_overdue_loses_no_level_and_repeats_none() {
        assertThat(calendar(owed(becoming(GENERAL, Track.MAJOR, "2024-12-30"))))
                .endsWith("2024-12-21 L1", "2024-12-27 L2", "2024-12-30 L3", "2025-01-04 L4", "2025-01-19 L5");
    }

    @Test
    @DisplayName("期限前升为重大：只欠尚未过去的提醒")
    void an_upgrade_before_the_deadline_owes_no_past_reminder() {
        assertThat(calendar(owed(becoming(GENERAL, Track.MAJOR, "2024-12-18"))))
                .startsWith("2024-12-17 L0D-3", "2024-12-19 L0D-1", "2024-12-20 L0D", "2024-12-21 L1", "2024-12-23 L2");
    }

    @Test
    @DisplayName("降级后不重复已办的级别")
    void a_downgrade_repeats_no_level() {
        EscalationSubject major = aHazard("H", Track.MAJOR, "2024-12-01", "2024-12-20");
        assertThat(calendar(owed(becoming(major, Track.GENERAL, "2024-12-28"))))
                .endsWith("2024-12-21 L1", "2024-12-23 L2", "2024-12-27 L3", "2025-01-19 L4");
    }

    @Test
    @DisplayName("延期申请未决：二级以上暂停，决定之日恢复；提醒函照发")
    void a_pending_extension_holds_back_the_second_level_and_higher() {
        assertThat(calendar(owed(paused(GENERAL, "2024-12-19", null)))).endsWith("2024-12-20 L0D", "2024-12-21 L1");
        assertThat(calendar(owed(paused(GENERAL, "2024-12-19", "2025-01-02"))))
                .endsWith("2024-12-21 L1", "2025-01-02 L2", "2025-01-04 L3", "2025-01-19 L4");
    }

    @Test
    @DisplayName("同意延期之日原阶梯停止，暂停的级别不再欠")
    void a_granted_extension_cancels_what_was_held_back() {
        assertThat(calendar(owed(stopped(paused(GENERAL, "2024-12-19", "2024-12-29"), "2024-12-29"))))
                .endsWith("2024-12-21 L1");
    }

    @Test
    @DisplayName("尚未分级时没有阶梯")
    void without_a_track_nothing_is_owed() {
        EscalationSubject late =
                new EscalationSubject("H", GENERAL.deadline(), 1, GENERAL.deadlineSetOn(), List.of(), List.of(), null);
        assertThat(owed(late)).isEmpty();
    }
}
