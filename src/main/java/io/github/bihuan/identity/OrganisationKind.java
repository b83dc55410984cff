package io.github.bihuan.identity;

/** Kind of an organisation (specification §5.1). */
public enum OrganisationKind {
    GOVERNMENT("人民政府"),
    PARTY_COMMITTEE("党委"),
    SAFETY_COMMITTEE("安全生产委员会"),
    SAFETY_COMMITTEE_OFFICE("安全生产委员会办公室"),
    SECTOR_COMMITTEE("安全生产专业委员会"),
    EMERGENCY_BUREAU("应急管理局"),
    DEPARTMENT("部门"),
    CAMPAIGN_OFFICE("专项行动领导小组（办公室）"),
    TOWNSHIP_STATION("镇站所"),
    VILLAGE_COMMITTEE("村（社区）两委");

    private final String label;

    OrganisationKind(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
