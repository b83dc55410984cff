package io.github.bihuan.escalation.domain;

/** Which column of a ladder applies: for hazards by level or listing, for everything else by what is waited for and how often. */
public enum Track {
    GENERAL("一般", Family.HAZARD, ""),
    MAJOR("重大", Family.HAZARD, ""),
    LISTED("挂牌督办", Family.HAZARD, ""),
    ONCE("一次性", Family.PERIODIC, ""),
    WEEKLY("每周", Family.PERIODIC, ""),
    MONTHLY("每月", Family.PERIODIC, ""),
    QUARTERLY("每季度", Family.PERIODIC, ""),
    HALF_YEARLY("每半年", Family.PERIODIC, ""),
    YEARLY("每年", Family.PERIODIC, ""),
    /** 企业报告重大事故隐患：逾期当日起监管方知晓. */
    DUAL_REPORT("双报告", Family.PERIODIC, ""),
    RECEIPT("签收", Family.LETTER, "S-"),
    REPLY("回复", Family.LETTER, "R-"),
    DECISION("审批办理", Family.AUTHORITY, "");

    /** What the subjects of a track are. */
    public enum Family {
        HAZARD("隐患"),
        PERIODIC("履职和报送"),
        LETTER("文书"),
        AUTHORITY("机关自身时限");

        private final String label;

        Family(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final Family family;
    private final String mark;

    Track(String label, Family family, String mark) {
        this.label = label;
        this.family = family;
        this.mark = mark;
    }

    public String label() {
        return label;
    }

    public Family family() {
        return family;
    }

    /** What the points of this track begin with, where one subject may be on two tracks at once. */
    String mark() {
        return mark;
    }
}
