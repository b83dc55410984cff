package io.github.bihuan.hazard.domain;

import java.util.List;

/** What a document brings about: the new state, the facts to count and the people to tell. Nothing is written yet. */
public record Decision(Hazard next, DocumentOutcome outcome, List<HazardFact> facts, List<HazardEvent> events) {

    public Decision {
        facts = List.copyOf(facts);
        events = List.copyOf(events);
    }
}
