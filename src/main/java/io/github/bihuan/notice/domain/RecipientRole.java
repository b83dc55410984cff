package io.github.bihuan.notice.domain;

/** Whom a step goes to, by role; the assignments say which person that is on the day. */
public enum RecipientRole {
    PRINCIPAL("企业主要负责人"),
    SAFETY_MANAGER("安全管理员"),
    RECTIFICATION_OWNER("整改责任人"),
    ACTUAL_CONTROLLER("实际控制人"),
    TRACKING_OFFICER("跟踪责任人"),
    RESPONSIBLE_OFFICIAL("挂牌责任人"),
    SUPERVISING_OFFICER("监管单位经办人"),
    SUPERVISING_HEAD("监管单位负责人"),
    TOWNSHIP_DEPUTY_LEADER("镇分管领导"),
    TOWNSHIP_LEADER("镇主要领导"),
    /** 镇安委会办公室; also stands in for roles that nobody holds. */
    TOWNSHIP_OFFICE("镇安委会办公室"),
    TERRITORY_HEAD("属地负责人"),
    REGION_UNITS("辖区各单位"),
    SECTOR_COMMITTEE_OFFICE("县专委会办公室"),
    COUNTY_SAFETY_OFFICE("县安委会办公室"),
    COUNTY_EMERGENCY_BUREAU("县应急管理局"),
    COUNTY_COMPETENT_DEPARTMENT("县级主管部门"),
    COUNTY_GOVERNMENT("县人民政府"),
    /** Whoever owes the matter: an enterprise's people, a unit and its contact, a territory's office. */
    OBLIGOR("承办方"),
    OBLIGOR_HEAD("承办方负责人"),
    OBLIGOR_SUPERIOR("承办方的上一级"),
    /** The unit that put the hazard under listed supervision: told of every step on the track LISTED. */
    LISTING_UNIT("挂牌督办单位");

    private final String label;

    RecipientRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** One of the enterprise's own people. */
    public boolean ofEnterprise() {
        return switch (this) {
            case PRINCIPAL, SAFETY_MANAGER, RECTIFICATION_OWNER, ACTUAL_CONTROLLER -> true;
            default -> false;
        };
    }
}
