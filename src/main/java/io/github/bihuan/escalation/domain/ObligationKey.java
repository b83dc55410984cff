package io.github.bihuan.escalation.domain;

/**
 * Identity of an obligation: it exists, is recorded and is sent at most once. Stable when the ladder is edited (a
 * step keeps its identity when its days move) and when the track changes.
 *
 * @param point {@link LadderStep#point()}
 */
public record ObligationKey(String subjectId, int deadlineVersion, String point) {

    public String text() {
        return subjectId + "/" + deadlineVersion + "/" + point;
    }
}
