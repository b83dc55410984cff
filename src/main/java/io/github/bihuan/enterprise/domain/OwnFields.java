package io.github.bihuan.enterprise.domain;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What an enterprise's own people may change in the register (specification §5.3, "U OWN"); the rest is the office's. */
public final class OwnFields {

    private static final Set<String> OWN =
            Set.of("principal", "actualController", "safetyManager", "employees", "riskTags", "address");

    private OwnFields() {}

    /** Refuses a change by the enterprise's own people when it names any other field. */
    public static void require(Collection<String> fields) {
        List<Violation> foreign = fields.stream()
                .filter(field -> !OWN.contains(field))
                .sorted()
                .map(field -> new Violation(field, "该项由监管单位登记，企业不能自行修改"))
                .toList();
        if (!foreign.isEmpty()) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.FIELD_NOT_YOURS, "企业只能修改联系人、从业人数、风险标签和经营地址，其他变更请联系监管单位", foreign);
        }
    }
}
