package io.github.bihuan.hazard.domain;

/** The six items of a treatment plan (治理方案) for a MAJOR hazard, order 16 article 15. */
public enum TreatmentItem {
    GOALS("治理的目标和任务"),
    METHODS("采取的方法和措施"),
    FUNDS_AND_MATERIALS("经费和物资的落实"),
    ORGANISATION_AND_STAFF("负责治理的机构和人员"),
    TIME_AND_REQUIREMENTS("治理的时限和要求"),
    SAFETY_AND_EMERGENCY("安全措施和应急预案");

    private final String chineseLabel;

    TreatmentItem(String chineseLabel) {
        this.chineseLabel = chineseLabel;
    }

    public String chineseLabel() {
        return chineseLabel;
    }
}
