package io.github.bihuan.notice.domain;

/** What somebody does to a notice. */
public enum NoticeAct {
    APPROVE("批准"),
    CANCEL("取消"),
    SEND("发出"),
    CONFIRM_DELIVERY("送达"),
    ACKNOWLEDGE("签收"),
    REPLY("回复"),
    CLOSE("办结"),
    RECALL("撤回");

    private final String label;

    NoticeAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
