package io.github.bihuan.audit.domain;

/**
 * A place in the chain and what stands there now.
 *
 * @param eventId the row it was sealed for, or null when the reader may not know
 * @param rowHash the row's hash when it was sealed
 * @param chainHash the chain's value after it
 * @param actualHash the hash of the row as it is now, or null when there is no such row
 * @param seq the row's number as it is now, or null
 */
public record SealedRow(
        long position, long block, String eventId, String rowHash, String chainHash, String actualHash, Long seq) {}
