package io.github.bihuan.enforcement.domain;

/** Who is penalised (处罚对象). */
public enum PenaltySubject {
    ENTERPRISE("企业"),
    PRINCIPAL("主要负责人"),
    OTHER_PERSON("其他责任人员");

    private final String label;

    PenaltySubject(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** A person has a name in the decision, an enterprise has none besides its own. */
    public boolean person() {
        return this != ENTERPRISE;
    }
}
