package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what a document brings about, so that each rule can say it in one sentence. */
final class Happened {

    static final Set<Audience> ENTERPRISE =
            EnumSet.of(Audience.ENTERPRISE_PRINCIPAL, Audience.ENTERPRISE_SAFETY_MANAGER);

    private final Hazard next;
    private final DocumentOutcome outcome;
    private final List<HazardFact> facts = new ArrayList<>();
    private final List<HazardEvent> events = new ArrayList<>();

    Happened(Hazard next, DocumentOutcome outcome) {
        this.next = next;
        this.outcome = outcome;
    }

    LocalDate foundOn() {
        return next.foundOn();
    }

    Happened fact(HazardFactKind kind, LocalDate on) {
        return fact(kind, on, null);
    }

    Happened fact(HazardFactKind kind, LocalDate on, HazardFactKind voids) {
        facts.add(new HazardFact(kind, next.level(), on, voids));
        return this;
    }

    Happened factIf(boolean happened, HazardFactKind kind, LocalDate on) {
        return happened ? fact(kind, on) : this;
    }

    Happened tell(HazardEventKind kind, String detail, Set<Audience> base, Audience... more) {
        Set<Audience> audience = EnumSet.noneOf(Audience.class);
        audience.addAll(base);
        audience.addAll(List.of(more));
        events.add(new HazardEvent(kind, audience, detail));
        return this;
    }

    Happened tell(HazardEventKind kind, String detail, Audience... audience) {
        return tell(kind, detail, Set.of(), audience);
    }

    /**
     * H2: a MAJOR hazard is told to the principal and the actual controller (004-32) and to those who answer for
     * it.
     */
    Happened tellMajorFound(boolean major) {
        return major
                ? tell(
                        HazardEventKind.MAJOR_FOUND,
                        "发现重大事故隐患：" + next.particulars().description(),
                        ENTERPRISE,
                        Audience.ACTUAL_CONTROLLER,
                        Audience.RESPONSIBLE_OFFICIAL,
                        Audience.SUPERVISING_UNIT,
                        Audience.TOWNSHIP_DEPUTY_LEADER)
                : this;
    }

    Decision decision() {
        return new Decision(next, outcome, facts, events);
    }
}
