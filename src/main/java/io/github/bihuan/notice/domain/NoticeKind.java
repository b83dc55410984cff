package io.github.bihuan.notice.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import java.time.LocalDate;

/**
 * Kind of a notice (卡、单、函、令、通报、约谈; specification §3.6). Reminders may go out without a person; a statutory act is
 * only ever drafted by the system and signed by a named official.
 */
public enum NoticeKind {
    REMINDER_CARD("到期提醒卡", "提卡", true, false, 0, 0),
    REMINDER_LETTER("提醒函", "提函", true, false, 2, 0),
    URGING_LETTER("督促函", "督函", false, false, 2, 5),
    SUPERVISION_SLIP("督办单", "督单", false, false, 2, 5),
    ORDER("令", "令", false, true, 1, 5),
    CIRCULAR("通报", "通", false, true, 3, 0),
    INTERVIEW("约谈", "约", false, true, 1, 7),
    PROPOSAL("提请", "请", false, true, 3, 10),
    EVENT("情况告知", "告", false, false, 0, 0);

    private final String label;
    private final String numberWord;
    private final boolean reminder;
    private final boolean statutoryAct;
    private final int receiptDays;
    private final int replyWorkdays;

    NoticeKind(
            String label,
            String numberWord,
            boolean reminder,
            boolean statutoryAct,
            int receiptDays,
            int replyWorkdays) {
        this.label = label;
        this.numberWord = numberWord;
        this.reminder = reminder;
        this.statutoryAct = statutoryAct;
        this.receiptDays = receiptDays;
        this.replyWorkdays = replyWorkdays;
    }

    /** The official term. */
    public String label() {
        return label;
    }

    /** The word between the issuer's word and the year in a number, such as 提函 in 马安提函〔2024〕1号. */
    public String numberWord() {
        return numberWord;
    }

    /** Only a reminder, binding nobody: may be issued without a person. */
    public boolean reminder() {
        return reminder;
    }

    /** A legal or disciplinary act: drafted only, a named official signs. */
    public boolean statutoryAct() {
        return statutoryAct;
    }

    /** To be signed for until that day (inclusive); null when no receipt is asked for. Days are proposals. */
    public LocalDate receiptDue(LocalDate issuedOn) {
        return receiptDays == 0 ? null : issuedOn.plusDays(receiptDays);
    }

    /**
     * To be answered in writing until that day (inclusive), counted in working days (specification §8 E.7: five); null when no answer
     * is asked for. The letter prints the day, so a later holiday notice does not move it. Days are proposals.
     */
    public LocalDate replyDue(LocalDate issuedOn, WorkCalendar calendar) {
        return replyWorkdays == 0
                ? null
                : calendar.plusWorkdays(issuedOn, replyWorkdays).date();
    }
}
