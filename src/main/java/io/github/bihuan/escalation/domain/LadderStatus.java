package io.github.bihuan.escalation.domain;

/** State of a ladder's version. */
public enum LadderStatus {
    DRAFT("草案"),
    ACTIVE("启用"),
    SUPERSEDED("已被新版取代");

    private final String label;

    LadderStatus(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
