package io.github.bihuan.escalation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderCheck;
import io.github.bihuan.escalation.domain.LadderDefinition;
import io.github.bihuan.escalation.domain.LadderStep;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The ladders in force. The shipped one is checked when the program starts: an unsound ladder never runs. */
@Singleton
final class Ladders {

    private final Ladder standard = checked(shipped("default"));

    /** The ladder of every hazard whose campaign has none of its own. */
    Ladder standard() {
        return standard;
    }

    /** The earliest reminder lies so many days before the deadline. */
    int longestReminder() {
        return -standard.steps().stream().mapToInt(LadderStep::offsetDays).min().orElse(0);
    }

    private static Ladder checked(Ladder ladder) {
        List<LadderCheck.Problem> problems = LadderCheck.problems(ladder);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("ladder " + ladder.code() + " is unsound: " + problems);
        }
        return ladder;
    }

    private static Ladder shipped(String code) {
        try (InputStream file = Ladders.class.getResourceAsStream("/reference/ladders/" + code + ".yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, LadderDefinition.class)
                    .toLadder();
        } catch (IOException e) {
            throw new UncheckedIOException("reference/ladders/" + code + ".yaml 无法读取", e);
        }
    }
}
