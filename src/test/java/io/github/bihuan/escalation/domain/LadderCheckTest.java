package io.github.bihuan.escalation.domain;

import static io.github.bihuan.escalation.domain.Fixtures.DEFAULT;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.DAYS_NOT_INCREASING;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.ESCALATION_BEFORE_OVERDUE;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.LISTING_UNIT_NOT_TOLD;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.NO_RECIPIENTS;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.REMINDER_AFTER_DEADLINE;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.STATUTORY_ACT_NOT_DRAFT;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.STEP_MISSING;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.STEP_TWICE;
import static io.github.bihuan.escalation.domain.LadderCheck.Fault.TRACK_WITHOUT_FIRST_STEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.RecipientRole;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("阶梯的静态检查")
class LadderCheckTest {

    private static final List<RecipientRole> WHOM = List.of(RecipientRole.PRINCIPAL, RecipientRole.TOWNSHIP_OFFICE);

    private static List<LadderCheck.Fault> faults(Stream<LadderStep> steps) {
        return LadderCheck.problems(new Ladder("t", 1, steps.toList())).stream()
                .map(LadderCheck.Problem::fault)
                .toList();
    }

    private static Stream<LadderStep> without(Predicate<LadderStep> which) {
        return DEFAULT.steps().stream().filter(which.negate());
    }

    private static Predicate<LadderStep> at(Track track, String step) {
        return s -> s.track() == track && s.step().equals(step);
    }

    private static Stream<LadderStep> with(Track track, String step, int days, NoticeKind kind, IssueMode mode) {
        return Stream.concat(
                without(at(track, step)), Stream.of(new LadderStep(step, track, days, kind, mode, WHOM, List.of())));
    }

    @Test
    @DisplayName("默认阶梯没有问题，天数与规定的表一致")
    void the_default_ladder_is_sound_and_exact() {
        assertThat(LadderCheck.problems(DEFAULT)).isEmpty();
        assertThat(days(Track.GENERAL)).containsExactly("L0:-3", "L0:-1", "L0:0", "L1:1", "L2:7", "L3:15", "L4:30");
        assertThat(days(Track.MAJOR))
                .containsExactly("L0:-7", "L0:-3", "L0:-1", "L0:0", "L1:1", "L2:3", "L3:7", "L4:15", "L5:30");
        assertThat(days(Track.LISTED))
                .containsExactly("L0:-15", "L0:-7", "L0:-3", "L0:-1", "L0:0", "L1:1", "L2:3", "L3:7", "L4:15", "L5:30");
    }

    private static List<String> days(Track track) {
        return DEFAULT.on(track).stream()
                .map(step -> step.step() + ":" + step.offsetDays())
                .toList();
    }

    @Test
    @DisplayName("缺少首级或中间一级")
    void gaps_are_found() {
        assertThat(faults(without(at(Track.MAJOR, "L1")))).contains(TRACK_WITHOUT_FIRST_STEP);
        assertThat(faults(without(s -> s.track() == Track.GENERAL))).containsExactly(TRACK_WITHOUT_FIRST_STEP);
        assertThat(faults(without(at(Track.GENERAL, "L2")))).containsExactly(STEP_MISSING);
    }

    @Test
    @DisplayName("日期不递增、同级重复")
    void order_is_checked() {
        assertThat(faults(with(Track.GENERAL, "L2", 1, NoticeKind.URGING_LETTER, IssueMode.APPROVAL)))
                .containsExactly(DAYS_NOT_INCREASING);
        LadderStep again = DEFAULT.on(Track.GENERAL).get(0);
        assertThat(faults(Stream.concat(DEFAULT.steps().stream(), Stream.of(again))))
                .containsExactly(STEP_TWICE);
        LadderStep letter = DEFAULT.on(Track.GENERAL).get(3);
        assertThat(faults(Stream.concat(DEFAULT.steps().stream(), Stream.of(letter))))
                .containsExactly(STEP_TWICE);
    }

    @Test
    @DisplayName("提醒晚于期限、逾期前升级")
    void days_lie_on_the_right_side_of_the_deadline() {
        assertThat(faults(with(Track.GENERAL, "L0", 1, NoticeKind.REMINDER_CARD, IssueMode.AUTOMATIC)))
                .containsExactly(REMINDER_AFTER_DEADLINE);
        assertThat(faults(with(Track.GENERAL, "L1", 0, NoticeKind.REMINDER_LETTER, IssueMode.AUTOMATIC)))
                .containsExactly(ESCALATION_BEFORE_OVERDUE);
    }

    @Test
    @DisplayName("通报、约谈、提请只能拟稿")
    void statutory_acts_are_only_drafted() {
        for (IssueMode mode : List.of(IssueMode.AUTOMATIC, IssueMode.APPROVAL)) {
            assertThat(faults(with(Track.GENERAL, "L3", 15, NoticeKind.CIRCULAR, mode)))
                    .containsExactly(STATUTORY_ACT_NOT_DRAFT);
        }
    }

    @Test
    @DisplayName("没有接收人、未通知挂牌督办单位")
    void somebody_is_told() {
        LadderStep nobody =
                new LadderStep("L4", Track.GENERAL, 30, NoticeKind.INTERVIEW, IssueMode.DRAFT, List.of(), List.of());
        assertThat(faults(Stream.concat(without(at(Track.GENERAL, "L4")), Stream.of(nobody))))
                .containsExactly(NO_RECIPIENTS);
        assertThat(faults(with(Track.LISTED, "L5", 30, NoticeKind.PROPOSAL, IssueMode.DRAFT)))
                .containsExactly(LISTING_UNIT_NOT_TOLD);
    }
}
