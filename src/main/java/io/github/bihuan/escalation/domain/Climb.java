package io.github.bihuan.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A subject on the ladder that its clock was started with. */
public record Climb(EscalationSubject subject, LadderKey ladder) {

    /** What falls due from {@code from} to {@code to}, both inclusive. */
    public List<Obligation> obligations(Map<LadderKey, Ladder> ladders, LocalDate from, LocalDate to) {
        return Obligations.of(subject, ladders.get(ladder), from, to);
    }
}
