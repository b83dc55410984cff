package io.github.bihuan.campaign.domain;

/** 阶段种类: what is done in a stage. */
public enum StageKind {
    MOBILIZATION("动员部署"),
    SELF_INSPECTION("自查自改"),
    CENTRALIZED_RECTIFICATION("集中治理"),
    CENSUS("排查摸底"),
    GOVERNMENT_INSPECTION("政府检查"),
    SUPERVISION_TOUR("督导检查"),
    LOOK_BACK("回头看"),
    CONSOLIDATION("巩固提升"),
    ACTION("行动"),
    TASK("任务");

    private final String label;

    StageKind(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
