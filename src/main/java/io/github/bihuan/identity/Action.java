package io.github.bihuan.identity;

import static io.github.bihuan.identity.Role.AUDITOR;
import static io.github.bihuan.identity.Role.CITY_SUPERVISOR;
import static io.github.bihuan.identity.Role.COUNTY_ENFORCER;
import static io.github.bihuan.identity.Role.COUNTY_OFFICE;
import static io.github.bihuan.identity.Role.ENTERPRISE_PRINCIPAL;
import static io.github.bihuan.identity.Role.ENTERPRISE_SAFETY_MANAGER;
import static io.github.bihuan.identity.Role.GRID_MEMBER;
import static io.github.bihuan.identity.Role.RESPONSIBLE_OFFICIAL;
import static io.github.bihuan.identity.Role.SYSTEM_ADMIN;
import static io.github.bihuan.identity.Role.TIPOFF_HANDLER;
import static io.github.bihuan.identity.Role.TOWNSHIP_INSPECTOR;
import static io.github.bihuan.identity.Role.TOWNSHIP_LEADER;
import static io.github.bihuan.identity.Role.TOWNSHIP_OFFICE;
import static io.github.bihuan.identity.Role.VILLAGE_OFFICER;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done, and by which roles: the permission table (specification §5.3). What the domain decides further – who may
 * accept, who may grant an extension – is a guard of the domain, not a row here.
 */
public enum Action {
    REFERENCE_READ(EnumSet.allOf(Role.class)),
    DIRECTORY_READ(officialsAnd(RESPONSIBLE_OFFICIAL, VILLAGE_OFFICER, AUDITOR, SYSTEM_ADMIN)),
    DIRECTORY_WRITE(EnumSet.of(SYSTEM_ADMIN, COUNTY_OFFICE, TOWNSHIP_OFFICE)),
    ENTERPRISE_READ(officialsAnd(
            RESPONSIBLE_OFFICIAL,
            VILLAGE_OFFICER,
            GRID_MEMBER,
            TIPOFF_HANDLER,
            AUDITOR,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER,
            SYSTEM_ADMIN)),
    ENTERPRISE_REGISTER(EnumSet.of(SYSTEM_ADMIN, COUNTY_OFFICE, TOWNSHIP_OFFICE)),
    ENTERPRISE_UPDATE(
            EnumSet.of(SYSTEM_ADMIN, COUNTY_OFFICE, TOWNSHIP_OFFICE, ENTERPRISE_PRINCIPAL, ENTERPRISE_SAFETY_MANAGER)),
    SELF_INSPECTION_FILE(EnumSet.of(ENTERPRISE_PRINCIPAL, ENTERPRISE_SAFETY_MANAGER, TOWNSHIP_OFFICE, COUNTY_OFFICE)),
    PAIRING_WRITE(EnumSet.of(TOWNSHIP_OFFICE, COUNTY_OFFICE)),
    CAMPAIGN_READ(officialsAnd(
            RESPONSIBLE_OFFICIAL,
            VILLAGE_OFFICER,
            GRID_MEMBER,
            AUDITOR,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER)),
    CAMPAIGN_WRITE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE, TOWNSHIP_OFFICE)),
    CAMPAIGN_PROGRESS(officialsAnd(AUDITOR)),
    INSPECTION_READ(officialsAnd(
            RESPONSIBLE_OFFICIAL, TIPOFF_HANDLER, AUDITOR, ENTERPRISE_PRINCIPAL, ENTERPRISE_SAFETY_MANAGER)),
    INSPECTION_WRITE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE, COUNTY_ENFORCER, TOWNSHIP_OFFICE, TOWNSHIP_INSPECTOR)),
    HAZARD_READ(officialsAnd(
            RESPONSIBLE_OFFICIAL,
            VILLAGE_OFFICER,
            GRID_MEMBER,
            TIPOFF_HANDLER,
            AUDITOR,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER)),
    HAZARD_REPORT(EnumSet.of(
            CITY_SUPERVISOR,
            COUNTY_OFFICE,
            COUNTY_ENFORCER,
            TOWNSHIP_OFFICE,
            TOWNSHIP_INSPECTOR,
            VILLAGE_OFFICER,
            GRID_MEMBER,
            TIPOFF_HANDLER,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER)),
    HAZARD_DOCUMENT(EnumSet.of(
            CITY_SUPERVISOR,
            COUNTY_OFFICE,
            COUNTY_ENFORCER,
            TOWNSHIP_LEADER,
            TOWNSHIP_OFFICE,
            TOWNSHIP_INSPECTOR,
            VILLAGE_OFFICER,
            GRID_MEMBER,
            TIPOFF_HANDLER,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER)),
    SUPERVISION_READ(officialsAnd(RESPONSIBLE_OFFICIAL, AUDITOR, ENTERPRISE_PRINCIPAL, ENTERPRISE_SAFETY_MANAGER)),
    SUPERVISION_PROPOSE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE, COUNTY_ENFORCER, TOWNSHIP_LEADER, TOWNSHIP_OFFICE)),
    SUPERVISION_REPORT(EnumSet.of(
            CITY_SUPERVISOR,
            COUNTY_OFFICE,
            COUNTY_ENFORCER,
            TOWNSHIP_LEADER,
            TOWNSHIP_OFFICE,
            RESPONSIBLE_OFFICIAL,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER)),
    SUPERVISION_DECIDE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE)),
    ENFORCEMENT_READ(officialsAnd(RESPONSIBLE_OFFICIAL, AUDITOR, ENTERPRISE_PRINCIPAL, ENTERPRISE_SAFETY_MANAGER)),
    ENFORCEMENT_WRITE(EnumSet.of(COUNTY_OFFICE, COUNTY_ENFORCER, TOWNSHIP_OFFICE)),
    ACTIVITY_READ(officialsAnd(AUDITOR)),
    ACTIVITY_WRITE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE, TOWNSHIP_LEADER, TOWNSHIP_OFFICE, TOWNSHIP_INSPECTOR)),
    NOTICE_READ(officialsAnd(
            RESPONSIBLE_OFFICIAL,
            VILLAGE_OFFICER,
            GRID_MEMBER,
            AUDITOR,
            ENTERPRISE_PRINCIPAL,
            ENTERPRISE_SAFETY_MANAGER)),
    NOTICE_APPROVE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE, TOWNSHIP_LEADER, TOWNSHIP_OFFICE)),
    NOTICE_COVERAGE(EnumSet.of(AUDITOR, CITY_SUPERVISOR, COUNTY_OFFICE, TOWNSHIP_LEADER, TOWNSHIP_OFFICE)),
    NOTICE_RECEIVE(officialsAnd(
            RESPONSIBLE_OFFICIAL, VILLAGE_OFFICER, GRID_MEMBER, ENTERPRISE_PRINCIPAL, ENTERPRISE_SAFETY_MANAGER)),
    FORM_READ(officialsAnd(AUDITOR)),
    REPORT_READ(officialsAnd(AUDITOR)),
    REPORT_WRITE(EnumSet.of(
            CITY_SUPERVISOR, COUNTY_OFFICE, COUNTY_ENFORCER, TOWNSHIP_LEADER, TOWNSHIP_OFFICE, TOWNSHIP_INSPECTOR)),
    REPORT_DECIDE(EnumSet.of(CITY_SUPERVISOR, COUNTY_OFFICE, TOWNSHIP_LEADER, TOWNSHIP_OFFICE)),
    JOURNAL_READ(EnumSet.of(AUDITOR, COUNTY_OFFICE, CITY_SUPERVISOR));

    private final Set<Role> roles;

    Action(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    private static Set<Role> officialsAnd(Role... others) {
        var roles = EnumSet.of(
                CITY_SUPERVISOR, COUNTY_OFFICE, COUNTY_ENFORCER, TOWNSHIP_LEADER, TOWNSHIP_OFFICE, TOWNSHIP_INSPECTOR);
        roles.addAll(Set.of(others));
        return roles;
    }
}
