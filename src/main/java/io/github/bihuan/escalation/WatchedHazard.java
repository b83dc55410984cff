package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A hazard as escalation sees it: its current deadline and what its letters say about it. */
record WatchedHazard(
        UUID id,
        String code,
        UUID enterpriseId,
        String enterpriseName,
        String regionCode,
        HazardLevel level,
        HazardStatus status,
        LocalDate statusSince,
        LocalDate foundOn,
        HazardSource source,
        String place,
        String description,
        List<String> catalogItems,
        LocalDate deadline,
        LocalDate originalDeadline,
        int deadlineVersion,
        LocalDate deadlineSetOn,
        LocalDate stoppedOn,
        LocalDate majorSince,
        LocalDate listedSince,
        LocalDate extensionPendingSince,
        LocalDate planDueOn,
        int reopenCount) {

    /** A document that was recorded about it, in the order of recording. */
    record Document(UUID hazardId, String kind, HazardStatus statusAfter, LocalDate recordedOn) {}

    /** One version of its deadline, written down with the ladder it runs on when the version began. */
    record Run(
            UUID hazardId,
            int version,
            LocalDate deadline,
            LocalDate setOn,
            LocalDate majorSince,
            LocalDate listedSince,
            LadderKey ladder) {}

    /** It has left the list: accepted, withdrawn, merged or transferred. */
    static boolean settled(HazardStatus status) {
        return switch (status) {
            case ACCEPTED, CLOSED, WITHDRAWN, MERGED, TRANSFERRED -> true;
            default -> false;
        };
    }

    /** In letters to the enterprise a tip-off or an internal report never shows. */
    String sourceLabel() {
        return source == HazardSource.TIP_OFF || source == HazardSource.INTERNAL_REPORT
                ? "监督检查"
                : source.chineseLabel();
    }
}
