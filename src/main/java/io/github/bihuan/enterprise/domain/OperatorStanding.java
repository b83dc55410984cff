package io.github.bihuan.enterprise.domain;

/**
 * Whether a special operator may do the work on a day (持证上岗): by the certificates of that name that the enterprise has
 * registered; specification 002-09, 004-19.
 */
public enum OperatorStanding {
    CERTIFIED("持证有效"),
    /** No certificate, or none that is valid, for whatever work. */
    MISSING("无证"),
    /** A valid certificate, but for other work only. */
    OTHER_WORK("作业类别与证书不符"),
    EXPIRED("证书已过期"),
    /** Within its term, but not reviewed in time. */
    REVIEW_OVERDUE("证书逾期未复审");

    private final String label;

    OperatorStanding(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
