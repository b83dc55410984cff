package io.github.bihuan.hazard.domain;

/** Where a hazard stands (隐患状态), specification §3.3. */
public enum HazardStatus {
    REPORTED("已登记(待核实)"),
    CONFIRMED("已确认(待分级)"),
    PLANNED_PENDING("待制定整改方案"),
    RECTIFYING("整改中"),
    RECTIFIED("已整改待验收"),
    ACCEPTED("验收通过"),
    CLOSED("已销号"),
    REOPENED("反弹重开"),
    WITHDRAWN("撤销(误报)"),
    MERGED("合并(重复)"),
    TRANSFERRED("移送其他部门");

    private final String chineseLabel;

    HazardStatus(String chineseLabel) {
        this.chineseLabel = chineseLabel;
    }

    public String chineseLabel() {
        return chineseLabel;
    }

    /** Rectification is owed: the deadline runs and can be missed. */
    public boolean rectificationOwed() {
        return this == PLANNED_PENDING || this == RECTIFYING || this == REOPENED;
    }

    /** No plan is in force yet: the plan due date applies. */
    public boolean planOwed() {
        return this == PLANNED_PENDING || this == REOPENED;
    }
}
