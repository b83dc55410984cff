package io.github.bihuan.shared.db;

import java.util.UUID;

/**
 * What the caller may see (属地): a half-open range of region codes, and for an enterprise's own people their enterprise, for a
 * posted responsible official (挂牌责任人) the enterprises assigned to that official. Required by every query of scoped rows; what lies
 * outside does not exist for the caller (404). Region codes are canonical prefixes of 2/4/6/9/12 digits.
 *
 * @param regionFrom first region code inside
 * @param regionTo first text after all codes inside
 * @param enterpriseId the only enterprise visible, or null
 * @param responsibleOfficialId restricts to enterprises assigned to this official, or null
 */
public record Scope(String regionFrom, String regionTo, UUID enterpriseId, UUID responsibleOfficialId) {

    private static final String AFTER_ALL_DIGITS = "~";

    /** The whole country: scheduled jobs and nobody else. */
    public static Scope nation() {
        return new Scope("0", AFTER_ALL_DIGITS, null, null);
    }

    /** A region and everything below it. */
    public static Scope region(String code) {
        return new Scope(code, code + AFTER_ALL_DIGITS, null, null);
    }

    /** Nothing at all: an actor without region sees no rows. */
    public static Scope nothing() {
        return new Scope(AFTER_ALL_DIGITS, "", null, null);
    }

    public Scope ofEnterprise(UUID id) {
        return new Scope(regionFrom, regionTo, id, responsibleOfficialId);
    }

    public Scope ofResponsibleOfficial(UUID id) {
        return new Scope(regionFrom, regionTo, enterpriseId, id);
    }

    public boolean containsRegion(String code) {
        return code != null && code.compareTo(regionFrom) >= 0 && code.compareTo(regionTo) < 0;
    }
}
