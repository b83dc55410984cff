package io.github.bihuan.audit.domain;

/**
 * One thing that is wrong, and where.
 *
 * @param block the seal, or null
 * @param position place in the chain, or null for a row outside it
 * @param eventId the row, or null when it is unknown or not the caller's to see
 * @param seq the row's number, or null
 */
public record Finding(FindingKind kind, Long block, Long position, String eventId, Long seq, String detail) {}
