package io.github.bihuan.identity;

/** Roles of specification §5.3; the names are the role names in the token. */
public enum Role {
    SYSTEM_ADMIN("系统管理员"),
    CITY_SUPERVISOR("市级督导"),
    COUNTY_OFFICE("县级安委办（专委会办公室）"),
    COUNTY_ENFORCER("县级执法人员"),
    TOWNSHIP_LEADER("乡镇主要（分管）领导"),
    TOWNSHIP_OFFICE("乡镇领导小组办公室"),
    TOWNSHIP_INSPECTOR("乡镇站所检查人员"),
    VILLAGE_OFFICER("村干部"),
    GRID_MEMBER("网格员"),
    RESPONSIBLE_OFFICIAL("挂牌责任人"),
    ENTERPRISE_PRINCIPAL("企业主要负责人"),
    ENTERPRISE_SAFETY_MANAGER("企业安全管理员"),
    EMPLOYEE("从业人员"),
    EXPERT("专家"),
    TIPOFF_HANDLER("举报受理人员"),
    AUDITOR("审计（纪检）人员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** The enterprise's own people, who see their enterprise and nothing else. */
    public boolean ofEnterprise() {
        return this == ENTERPRISE_PRINCIPAL || this == ENTERPRISE_SAFETY_MANAGER || this == EMPLOYEE;
    }
}
