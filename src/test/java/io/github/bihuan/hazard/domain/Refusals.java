package io.github.bihuan.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bihuan.fixtures.HazardFixtures;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import java.time.LocalDate;
import java.util.List;

/** Says in one line of a test that a document is refused, why, and about which field. */
final class Refusals {

    private Refusals() {}

    static void refused(Hazard hazard, HazardDocument document, Signer signer, LocalDate today, HazardProblem why) {
        assertThat(refusal(hazard, document, signer, today, HazardFixtures.RULES)
                        .type())
                .isEqualTo(why);
    }

    static void refused(
            Hazard hazard, HazardDocument document, Signer signer, LocalDate today, HazardProblem why, String field) {
        BusinessRuleViolation refusal = refusal(hazard, document, signer, today, HazardFixtures.RULES);
        assertThat(refusal.type()).isEqualTo(why);
        assertThat(refusal.violations().stream().map(Violation::field).toList()).isEqualTo(List.of(field));
    }

    static BusinessRuleViolation refusal(
            Hazard hazard, HazardDocument document, Signer signer, LocalDate today, LifeCycleRules rules) {
        return catchThrowableOfType(
                BusinessRuleViolation.class,
                () -> HazardLifeCycle.decide(hazard, document, signer, rules, today, HazardFixtures.at(today)));
    }
}
