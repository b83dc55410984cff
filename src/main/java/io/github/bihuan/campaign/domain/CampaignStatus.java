package io.github.bihuan.campaign.domain;

import java.time.LocalDate;

/**
 * 行动状态 (specification §3.1). {@code ACTIVE} and {@code CLOSING} are never stored: a published campaign is active from its
 * first day 00:00 to its last day 24:00 (Asia/Shanghai), closing afterwards.
 */
public enum CampaignStatus {
    /** 草案：只有编制单位可见，可任意修改. */
    DRAFT("草案"),
    /** 已发布：尚未到开始日期. */
    PUBLISHED("已发布"),
    /** 进行中：修改须说明理由. */
    ACTIVE("进行中"),
    /** 收尾：结束日期已过，仍可报送，隐患继续督办. */
    CLOSING("收尾"),
    /** 已结束. */
    CLOSED("已结束"),
    /** 已取消. */
    CANCELLED("已取消");

    private final String label;

    CampaignStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** Whether the clock, not a document, leads here. */
    public boolean derived() {
        return this == ACTIVE || this == CLOSING;
    }

    /**
     * The status on a day.
     *
     * @param stored what the last document made it
     * @param endOn last day, or null when the campaign is open-ended
     */
    public static CampaignStatus at(CampaignStatus stored, LocalDate startOn, LocalDate endOn, LocalDate today) {
        if (stored != PUBLISHED || startOn == null || today.isBefore(startOn)) {
            return stored;
        }
        return endOn != null && today.isAfter(endOn) ? CLOSING : ACTIVE;
    }
}
