package io.github.bihuan.notice.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The texts a notice may have: one Qute template each in {@code templates/notice}, rendered from {@link NoticeFacts}.
 */
public enum NoticeText {
    REMINDER_CARD(NoticeKind.REMINDER_CARD, "关于事故隐患整改即将到期的提醒"),
    REMINDER_LETTER(NoticeKind.REMINDER_LETTER, "关于事故隐患整改逾期的提醒函"),
    URGING_LETTER(NoticeKind.URGING_LETTER, "关于督促整改逾期事故隐患的函"),
    PLAN_DUE(NoticeKind.REMINDER_CARD, "关于提交事故隐患整改方案的提醒"),
    PLAN_OVERDUE(NoticeKind.REMINDER_CARD, "关于逾期未提交事故隐患整改方案的提醒"),
    /** 督办单 */
    SUPERVISION_SLIP(NoticeKind.SUPERVISION_SLIP, "事故隐患整改督办单"),
    /** 责令限期整改指令书 */
    ORDER(NoticeKind.ORDER, "责令限期整改指令书"),
    CIRCULAR(NoticeKind.CIRCULAR, "关于事故隐患逾期未完成整改情况的通报"),
    INTERVIEW(NoticeKind.INTERVIEW, "安全生产约谈通知书"),
    PROPOSAL(NoticeKind.PROPOSAL, "关于提请依法处理逾期未整改事故隐患的函"),
    HAZARD_FOUND(NoticeKind.EVENT, "关于发现事故隐患的告知"),
    MAJOR_FOUND(NoticeKind.EVENT, "关于发现重大事故隐患的告知"),
    EXTENSION_DECIDED(NoticeKind.EVENT, "关于事故隐患整改延期申请的答复"),
    ACCEPTANCE_FAILED(NoticeKind.EVENT, "关于事故隐患整改复查验收未通过的告知"),
    REOPENED(NoticeKind.EVENT, "关于事故隐患反弹重新整改的告知"),
    LISTED(NoticeKind.EVENT, "关于挂牌督办的告知"),
    DELISTED(NoticeKind.EVENT, "关于挂牌督办摘牌的告知"),
    /** Any other happening; what it is stands in the event's reason. */
    HAPPENING(NoticeKind.EVENT, "关于事故隐患办理情况的告知"),
    MATTER_DUE(NoticeKind.REMINDER_CARD, "关于应办事项即将到期的提醒"),
    MATTER_AWAITED(NoticeKind.REMINDER_CARD, "关于签收（回复）文书的提醒"),
    MATTER_OVERDUE(NoticeKind.REMINDER_LETTER, "关于应办事项逾期的提醒函"),
    MATTER_URGED(NoticeKind.URGING_LETTER, "关于督促办理逾期应办事项的函"),
    REACH_WARNING(NoticeKind.EVENT, "关于通知接收人空缺和联系不上情况的提示"),
    SUMMARY(NoticeKind.EVENT, "关于补记未发提醒的情况汇总");

    private static final int FIRST_VERSION = 1;

    private final NoticeKind kind;
    private final String title;

    NoticeText(NoticeKind kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    public NoticeKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** Version of the wording in force, stored with each notice. Whoever changes a wording adds a template and counts up. */
    public int version() {
        return FIRST_VERSION;
    }

    /** Says which hazard it is about and cites the law; the others are about a duty, a letter or several matters. */
    public boolean aboutHazard() {
        return switch (this) {
            case SUMMARY, MATTER_DUE, MATTER_AWAITED, MATTER_OVERDUE, MATTER_URGED, REACH_WARNING -> false;
            default -> true;
        };
    }

    /** Id of the template below {@code templates}, without its suffix. */
    public String template() {
        return template(version());
    }

    /** The wording of a version: {@code notice/order}, later ones {@code notice/order-v2}. */
    public String template(int version) {
        String name = "notice/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return version == FIRST_VERSION ? name : name + "-v" + version;
    }

    /** The text of a ladder step's kind; empty for kinds that no step issues with a text of their own. */
    public static Optional<NoticeText> ofStep(NoticeKind kind) {
        return Arrays.stream(values())
                .filter(text -> text.kind == kind && kind != NoticeKind.EVENT)
                .findFirst();
    }
}
