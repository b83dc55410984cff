package io.github.bihuan.notice.domain;

/**
 * Kind of a notice (卡、单、函、令、通报、约谈; specification §3.6). Reminders may go out without a person; a statutory act is
 * only ever drafted by the system and signed by a named official.
 */
public enum NoticeKind {
    REMINDER_CARD("到期提醒卡", "提卡", true, false),
    REMINDER_LETTER("提醒函", "提函", true, false),
    URGING_LETTER("督促函", "督函", false, false),
    SUPERVISION_SLIP("督办单", "督单", false, false),
    ORDER("令", "令", false, true),
    CIRCULAR("通报", "通", false, true),
    INTERVIEW("约谈", "约", false, true),
    PROPOSAL("提请", "请", false, true),
    EVENT("情况告知", "告", false, false);

    private final String label;
    private final String numberWord;
    private final boolean reminder;
    private final boolean statutoryAct;

    NoticeKind(String label, String numberWord, boolean reminder, boolean statutoryAct) {
        this.label = label;
        this.numberWord = numberWord;
        this.reminder = reminder;
        this.statutoryAct = statutoryAct;
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
}
