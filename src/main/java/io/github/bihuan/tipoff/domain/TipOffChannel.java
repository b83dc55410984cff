package io.github.bihuan.tipoff.domain;

/** How a tip-off came in (举报渠道, specification §4.5). */
public enum TipOffChannel {
    ONLINE("网络"),
    HOTLINE("12350 举报电话"),
    LETTER("来信"),
    MAIL("电子邮件"),
    FAX("传真"),
    VISIT("来访"),
    INTERNAL("企业内部吹哨人");

    private final String label;

    TipOffChannel(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
