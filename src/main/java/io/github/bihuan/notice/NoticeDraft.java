package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeFacts.Event;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A notice to be issued: which text, about whom, to which roles, and why. Who holds the roles, the number, the head and the
 * foot of the letter and the legal basis are found by {@link Notices}.
 *
 * @param mode {@link IssueMode#AUTOMATIC} goes out at once; everything else waits as a draft for a person
 * @param recipients roles it is addressed to (主送)
 * @param copies roles that get a copy (抄送)
 */
public record NoticeDraft(
        NoticeText text,
        IssueMode mode,
        Subject subject,
        List<RecipientRole> recipients,
        List<RecipientRole> copies,
        Content content,
        Occasion occasion) {

    public NoticeDraft {
        Objects.requireNonNull(text);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(content);
        Objects.requireNonNull(occasion);
        List<RecipientRole> addressed = List.copyOf(recipients);
        recipients = addressed;
        copies = copies == null
                ? List.of()
                : copies.stream().filter(role -> !addressed.contains(role)).toList();
    }

    /** Tells at once of something that happened; the same key about the same subject is told once. */
    public static NoticeDraft event(
            NoticeText text,
            Subject subject,
            List<RecipientRole> recipients,
            List<RecipientRole> copies,
            Content content,
            String key) {
        return new NoticeDraft(text, IssueMode.AUTOMATIC, subject, recipients, copies, content, Occasion.event(key));
    }

    /**
     * What it is about.
     *
     * @param type such as {@code HAZARD} or {@code LISTED_SUPERVISION}
     * @param enterpriseId whose people the enterprise roles are; null when no enterprise is concerned
     * @param regionCode where it lies: 9 or 12 digits, or the region concerned
     * @param level {@code GENERAL} or {@code MAJOR}, for the legal basis
     */
    public record Subject(String type, UUID id, UUID enterpriseId, String regionCode, String level) {

        public static Subject hazard(UUID id, UUID enterpriseId, String regionCode, String level) {
            return new Subject("HAZARD", id, enterpriseId, regionCode, level);
        }
    }

    /**
     * What it says; see {@link io.github.bihuan.notice.domain.NoticeFacts}.
     *
     * @param limit null when no deadline has been set
     * @param event null for the steps of a ladder
     */
    public record Content(Matter matter, Limit limit, Event event, List<String> lines) {

        public Content {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }

        public static Content of(Matter matter, Limit limit, Event event) {
            return new Content(matter, limit, event, List.of());
        }
    }

    /**
     * Why it is issued; it makes the notice unique.
     *
     * @param eventKey such as the id of the document; null for the steps of a ladder
     * @param step {@code L0}…{@code L5}, null for events
     * @param point what makes a step unique within a deadline version, such as {@code L0D-3}
     * @param dueOn the day it was owed; null for events, which are owed at once
     * @param recordOnly a missed step that is recorded and not sent
     */
    public record Occasion(
            String eventKey, String step, String point, Integer deadlineVersion, LocalDate dueOn, boolean recordOnly) {

        public static Occasion event(String key) {
            return new Occasion(Objects.requireNonNull(key), null, null, null, null, false);
        }

        public static Occasion step(
                String step, String point, int deadlineVersion, LocalDate dueOn, boolean recordOnly) {
            return new Occasion(null, step, point, deadlineVersion, dueOn, recordOnly);
        }
    }
}
