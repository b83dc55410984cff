package io.github.bihuan.campaign.domain;

/** 领导小组中的位次, in the order of the printed list. */
public enum GroupRank {
    HEAD("组长"),
    EXECUTIVE_DEPUTY("常务副组长"),
    DEPUTY("副组长"),
    MEMBER("成员"),
    OFFICE("办公室"),
    OFFICE_DIRECTOR("办公室主任");

    private final String label;

    GroupRank(String label) {
        this.label = label;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }
}
