package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.hazard.domain.DocumentOutcome;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A document on a hazard's file, as it was signed.
 *
 * @param seq its number within the hazard; 0 until it is filed
 * @param payload what the document says
 * @param occurredOn the day written on it
 * @param roles the signer's roles at that time, joined by commas
 */
record SignedDocument(
        UUID id,
        UUID hazardId,
        int seq,
        DocumentKind kind,
        DocumentOutcome outcome,
        HazardStatus statusAfter,
        Map<String, Object> payload,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        String actorName,
        UUID organisationId,
        String roles) {

    SignedDocument numbered(int number) {
        return new SignedDocument(
                id,
                hazardId,
                number,
                kind,
                outcome,
                statusAfter,
                payload,
                occurredOn,
                recordedAt,
                actor,
                actorName,
                organisationId,
                roles);
    }
}
