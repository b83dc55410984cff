package io.github.bihuan.escalation.domain;

import static io.github.bihuan.escalation.domain.Fixtures.DEFAULT;
import static io.github.bihuan.escalation.domain.Fixtures.aHazard;
import static io.github.bihuan.escalation.domain.Fixtures.calendar;
import static io.github.bihuan.escalation.domain.Fixtures.day;
import static io.github.bihuan.escalation.domain.Fixtures.owed;
import static io.github.bihuan.escalation.domain.Fixtures.stopped;
import static io.github.bihuan.notice.domain.RecipientRole.ACTUAL_CONTROLLER;
import static io.github.bihuan.notice.domain.RecipientRole.LISTING_UNIT;
import static io.github.bihuan.notice.domain.RecipientRole.PRINCIPAL;
import static io.github.bihuan.notice.domain.RecipientRole.RECTIFICATION_OWNER;
import static io.github.bihuan.notice.domain.RecipientRole.RESPONSIBLE_OFFICIAL;
import static io.github.bihuan.notice.domain.RecipientRole.SAFETY_MANAGER;
import static io.github.bihuan.notice.domain.RecipientRole.SUPERVISING_HEAD;
import static io.github.bihuan.notice.domain.RecipientRole.SUPERVISING_OFFICER;
import static io.github.bihuan.notice.domain.RecipientRole.TOWNSHIP_DEPUTY_LEADER;
import static io.github.bihuan.notice.domain.RecipientRole.TRACKING_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scenarios A3 (马坊镇) and B2 (阳泉市) of the specification. */
@DisplayName("场景：应发的提醒与文书")
class ScenarioObligationsTest {

    private static final EscalationSubject H6 =
            stopped(aHazard("H6", Track.GENERAL, "2024-12-19", "2024-12-26"), "2025-01-02");

    private static final EscalationSubject H2 =
            stopped(aHazard("H2", Track.MAJOR, "2024-12-19", "2025-01-31"), "2025-02-14");

    @Test
    @DisplayName("H6：三次到期提醒、逾期首日提醒函，验收当日不再发督促函")
    void h6_is_reminded_three_times_and_once_after_the_deadline() {
        assertThat(calendar(owed(H6)))
                .containsExactly("2024-12-23 L0D-3", "2024-12-25 L0D-1", "2024-12-26 L0D", "2024-12-27 L1");
    }

    @Test
    @DisplayName("H6：若未验收，第七天应拟督促函")
    void h6_would_be_urged_on_the_seventh_day() {
        EscalationSubject open = aHazard("H6", Track.GENERAL, "2024-12-19", "2024-12-26");
        assertThat(calendar(Obligations.of(open, DEFAULT, day("2024-12-28"), day("2025-01-02"))))
                .containsExactly("2025-01-02 L2");
    }

    @Test
    @DisplayName("H6：接收人与抄送人")
    void h6_reaches_the_people_of_the_table() {
        List<Obligation> owed = owed(H6);
        assertThat(owed.get(0).recipients()).containsExactly(PRINCIPAL, SAFETY_MANAGER, RECTIFICATION_OWNER);
        assertThat(owed.get(0).copies()).containsExactly(TRACKING_OFFICER);
        assertThat(owed.get(3).recipients())
                .containsExactly(
                        PRINCIPAL, SAFETY_MANAGER, RECTIFICATION_OWNER, RESPONSIBLE_OFFICIAL, SUPERVISING_OFFICER);
        assertThat(owed).allMatch(o -> o.mode() == IssueMode.AUTOMATIC);
    }

    @Test
    @DisplayName("H2：逾期后提醒函、督促函（经批准）、通报（仅拟稿），验收后不约谈")
    void h2_climbs_to_a_draft_circular_and_no_further() {
        List<Obligation> overdue = Obligations.of(H2, DEFAULT, day("2025-02-01"), day("2025-12-31"));
        assertThat(calendar(overdue)).containsExactly("2025-02-01 L1", "2025-02-03 L2", "2025-02-07 L3");
        assertThat(overdue)
                .extracting(Obligation::mode)
                .containsExactly(IssueMode.AUTOMATIC, IssueMode.APPROVAL, IssueMode.DRAFT);
        assertThat(overdue)
                .extracting(Obligation::kind)
                .containsExactly(NoticeKind.REMINDER_LETTER, NoticeKind.URGING_LETTER, NoticeKind.CIRCULAR);
        assertThat(overdue.get(1).recipients()).contains(TOWNSHIP_DEPUTY_LEADER, SUPERVISING_HEAD, ACTUAL_CONTROLLER);
    }

    @Test
    @DisplayName("H10、H13：次日发提醒函")
    void h10_and_h13_get_their_letter_on_the_first_overdue_day() {
        EscalationSubject h10 = aHazard("H10", Track.GENERAL, "2024-12-26", "2025-01-09");
        EscalationSubject h13 = aHazard("H13", Track.GENERAL, "2025-01-02", "2025-01-10");
        assertThat(calendar(Obligations.of(h10, DEFAULT, day("2025-01-10"), day("2025-01-10"))))
                .containsExactly("2025-01-10 L1");
        assertThat(calendar(Obligations.of(h13, DEFAULT, day("2025-01-10"), day("2025-01-11"))))
                .containsExactly("2025-01-10 L0D", "2025-01-11 L1");
    }

    @Test
    @DisplayName("期限内验收的隐患不再提醒：H8 到期当日验收，H7 提前一天验收")
    void hazards_accepted_in_time_owe_nothing_from_that_day() {
        EscalationSubject h8 = stopped(aHazard("H8", Track.GENERAL, "2024-12-20", "2024-12-27"), "2024-12-27");
        EscalationSubject h7 = stopped(aHazard("H7", Track.MAJOR, "2024-12-19", "2024-12-31"), "2024-12-30");
        assertThat(calendar(owed(h8))).containsExactly("2024-12-24 L0D-3", "2024-12-26 L0D-1");
        assertThat(calendar(owed(h7))).containsExactly("2024-12-24 L0D-7", "2024-12-28 L0D-3");
    }

    @Test
    @DisplayName("B2：延期批准后按新期限重新起算，原期限的阶梯停止")
    void an_extension_begins_a_fresh_ladder() {
        EscalationSubject first = new EscalationSubject(
                "B1",
                day("2024-12-20"),
                1,
                day("2024-11-20"),
                List.of(new TrackSince(Track.LISTED, day("2024-11-20"))),
                List.of(new Pause(day("2024-12-12"), day("2024-12-16"))),
                day("2024-12-16"));
        EscalationSubject second = new EscalationSubject(
                "B1",
                day("2024-12-31"),
                2,
                day("2024-12-16"),
                List.of(new TrackSince(Track.LISTED, day("2024-11-20"))),
                List.of(),
                day("2025-01-05"));
        assertThat(calendar(owed(first))).containsExactly("2024-12-05 L0D-15", "2024-12-13 L0D-7");
        assertThat(calendar(owed(second)))
                .containsExactly(
                        "2024-12-16 L0D-15",
                        "2024-12-24 L0D-7",
                        "2024-12-28 L0D-3",
                        "2024-12-30 L0D-1",
                        "2024-12-31 L0D",
                        "2025-01-01 L1",
                        "2025-01-03 L2");
        assertThat(owed(second)).allMatch(o -> o.recipients().contains(LISTING_UNIT));
    }
}
