package io.github.bihuan.campaign.domain;

/** 阶段、轨、行动、任务 (specification §0.1): the shape a programme is cut into; stages follow each other, tracks run side by side. */
public enum Segment {
    STAGE("阶段"),
    TRACK("轨"),
    ACTION("行动"),
    TASK("任务");

    private final String label;

    Segment(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
