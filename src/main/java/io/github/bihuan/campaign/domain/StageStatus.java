package io.github.bihuan.campaign.domain;

import java.time.LocalDate;

/**
 * 阶段状态 (specification §3.2). Only {@code DONE} comes by a document; the others follow from the dates. A stage is due on its
 * last day and stays due until it is completed; from the day after it is also late.
 */
public enum StageStatus {
    PLANNED("未开始"),
    RUNNING("进行中"),
    DUE("到期"),
    DONE("已完成");

    private final String label;

    StageStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /**
     * The status on a day.
     *
     * @param startOn first day, or null when the stage has always begun
     * @param endOn last day, or null when the stage is open-ended
     * @param completedOn day of completion, or null
     */
    public static StageStatus at(LocalDate startOn, LocalDate endOn, LocalDate completedOn, LocalDate today) {
        if (completedOn != null) {
            return DONE;
        }
        if (startOn != null && today.isBefore(startOn)) {
            return PLANNED;
        }
        return endOn == null || today.isBefore(endOn) ? RUNNING : DUE;
    }

    /** 逾期: the last day is over and the stage is not done. */
    public static boolean isLate(LocalDate endOn, LocalDate completedOn, LocalDate today) {
        return completedOn == null && endOn != null && today.isAfter(endOn);
    }
}
