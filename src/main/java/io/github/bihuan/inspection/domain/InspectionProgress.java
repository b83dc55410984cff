package io.github.bihuan.inspection.domain;

import static io.github.bihuan.inspection.domain.InspectionAct.RECORD_FINDINGS;
import static io.github.bihuan.inspection.domain.InspectionAct.START;

/** Moves an inspection along its dates: each step is an edge of the table. */
public final class InspectionProgress {

    private InspectionProgress() {}

    /**
     * The status after the record was changed so that the visit has come as far as {@code reached}; never a step
     * back.
     */
    public static InspectionStatus advance(InspectionStatus from, InspectionStatus reached) {
        InspectionProblem.RECORD_IMMUTABLE.unless(!from.immutable(), null, "检查当前状态为“" + from.label() + "”，记录不得再修改");
        InspectionStatus status = from;
        if (status == InspectionStatus.PLANNED && reached != InspectionStatus.PLANNED) {
            status = InspectionTransitions.require(status, START);
        }
        if (status == InspectionStatus.IN_PROGRESS && reached == InspectionStatus.FINDINGS_RECORDED) {
            status = InspectionTransitions.require(status, RECORD_FINDINGS);
        }
        return status;
    }
}
