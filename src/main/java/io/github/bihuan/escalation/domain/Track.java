package io.github.bihuan.escalation.domain;

/**
 * Which column of the ladder applies: by level, or the column of listed supervision (挂牌督办) when the hazard is listed.
 */
public enum Track {
    GENERAL("一般"),
    MAJOR("重大"),
    LISTED("挂牌督办");

    private final String label;

    Track(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
