package io.github.bihuan.hazard.domain;

/** The documents that somebody signs on a hazard; posting one moves the state machine (design §3.1, §4). */
public enum DocumentKind {
    FINDING("隐患登记", "hazards"),
    /** 台账移入 */
    LEDGER_ENTRY("台账移入", "ledger-entries"),
    CONFIRMATION("核实确认", "confirmations"),
    CLASSIFICATION("隐患分级", "classifications"),
    INTERIM_CONTROL("临时管控", "interim-controls"),
    AUTHORITY_REPORT("向监管部门报告", "authority-reports"),
    STAFF_REPORT("向从业人员报告", "staff-reports"),
    RECTIFICATION_PLAN("整改方案", "rectification-plans"),
    EXTENSION_APPLICATION("延期申请", "deadline-extensions"),
    EXTENSION_DECISION("延期审批", "decisions"),
    RECTIFICATION_REPORT("整改报告", "rectification-reports"),
    ACCEPTANCE("复查验收意见", "acceptances"),
    RESUMPTION("恢复生产", "resumptions"),
    CLOSE_OUT("销号", "close-outs"),
    LOOK_BACK("回头看", "look-backs"),
    WITHDRAWAL("撤销", "withdrawals"),
    MERGE("合并", "merges"),
    TRANSFER("移送", "transfers");

    private final String chineseLabel;
    private final String noun;

    DocumentKind(String chineseLabel, String noun) {
        this.chineseLabel = chineseLabel;
        this.noun = noun;
    }

    /** The official name of the document. */
    public String chineseLabel() {
        return chineseLabel;
    }

    /** The last segment of its URL. */
    public String noun() {
        return noun;
    }
}
