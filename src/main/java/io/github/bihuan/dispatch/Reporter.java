package io.github.bihuan.dispatch;

import java.util.UUID;

/**
 * Who reports (填报单位).
 *
 * @param organisationId null for a caller without an organisation
 * @param kind kind of the organisation, null when it does not matter
 * @param regionCode the region whose facts it reports
 */
record Reporter(UUID organisationId, String kind, String regionCode) {

    Reporter in(String region) {
        return new Reporter(organisationId, kind, region);
    }
}
