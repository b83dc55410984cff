package io.github.bihuan.identity;

/** Roles of specification §5.3; the names are the role names in the token. */
public enum Role {
    SYSTEM_ADMIN("SA", "系统管理员"),
    CITY_SUPERVISOR("CS", "市级督导"),
    COUNTY_OFFICE("CO", "县级安委办（专委会办公室）"),
    COUNTY_ENFORCER("CE", "县级执法人员"),
    TOWNSHIP_LEADER("TL", "乡镇主要（分管）领导"),
    TOWNSHIP_OFFICE("TO", "乡镇领导小组办公室"),
    TOWNSHIP_INSPECTOR("TI", "乡镇站所检查人员"),
    VILLAGE_OFFICER("VO", "村干部"),
    GRID_MEMBER("GM", "网格员"),
    RESPONSIBLE_OFFICIAL("RO", "挂牌责任人"),
    ENTERPRISE_PRINCIPAL("EP", "企业主要负责人"),
    ENTERPRISE_SAFETY_MANAGER("ES", "企业安全管理员"),
    EMPLOYEE("EM", "从业人员"),
    EXPERT("EX", "专家"),
    TIPOFF_HANDLER("TH", "举报受理人员"),
    AUDITOR("AU", "审计（纪检）人员");

    private final String column;
    private final String label;

    Role(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /** Head of the role's column in the permission matrix. */
    public String column() {
        return column;
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
