package io.github.bihuan.hazard.domain;

/** The countable happenings in a hazard's life. */
public enum HazardFactKind {
    HAZARD_FOUND,
    HAZARD_CONFIRMED,
    HAZARD_LEVEL_SET,
    PLAN_CONFIRMED,
    EXTENSION_GRANTED,
    HAZARD_RECTIFIED,
    /** F5: the hazard counts as rectified from here. */
    HAZARD_ACCEPTED,
    HAZARD_CLOSED,
    HAZARD_LOOKED_BACK,
    /** F6: the hazard counts as not rectified from here. */
    HAZARD_REOPENED,
    HAZARD_WITHDRAWN,
    HAZARD_MERGED,
    HAZARD_TRANSFERRED,
    AUTHORITY_REPORTED,
    STAFF_REPORTED,
    SUSPENSION_IMPOSED,
    SUSPENSION_LIFTED
}
