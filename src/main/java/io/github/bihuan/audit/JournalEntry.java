package io.github.bihuan.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one write did.
 *
 * @param action verb of the trade, such as {@code HAZARD_RECTIFICATION_PLAN}
 * @param subjectType such as {@code HAZARD}
 * @param subjectCode the subject's human code; null takes the {@code code} (of an enterprise the {@code uscc}, of a penalty the
 *     {@code caseNumber}) of what is written after or before
 * @param regionCode region of the subject, for scoped reading; null for reference data
 * @param before state before, written as JSON; null for a creation
 * @param after state after, written as JSON
 * @param reason what the actor gave as reason, or null
 * @param occurredOn the day of the happening as its document states it; null for the day of recording
 */
public record JournalEntry(
        String action,
        String subjectType,
        UUID subjectId,
        String subjectCode,
        String regionCode,
        Object before,
        Object after,
        String reason,
        LocalDate occurredOn) {

    public static JournalEntry created(
            String action, String subjectType, UUID subjectId, String regionCode, Object after) {
        return changed(action, subjectType, subjectId, regionCode, null, after);
    }

    public static JournalEntry changed(
            String action, String subjectType, UUID subjectId, String regionCode, Object before, Object after) {
        return new JournalEntry(action, subjectType, subjectId, null, regionCode, before, after, null, null);
    }

    public JournalEntry because(String why) {
        return new JournalEntry(
                action, subjectType, subjectId, subjectCode, regionCode, before, after, why, occurredOn);
    }

    public JournalEntry named(String code) {
        return new JournalEntry(action, subjectType, subjectId, code, regionCode, before, after, reason, occurredOn);
    }

    public JournalEntry on(LocalDate day) {
        return new JournalEntry(action, subjectType, subjectId, subjectCode, regionCode, before, after, reason, day);
    }
}
