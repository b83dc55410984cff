package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.ReportStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One edition of a return (报送), specification F1.
 *
 * @param dueOn the nominal day of the schedule
 * @param deadline the day after the holiday shift
 * @param knownAt since when its computed values are frozen; null of a draft
 * @param computed frozen values by cell, empty of a draft
 * @param overrides what the filer put in their place
 * @param texts what the filer typed, by cell
 * @param comments on warnings, by rule
 */
record Report(
        UUID id,
        long version,
        UUID campaignId,
        String scheduleCode,
        String formCode,
        int formVersion,
        UUID organisationId,
        String organisationName,
        String reporterLevel,
        String regionCode,
        LocalDate dueOn,
        LocalDate deadline,
        int edition,
        ReportStatus status,
        LocalDate cutOff,
        Instant knownAt,
        Map<String, Object> computed,
        Map<String, Override> overrides,
        Map<String, String> texts,
        Map<String, String> comments,
        String correctionNote,
        List<UUID> included,
        List<String> missing,
        List<String> doubleCounted,
        Instant submittedAt,
        LocalDate submittedOn,
        String submittedBy,
        String opinion) {

    /** A value beside the computed one, and why. */
    record Override(Object value, String reason) {}

    boolean isDraft() {
        return status == ReportStatus.DRAFT;
    }

    /** The value that counts: typed, put in place, or computed. */
    Object effective(String cell) {
        if (texts.containsKey(cell)) {
            return texts.get(cell);
        }
        return overrides.containsKey(cell) ? overrides.get(cell).value() : computed.get(cell);
    }

    Report upTo(LocalDate day) {
        return new Report(
                id,
                version,
                campaignId,
                scheduleCode,
                formCode,
                formVersion,
                organisationId,
                organisationName,
                reporterLevel,
                regionCode,
                dueOn,
                deadline,
                edition,
                status,
                day,
                knownAt,
                computed,
                overrides,
                texts,
                comments,
                correctionNote,
                included,
                missing,
                doubleCounted,
                submittedAt,
                submittedOn,
                submittedBy,
                opinion);
    }

    Report with(Figures figures) {
        return new Report(
                id,
                version,
                campaignId,
                scheduleCode,
                formCode,
                formVersion,
                organisationId,
                organisationName,
                reporterLevel,
                regionCode,
                dueOn,
                deadline,
                edition,
                status,
                cutOff,
                knownAt,
                figures.values(),
                overrides,
                texts,
                comments,
                correctionNote,
                figures.included(),
                figures.missing(),
                figures.doubleCounted(),
                submittedAt,
                submittedOn,
                submittedBy,
                opinion);
    }
}
