package io.github.bihuan.dispatch;

import io.github.bihuan.shared.time.BusinessTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What a form is asked about: a campaign in a region at the end of a day, with the knowledge of an instant
 * (specification F2).
 *
 * @param startedOn first day that counts, or null
 * @param regionCode canonical code of the region the facts lie in; {@link #NOWHERE} for none
 * @param cutOff last day that counts, Asia/Shanghai
 * @param knownAt facts recorded later do not count
 * @param reporterId only the facts of this organisation, or null for all of the region
 * @param seen only what this snapshot of PostgreSQL saw, or null for all that is stored
 */
record AsKnown(
        UUID campaignId,
        LocalDate startedOn,
        String regionCode,
        LocalDate cutOff,
        Instant knownAt,
        UUID reporterId,
        String seen) {

    static final String NOWHERE = "~";

    private static final List<String> NAMES =
            List.of("campaign", "startedOn", "regionFrom", "regionTo", "cutOff", "knownAt", "reporter");

    AsKnown(
            UUID campaignId,
            LocalDate startedOn,
            String regionCode,
            LocalDate cutOff,
            Instant knownAt,
            UUID reporterId) {
        this(campaignId, startedOn, regionCode, cutOff, knownAt, reporterId, null);
    }

    AsKnown(UUID campaignId, LocalDate startedOn, String regionCode, LocalDate cutOff, Instant knownAt) {
        this(campaignId, startedOn, regionCode, cutOff, knownAt, null);
    }

    AsKnown with(LocalDate otherCutOff, Instant otherKnownAt) {
        return new AsKnown(campaignId, startedOn, regionCode, otherCutOff, otherKnownAt, reporterId, seen);
    }

    AsKnown in(String otherRegion) {
        return new AsKnown(campaignId, startedOn, otherRegion, cutOff, knownAt, reporterId, seen);
    }

    AsKnown seenBy(String snapshot) {
        return new AsKnown(campaignId, startedOn, regionCode, cutOff, knownAt, reporterId, snapshot);
    }

    /** Whether its day or its instant is still to come, so that the same question may be answered otherwise later. */
    boolean isProvisional(Clock clock) {
        return cutOff.isAfter(BusinessTime.today(clock)) || knownAt.isAfter(clock.instant());
    }

    /** First text after all codes of the region. */
    String regionTo() {
        return regionCode + NOWHERE;
    }

    /** Values in the order of their numbers. */
    List<Object> parameters() {
        return Arrays.asList(
                campaignId, startedOn, regionCode, regionTo(), cutOff, knownAt.atOffset(ZoneOffset.UTC), reporterId);
    }

    /** The number of a named parameter, from 1. */
    static int number(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("指标没有参数“" + name + "”");
        }
        return index + 1;
    }

    /** The part two regions have in common: the deeper one, or nowhere. */
    static String common(String one, String other) {
        if (one.startsWith(other)) {
            return one;
        }
        return other.startsWith(one) ? other : NOWHERE;
    }
}
