package io.github.bihuan.identity;

import java.util.UUID;

/**
 * What other features know of an official.
 *
 * @param regionCode region of the official's organisation
 */
public record OfficialRef(
        UUID id,
        String name,
        String post,
        UUID organisationId,
        String regionCode,
        String subject,
        OfficialStatus status) {}
