package io.github.bihuan.escalation.domain;

import static io.github.bihuan.escalation.domain.CatchUp.Disposition.DRAFT;
import static io.github.bihuan.escalation.domain.CatchUp.Disposition.RECORD_ONLY;
import static io.github.bihuan.escalation.domain.CatchUp.Disposition.SEND;
import static io.github.bihuan.escalation.domain.Fixtures.DEFAULT;
import static io.github.bihuan.escalation.domain.Fixtures.aHazard;
import static io.github.bihuan.escalation.domain.Fixtures.day;
import static io.github.bihuan.escalation.domain.Fixtures.owed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("停运后的补办")
class CatchUpTest {

    private static final EscalationSubject H2 = aHazard("H2", Track.MAJOR, "2024-12-19", "2025-01-31");

    private static List<Obligation> due(String from, String to) {
        return Obligations.of(H2, DEFAULT, day(from), day(to));
    }

    @Test
    @DisplayName("停运三天：只发最高一级，其余记录并标注迟延")
    void only_the_highest_due_step_goes_out() {
        List<CatchUp.Recorded> plan = CatchUp.plan(due("2025-01-30", "2025-02-01"), day("2025-02-01"));
        assertThat(plan).extracting(CatchUp.Recorded::disposition).containsExactly(RECORD_ONLY, RECORD_ONLY, SEND);
        assertThat(plan).extracting(CatchUp.Recorded::late).containsExactly(true, true, false);
        assertThat(CatchUpSummary.lines(plan, "H2"))
                .containsExactly("2025年1月30日应发的到期提醒卡（L0）未单独发出，已予记录", "2025年1月31日应发的到期提醒卡（L0）未单独发出，已予记录");
    }

    @Test
    @DisplayName("停运十天：最高一级是通报，只拟稿")
    void a_statutory_act_is_only_drafted() {
        List<CatchUp.Recorded> plan = CatchUp.plan(due("2025-02-01", "2025-02-10"), day("2025-02-10"));
        assertThat(plan).extracting(CatchUp.Recorded::disposition).containsExactly(RECORD_ONLY, RECORD_ONLY, DRAFT);
        assertThat(plan).allMatch(CatchUp.Recorded::late);
    }

    @Test
    @DisplayName("期间已验收的：补记，不再发送")
    void what_was_settled_meanwhile_is_only_recorded() {
        List<CatchUp.Recorded> plan =
                CatchUp.plan(due("2025-02-01", "2025-02-10"), day("2025-02-14"), Set.of(H2.run()));
        assertThat(plan).hasSize(3).allMatch(r -> r.disposition() == RECORD_ONLY && r.late());
    }

    @Test
    @DisplayName("新期限优先于旧期限")
    void the_newest_deadline_counts() {
        EscalationSubject fresh = new EscalationSubject(
                "H2",
                day("2025-02-13"),
                2,
                day("2025-02-08"),
                List.of(new TrackSince(Track.MAJOR, day("2024-12-19"))),
                List.of(),
                null);
        List<Obligation> both = new ArrayList<>(due("2025-02-01", "2025-02-07"));
        both.addAll(Obligations.of(fresh, DEFAULT, day("2025-02-08"), day("2025-02-10")));
        assertThat(CatchUp.plan(both, day("2025-02-10")))
                .filteredOn(r -> r.disposition() != RECORD_ONLY)
                .singleElement()
                .matches(r -> r.obligation().deadlineVersion() == 2 && r.disposition() == SEND && !r.late());
    }

    @Test
    @DisplayName("未到日期的不动")
    void what_is_not_due_is_left_alone() {
        assertThat(CatchUp.plan(owed(H2), day("2025-01-23"))).isEmpty();
        assertThat(CatchUp.plan(owed(H2), LocalDate.MAX)).hasSameSizeAs(owed(H2));
    }
}
