package io.github.bihuan.hazard.domain;

/** Happenings that somebody is told about at once (reminders of deadlines are the ladder's business, §3.5). */
public enum HazardEventKind {
    HAZARD_FOUND("发现隐患"),
    REPORT_TO_VERIFY("隐患线索待核实"),
    MAJOR_FOUND("发现重大事故隐患"),
    LEVEL_CHANGED("隐患级别调整"),
    SUSPENSION_IMPOSED("停产停业"),
    AUTHORITY_REPORTED("企业报告重大事故隐患"),
    AUTHORITY_REPORT_LATE("重大事故隐患迟报"),
    EXTENSION_APPLIED("申请延期"),
    EXTENSION_DECIDED("延期审批结果"),
    RECTIFICATION_REPORTED("报告整改完成"),
    ACCEPTANCE_FAILED("复查验收不通过"),
    ACCEPTED("复查验收通过"),
    RESUMPTION_APPLIED("申请恢复生产"),
    RESUMPTION_DECIDED("恢复生产审批结果"),
    CLOSED("隐患销号"),
    REOPENED("隐患反弹"),
    PROPOSAL_TO_APPROVE("撤销或合并待审批"),
    TRANSFERRED("隐患移送"),
    TRANSFER_RETURNED("移送被退回");

    private final String chineseLabel;

    HazardEventKind(String chineseLabel) {
        this.chineseLabel = chineseLabel;
    }

    public String chineseLabel() {
        return chineseLabel;
    }
}
