package io.github.bihuan.hazard.domain;

/** The level of the organisation that organised the check which found the hazard. */
public enum OrganiserLevel {
    ENTERPRISE,
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    CITY,
    PROVINCE
}
