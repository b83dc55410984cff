package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A claimed delivery with everything its sender needs; only the holder of the lease sends it.
 *
 * @param consignmentId the notice or the digest
 * @param messageId stays the same however often it is sent
 * @param partyId whose address it is; null for robots and systems
 * @param address mail address or telephone number; null for robots and systems
 * @param attempts this one included
 * @param line what it is sent through; null for mail
 */
record Parcel(
        UUID id,
        UUID consignmentId,
        Channel channel,
        String messageId,
        UUID partyId,
        String address,
        int attempts,
        Text text,
        Line line) {

    /** What it carries. */
    record Text(
            String kind,
            String step,
            String number,
            String title,
            String body,
            String subjectCode,
            String regionCode,
            String issuer,
            LocalDate dueOn,
            OffsetDateTime issuedAt) {}
}
