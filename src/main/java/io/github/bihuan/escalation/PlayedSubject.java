package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.Obligation;
import java.util.List;
import java.util.UUID;

/** One subject of a simulation: what it owes by the rules in force and by those that are tried. */
record PlayedSubject(
        String type,
        UUID id,
        String code,
        UUID enterpriseId,
        String regionCode,
        List<Obligation> current,
        List<Obligation> simulated) {

    /** Whether anybody would be told of it at all. */
    boolean owes() {
        return !current.isEmpty() || !simulated.isEmpty();
    }
}
