package io.github.bihuan.hazard.domain;

/**
 * Who discovered the hazard (检查环节, 隐患来源). A superset of the seeds' list (specification §0.1 no. 9); legally
 * relevant, so immutable once the hazard is confirmed (no. 12).
 */
public enum HazardSource {
    ENTERPRISE_SELF("企业自查", true),
    VILLAGE_GRID("村/网格巡查", false),
    TOWNSHIP_INSPECTION("镇级检查", false),
    COUNTY_INSPECTION("县级检查", false),
    CITY_SUPERVISION("市级督导", false),
    PROVINCIAL_SUPERVISION("省级督查", false),
    CROSS_INSPECTION("交叉检查", false),
    DEPARTMENT_INSPECTION("部门检查", false),
    /** Bought by or for the enterprise: belongs to the self group of §3.3. */
    EXPERT_SERVICE("专家服务", true),
    TIP_OFF("群众举报", false),
    INTERNAL_REPORT("从业人员内部报告", true),
    LOOK_BACK("回头看", false);

    private final String chineseLabel;
    private final boolean selfFound;

    HazardSource(String chineseLabel, boolean selfFound) {
        this.chineseLabel = chineseLabel;
        this.selfFound = selfFound;
    }

    public String chineseLabel() {
        return chineseLabel;
    }

    /** Group SELF of §3.3: found by or for the enterprise itself. */
    public boolean selfFound() {
        return selfFound;
    }

    /** Group DEPARTMENT of §3.3: a tracking officer is mandatory and the enterprise never accepts (000-33, H9). */
    public boolean governmentFound() {
        return !selfFound;
    }

    /** A report of a private person or a grid member, which somebody has to verify first (H1). */
    public boolean needsVerification() {
        return this == VILLAGE_GRID || this == TIP_OFF || this == INTERNAL_REPORT;
    }
}
