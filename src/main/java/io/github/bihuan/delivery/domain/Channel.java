package io.github.bihuan.delivery.domain;

import java.util.EnumSet;
import java.util.Set;

/** By which way a notice reaches its recipient (送达渠道). */
public enum Channel {
    /** The inbox inside the program: there at once. */
    INBOX("站内收件箱", 0),
    EMAIL("电子邮件", 0),
    /** 短信: by template and variables, never free text. */
    SMS("短信", 60),
    /** 企业微信群机器人 */
    WECOM_ROBOT("企业微信机器人", 20),
    /** 钉钉群机器人, signed */
    DINGTALK_ROBOT("钉钉机器人", 20),
    /** Another system, by Standard Webhooks. */
    WEBHOOK("系统对接", 600);

    /** Channels that are configured as data, each with an endpoint of its own. */
    public static final Set<Channel> CONFIGURED = EnumSet.of(SMS, WECOM_ROBOT, DINGTALK_ROBOT, WEBHOOK);

    private final String label;
    private final int perMinute;

    Channel(String label, int perMinute) {
        this.label = label;
        this.perMinute = perMinute;
    }

    public String label() {
        return label;
    }

    /** Messages a minute an endpoint of this kind takes at most unless it is configured lower; 0 when it has no limit. */
    public int perMinute() {
        return perMinute;
    }

    /** Reaches a group or a system, not one person. */
    public boolean collective() {
        return this == WECOM_ROBOT || this == DINGTALK_ROBOT || this == WEBHOOK;
    }
}
