package io.github.bihuan.duty;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.duty.domain.DutyGround;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.EvidenceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What instances grow from: one rule with its periods, and who owes it.
 *
 * @param knownOn the day from which it is told of; the first of a period when that is later
 */
record Seed(
        DutyOrigin origin,
        UUID originId,
        UUID campaignId,
        String code,
        String name,
        Cadence cadence,
        EvidenceKind evidenceKind,
        LocalDate knownOn,
        Owes owes,
        List<DutyPeriod> periods) {

    /**
     * Which of the enterprises; an empty list narrows nothing.
     *
     * @param ground only those that give it; what an organisation owes, it owes about each of them; or null
     */
    record Which(List<String> riskTags, List<String> sizeClasses, List<String> ownerships, DutyGround ground) {

        static final Which ALL = new Which(List.of(), List.of(), List.of(), null);
    }

    /**
     * Who owes it.
     *
     * @param among {@code ENTERPRISE}, {@code TERRITORY}, {@code ORGANISATION}, {@code COMMITTEE}: all of these in the region; null:
     *     the one enterprise or organisation, or the region itself
     */
    record Owes(
            String among, String level, Which which, List<UUID> organisations, UUID enterpriseId, String regionCode) {

        static Owes one(UUID enterpriseId, UUID organisationId, String regionCode) {
            List<UUID> unit = organisationId == null ? List.of() : List.of(organisationId);
            String among = organisationId == null ? null : "ORGANISATION";
            return new Owes(among, null, Which.ALL, unit, enterpriseId, regionCode);
        }

        static Owes territories(String level, String regionCode) {
            return new Owes("TERRITORY", level, Which.ALL, List.of(), null, regionCode);
        }
    }
}
