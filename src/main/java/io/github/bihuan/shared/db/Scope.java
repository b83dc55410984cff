package io.github.bihuan.shared.db;

import java.util.UUID;

/**
 * What the caller may see (属地): a half-open range of region codes, and for an enterprise's own people their enterprise, for a
 * posted responsible official (挂牌责任人) the enterprises assigned to that official. Required by every query of scoped rows; what lies
 * outside does not exist for the caller (404). Region codes are canonical prefixes of 2/4/6/9/12 digits. The database checks the same
 * scope once more ({@link Wall}).
 *
 * @param regionFrom first region code inside
 * @param regionTo first text after all codes inside
 * @param enterpriseId the only enterprise visible, or null
 * @param responsibleOfficialId restricts to enterprises assigned to this official, or null
 * @param organisationId the caller's organisation: what was handed or addressed to it is visible too, or null
 * @param officialId the caller in the directory of officials: what is addressed to the caller is visible too, or null
 */
public record Scope(
        String regionFrom,
        String regionTo,
        UUID enterpriseId,
        UUID responsibleOfficialId,
        UUID organisationId,
        UUID officialId) {

    private static final String BEFORE_ALL_DIGITS = "0";
    private static final String AFTER_ALL_DIGITS = "~";

    /** The whole country: scheduled jobs and nobody else. */
    public static Scope nation() {
        return of(BEFORE_ALL_DIGITS, AFTER_ALL_DIGITS);
    }

    /** A region and everything below it. */
    public static Scope region(String code) {
        return of(code, code + AFTER_ALL_DIGITS);
    }

    /** Nothing at all: an actor without region sees no rows. */
    public static Scope nothing() {
        return of(AFTER_ALL_DIGITS, "");
    }

    private static Scope of(String from, String to) {
        return new Scope(from, to, null, null, null, null);
    }

    public Scope ofEnterprise(UUID id) {
        return new Scope(regionFrom, regionTo, id, responsibleOfficialId, organisationId, officialId);
    }

    public Scope ofResponsibleOfficial(UUID id) {
        return new Scope(regionFrom, regionTo, enterpriseId, id, organisationId, officialId);
    }

    /** With what is addressed to the organisation or to the official, wherever it lies. */
    public Scope addressedTo(UUID organisation, UUID official) {
        return new Scope(regionFrom, regionTo, enterpriseId, responsibleOfficialId, organisation, official);
    }

    public boolean containsRegion(String code) {
        return code != null && code.compareTo(regionFrom) >= 0 && code.compareTo(regionTo) < 0;
    }

    /** Whether everything in the region is visible, whatever enterprise it belongs to. */
    public boolean containsAllOf(String regionCode) {
        return containsRegion(regionCode) && enterpriseId == null && responsibleOfficialId == null;
    }
}
