package io.github.bihuan.escalation.domain;

import java.util.List;

/** An escalation ladder (逾期升级): versioned data per campaign; see {@link LadderCheck} for what makes it sound. */
public record Ladder(String code, int version, List<LadderStep> steps) {

    public Ladder {
        steps = List.copyOf(steps);
    }

    public LadderKey key() {
        return new LadderKey(code, version);
    }

    public List<LadderStep> on(Track track) {
        return steps.stream().filter(step -> step.track() == track).toList();
    }
}
