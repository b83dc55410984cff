package io.github.bihuan.hazard.domain;

import java.util.Set;

/** Somebody must be told: what happened and to whom it is to be said, in roles that the caller resolves to people. */
public record HazardEvent(HazardEventKind kind, Set<Audience> audience, String detail) {

    public HazardEvent {
        audience = Set.copyOf(audience);
    }

    /** Who stands in which relation to the hazard. */
    public enum Audience {
        ENTERPRISE_PRINCIPAL,
        ENTERPRISE_SAFETY_MANAGER,
        ACTUAL_CONTROLLER,
        /** 挂牌/包保责任人 */
        RESPONSIBLE_OFFICIAL,
        TRACKING_OFFICER,
        SUPERVISING_UNIT,
        /** 镇分管领导 */
        TOWNSHIP_DEPUTY_LEADER,
        TOWNSHIP_OFFICE,
        COUNTY_OFFICE,
        LISTING_AUTHORITY,
        RECEIVING_ORGANISATION,
        RECORDING_ORGANISATION
    }
}
