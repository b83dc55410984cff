package io.github.bihuan.identity;

import java.util.Set;

/**
 * What endpoints do, as far as permissions are concerned: the rows of the {@link PermissionMatrix}, which says for which roles and
 * how far. What the domain decides further – who may accept, who may grant an extension – is a guard of the domain.
 */
public enum Action {
    ENTERPRISE_READ,
    ENTERPRISE_REGISTER,
    ENTERPRISE_UPDATE,
    SELF_INSPECTION_FILE,
    PAIRING_WRITE,
    HAZARD_READ,
    HAZARD_REPORT,
    HAZARD_AMEND,
    HAZARD_ASSESS,
    HAZARD_RECTIFY,
    HAZARD_ACCEPT,
    HAZARD_CLOSE,
    HAZARD_LOOK_BACK,
    HAZARD_PROPOSE,
    HAZARD_APPROVE,
    HAZARD_TRANSFER,
    INSPECTION_READ,
    INSPECTION_WRITE,
    TIP_OFF_REGISTER,
    TIP_OFF_HANDLE,
    TIP_OFF_READ,
    TIP_OFF_COUNT,
    TIP_OFF_IDENTITY_READ,
    ENFORCEMENT_READ,
    ENFORCEMENT_WRITE,
    ACTIVITY_READ,
    ACTIVITY_WRITE,
    SUPERVISION_READ,
    SUPERVISION_PROPOSE,
    SUPERVISION_DECIDE,
    SUPERVISION_REPORT,
    NOTICE_READ,
    NOTICE_APPROVE,
    NOTICE_RECEIVE,
    NOTICE_REPLY,
    NOTICE_COVERAGE,
    DELIVERY_READ,
    DELIVERY_REPLAY,
    CHANNEL_KEEP,
    EVENT_READ,
    FORM_READ,
    REPORT_READ,
    REPORT_WRITE,
    STATISTICS_READ,
    STATISTICS_FILE,
    REPORT_DECIDE,
    CAMPAIGN_PROGRESS,
    CAMPAIGN_READ,
    CAMPAIGN_WRITE,
    LADDER_SIMULATE,
    DUTY_READ,
    DUTY_WRITE,
    DUTY_EVIDENCE,
    IMPORT_WRITE,
    CALENDAR_WRITE,
    DIRECTORY_READ,
    DIRECTORY_WRITE,
    JOURNAL_READ,
    REFERENCE_READ;

    /** The roles that may do it. */
    public Set<Role> roles() {
        return PermissionMatrix.bundled().of(this).reaches().keySet();
    }
}
