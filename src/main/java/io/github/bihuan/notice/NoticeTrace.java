package io.github.bihuan.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.notice.NoticeMoveRepository.Cancelled;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.NoticeStatus;
import java.time.LocalDate;
import java.util.UUID;

/** What the journal keeps of a notice when it is issued, drafted, only recorded, or given up; the text is in the notice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeTrace(
        NoticeStatus status,
        NoticeKind kind,
        String point,
        LocalDate dueOn,
        String about,
        UUID aboutId,
        UUID enterpriseId) {

    private static final String SUBJECT = "NOTICE";

    static JournalEntry issued(UUID id, NoticeDraft draft, NoticeStatus status) {
        var subject = draft.subject();
        var matter = draft.content().matter();
        var trace = new NoticeTrace(
                status,
                draft.text().kind(),
                draft.occasion().point(),
                draft.occasion().dueOn(),
                subject.type(),
                subject.id(),
                subject.enterpriseId());
        return JournalEntry.created("NOTICE_" + verb(status), SUBJECT, id, subject.regionCode(), trace)
                .named(matter == null ? null : matter.code());
    }

    static JournalEntry cancelled(Cancelled notice, String reason) {
        return JournalEntry.changed(
                        "NOTICE_CANCELLED",
                        SUBJECT,
                        notice.id(),
                        notice.regionCode(),
                        NoticeStatus.DRAFT,
                        NoticeStatus.CANCELLED)
                .named(notice.subjectCode())
                .because(reason);
    }

    private static String verb(NoticeStatus status) {
        return switch (status) {
            case DRAFT -> "DRAFTED";
            case RECORDED -> "RECORDED";
            default -> "ISSUED";
        };
    }
}
