package io.github.bihuan.notice.domain;

/** How a step becomes a notice (specification §3.5, column “automatic?”). */
public enum IssueMode {
    /** Sent without a person; reminders only by default. */
    AUTOMATIC,
    /** Drafted, sent after the office approved it with one click. */
    APPROVAL,
    /** Drafted only: an act that a named official signs. */
    DRAFT
}
