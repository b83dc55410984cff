package io.github.bihuan.audit;

import java.util.UUID;

/**
 * What one write did.
 *
 * @param action verb of the trade, such as {@code HAZARD_RECTIFICATION_PLAN}
 * @param subjectType such as {@code HAZARD}
 * @param regionCode region of the subject, for scoped reading; null for reference data
 * @param before state before, written as JSON; null for a creation
 * @param after state after, written as JSON
 * @param reason what the actor gave as reason, or null
 */
public record JournalEntry(
        String action,
        String subjectType,
        UUID subjectId,
        String regionCode,
        Object before,
        Object after,
        String reason) {

    public static JournalEntry created(
            String action, String subjectType, UUID subjectId, String regionCode, Object after) {
        return new JournalEntry(action, subjectType, subjectId, regionCode, null, after, null);
    }

    public static JournalEntry changed(
            String action, String subjectType, UUID subjectId, String regionCode, Object before, Object after) {
        return new JournalEntry(action, subjectType, subjectId, regionCode, before, after, null);
    }

    public JournalEntry because(String why) {
        return new JournalEntry(action, subjectType, subjectId, regionCode, before, after, why);
    }
}
