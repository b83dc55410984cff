package io.github.bihuan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文书的回复期限")
class NoticeKindTest {

    private static final WorkCalendar CALENDAR = WorkCalendars.bundled(new ObjectMapper().findAndRegisterModules());

    @Test
    @DisplayName("督促函五个工作日内回复：跨春节顺延，调休上班的周日算一天")
    void an_answer_is_due_within_five_working_days() {
        // 26 (worked Sunday) and 27 January, then the Spring Festival until 4 February, 5, 6, 7 February
        assertThat(NoticeKind.URGING_LETTER.replyDue(LocalDate.of(2025, 1, 24), CALENDAR))
                .isEqualTo("2025-02-07");
        assertThat(NoticeKind.URGING_LETTER.replyDue(LocalDate.of(2024, 12, 17), CALENDAR))
                .isEqualTo("2024-12-24");
    }

    @Test
    @DisplayName("提醒不要求书面回复，签收期限按日历日")
    void a_reminder_asks_for_no_answer() {
        assertThat(NoticeKind.REMINDER_CARD.replyDue(LocalDate.of(2025, 1, 24), CALENDAR))
                .isNull();
        assertThat(NoticeKind.REMINDER_LETTER.receiptDue(LocalDate.of(2025, 1, 24)))
                .isEqualTo("2025-01-26");
    }
}
