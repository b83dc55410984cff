package io.github.bihuan.duty.domain;

/** What an instance comes from. */
public enum DutyOrigin {
    DUTY("履职事项"),
    REPORT_SCHEDULE("报送安排"),
    CENSUS("普查"),
    LISTING_PROGRESS("挂牌督办进展"),
    LISTING_PUBLICATION("挂牌督办公布"),
    DELISTING_PUBLICATION("摘牌公布"),
    PENALTY_PUBLICATION("行政处罚公开"),
    AUTHORITY_REPORT("双报告：报乡镇"),
    DEPARTMENT_REPORT("双报告：书面报主管部门"),
    STAFF_REPORT("双报告：报职工"),
    LISTING_DECISION("研究挂牌督办"),
    LOOK_BACK("回头看");

    private final String label;

    DutyOrigin(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
