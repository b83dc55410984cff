package io.github.bihuan.dispatch.domain;

/** What moves a return (报送). */
public enum ReportAct {
    AMENDMENT("填写"),
    SUBMISSION("报送"),
    RETURN("退回"),
    ACCEPTANCE("接收"),
    ROLL_UP("汇总");

    private final String label;

    ReportAct(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
