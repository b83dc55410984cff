package io.github.bihuan.dispatch;

import java.time.Instant;
import java.util.UUID;

/**
 * What may count otherwise than when figures were carried forward, by new facts, takings-back or another cut-off.
 *
 * @param facts how many there are, at most one more than is worth looking at
 * @param latestRecordedAt of them; 1970 if there are none
 * @param hazards all whose count may differ
 * @param enterprises all whose facts beside hazards may count otherwise
 * @param withoutEnterprise whether facts of no enterprise may
 */
record Changes(long facts, Instant latestRecordedAt, UUID[] hazards, UUID[] enterprises, boolean withoutEnterprise) {

    /** With more, counting everything anew is no slower. */
    static final int MOST = 50_000;

    boolean areTooMany() {
        return facts > MOST;
    }

    boolean concern(FactSet set) {
        return set == FactSet.HAZARD ? hazards.length > 0 : withoutEnterprise || enterprises.length > 0;
    }
}
