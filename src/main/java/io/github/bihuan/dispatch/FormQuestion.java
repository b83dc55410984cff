package io.github.bihuan.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a client asks; null stands for the default.
 *
 * @param cutOff default today
 * @param knownAt default now
 * @param organisationId the reporting organisation, whose region limits the facts
 * @param regionCode limits the facts too, canonical
 */
public record FormQuestion(
        UUID campaignId, LocalDate cutOff, Instant knownAt, UUID organisationId, String regionCode) {}
