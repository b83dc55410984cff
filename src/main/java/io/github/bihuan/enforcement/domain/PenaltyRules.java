package io.github.bihuan.enforcement.domain;

import static io.github.bihuan.enforcement.domain.EnforcementProblem.ALREADY_REVOKED;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.DATE_IN_FUTURE;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.DATE_OUT_OF_ORDER;
import static io.github.bihuan.enforcement.domain.EnforcementProblem.PERSON_NAME;

import java.time.LocalDate;

/** What holds for every penalty, and for its revocation. */
public final class PenaltyRules {

    private PenaltyRules() {}

    public static void decided(PenaltySubject subject, String personName, LocalDate decidedOn, LocalDate today) {
        DATE_IN_FUTURE.unless(!decidedOn.isAfter(today), "decidedOn", "决定日期不得晚于今天");
        boolean named = personName != null && !personName.isBlank();
        PERSON_NAME.unless(!subject.person() || named, "personName", "处罚" + subject.label() + "须填写姓名");
        PERSON_NAME.unless(subject.person() || !named, "personName", "处罚企业不填被处罚人员姓名");
    }

    /** @param revokedBefore when it was revoked already, or null */
    public static void revoked(LocalDate decidedOn, LocalDate revokedBefore, LocalDate revokedOn, LocalDate today) {
        ALREADY_REVOKED.unless(revokedBefore == null, null, "该处罚已于" + revokedBefore + "撤销");
        DATE_IN_FUTURE.unless(!revokedOn.isAfter(today), "revokedOn", "撤销日期不得晚于今天");
        DATE_OUT_OF_ORDER.unless(!revokedOn.isBefore(decidedOn), "revokedOn", "撤销日期不得早于决定日期");
    }
}
