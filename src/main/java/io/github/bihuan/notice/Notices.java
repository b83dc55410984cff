package io.github.bihuan.notice;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.delivery.Outbox;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeIssueRepository.Addressee;
import io.github.bihuan.notice.NoticeIssueRepository.Fresh;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeFacts;
import io.github.bihuan.notice.domain.NoticeNumber;
import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.WorkCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Issues notices in the caller's own transaction: the obligation's row, its recipients, the number, the rendered text and one
 * delivery per recipient and channel are written together, or nothing is. What was issued before is not issued again.
 */
@Singleton
public final class Notices {

    private final NoticeIssueRepository repository;
    private final NoticeMoveRepository notices;
    private final NoticeTexts texts;
    private final Outbox outbox;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final JsonColumns json;
    private final WorkCalendar calendar;

    Notices(
            NoticeIssueRepository repository,
            NoticeMoveRepository notices,
            NoticeTexts texts,
            Outbox outbox,
            Journal journal,
            Ids ids,
            Clock clock,
            JsonColumns json,
            WorkCalendar calendar) {
        this.repository = repository;
        this.notices = notices;
        this.texts = texts;
        this.outbox = outbox;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.calendar = calendar;
    }

    /** Issues (or drafts) one notice; answers its id, or nothing when it exists already. */
    public Uni<Optional<UUID>> issue(Tx tx, Caller caller, NoticeDraft draft) {
        return issueAll(tx, caller, List.of(draft)).map(done -> done.stream().findFirst());
    }

    /** The same for a set, in a handful of statements however many there are; answers the ids of those that are new. */
    public Uni<List<UUID>> issueAll(Tx tx, Caller caller, List<NoticeDraft> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var rows = new JsonArray();
        var byId = new HashMap<UUID, NoticeDraft>();
        drafts.forEach(draft -> {
            UUID id = ids.next();
            byId.put(id, draft);
            rows.add(row(id, draft));
        });
        return tx.beyondTheWall(() -> repository
                .insert(
                        tx,
                        rows,
                        caller.actor().organisationId(),
                        caller.actor().subject(),
                        now())
                .call(fresh -> write(
                        tx,
                        fresh.stream()
                                .filter(id -> !byId.get(id).occasion().recordOnly())
                                .toList()))
                .call(fresh -> journal.recordAll(
                        tx,
                        caller,
                        fresh.stream()
                                .map(id -> NoticeTrace.issued(id, byId.get(id), status(byId.get(id))))
                                .toList())));
    }

    /**
     * Gives up what has not gone out yet about a subject that is settled: drafts become {@link NoticeStatus#CANCELLED}.
     * Answers how many.
     */
    public Uni<Integer> cancelPending(Tx tx, Caller caller, UUID subjectId, String reason) {
        return cancelPending(tx, caller, List.of(subjectId), reason);
    }

    /** The same about a set of subjects, in one statement. */
    public Uni<Integer> cancelPending(Tx tx, Caller caller, Collection<UUID> subjectIds, String reason) {
        if (subjectIds.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return tx.beyondTheWall(() -> notices.cancelDrafts(
                        tx, subjectIds.toArray(UUID[]::new), caller.actor().subject(), reason, now()))
                .call(cancelled -> journal.recordAll(
                        tx,
                        caller,
                        cancelled.stream()
                                .map(notice -> NoticeTrace.cancelled(notice, reason))
                                .toList()))
                .map(List::size);
    }

    /** Numbers, dates and sends a draft that has just been approved, to who holds the roles today. */
    Uni<Void> sendApproved(Tx tx, UUID id) {
        List<UUID> ids = List.of(id);
        return tx.beyondTheWall(() -> repository
                .removeHolders(tx, ids)
                .chain(() -> addressed(tx, ids))
                .flatMap(approved -> repository.addressees(tx, ids).flatMap(people -> number(tx, approved)
                        .flatMap(numbers -> send(tx, approved.get(0), people, numbers.get(id))))));
    }

    private Uni<Void> send(Tx tx, Fresh notice, List<Addressee> people, NoticeNumber number) {
        NoticeFacts facts = NoticeLetters.numbered(
                notice, json.value(notice.facts(), NoticeFacts.class), people, number.text(), today(), calendar);
        return repository
                .writeTexts(tx, new JsonArray().add(rendered(notice, facts, number)), now())
                .chain(() -> outbox.add(tx, List.of(notice.id())))
                .replaceWithVoid();
    }

    private Uni<Void> write(Tx tx, List<UUID> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return addressed(tx, fresh)
                .flatMap(waiting -> repository.addressees(tx, fresh).flatMap(people -> number(tx, waiting)
                        .flatMap(numbers -> address(tx, waiting, people, numbers))));
    }

    /** Finds who holds the roles today, and who stands in. */
    private Uni<List<Fresh>> addressed(Tx tx, List<UUID> ids) {
        return repository
                .addHolders(tx, ids, today())
                .chain(() -> repository.addSubstitutes(tx, ids, today()))
                .chain(() -> repository.fresh(tx, ids));
    }

    private Uni<Void> address(Tx tx, List<Fresh> waiting, List<Addressee> people, Map<UUID, NoticeNumber> numbers) {
        Map<UUID, List<Addressee>> byNotice = people.stream().collect(Collectors.groupingBy(Addressee::noticeId));
        var written = new JsonArray();
        waiting.forEach(notice ->
                written.add(text(notice, byNotice.getOrDefault(notice.id(), List.of()), numbers.get(notice.id()))));
        return repository
                .writeTexts(tx, written, now())
                .chain(() -> outbox.add(tx, numbers.keySet()))
                .replaceWithVoid();
    }

    private JsonObject text(Fresh notice, List<Addressee> people, NoticeNumber number) {
        NoticeText text = NoticeText.valueOf(notice.text());
        NoticeFacts facts = NoticeLetters.addressed(
                notice,
                json.value(notice.facts(), NoticeFacts.class),
                people,
                number == null ? null : number.text(),
                today(),
                texts.basis(text, notice.level()),
                calendar);
        return rendered(notice, facts, number);
    }

    /** The finished text as it is stored; without a number it stays a draft. */
    private JsonObject rendered(Fresh notice, NoticeFacts facts, NoticeNumber number) {
        var row = new JsonObject()
                .put("id", notice.id())
                .put("facts", new JsonObject(json.text(facts)))
                .put("lines", new JsonArray(facts.lines()))
                .put("body", texts.render(NoticeText.valueOf(notice.text()), notice.textVersion(), facts))
                .put("receipt_due_on", text(facts.letter().receiptDue()))
                .put("reply_due_on", text(facts.letter().replyDue()));
        return number == null
                ? row
                : row.put("number", number.text())
                        .put("number_series", notice.series())
                        .put("number_year", number.year())
                        .put("number_serial", number.serial());
    }

    /** Numbers for those that go out at once, in the order they were owed. */
    private Uni<Map<UUID, NoticeNumber>> number(Tx tx, List<Fresh> waiting) {
        List<Fresh> going = waiting.stream()
                .filter(notice -> notice.status().equals(NoticeStatus.APPROVED.name()))
                .toList();
        if (going.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Map<List<String>, List<Fresh>> bySeries = going.stream()
                .collect(Collectors.groupingBy(
                        notice -> List.of(notice.series(), notice.kind().name())));
        var wanted = new JsonArray();
        bySeries.forEach(
                (series, of) -> wanted.add(NoticeIssueRepository.seriesKey(series.get(0), series.get(1), of.size())));
        int year = today().getYear();
        return repository.takeNumbers(tx, wanted, year).map(taken -> {
            Map<UUID, NoticeNumber> numbers = new HashMap<>();
            taken.forEach(series -> {
                List<Fresh> of = bySeries.get(List.of(series.series(), series.kind()));
                int first = series.last() - of.size() + 1;
                for (int i = 0; i < of.size(); i++) {
                    Fresh notice = of.get(i);
                    numbers.put(notice.id(), new NoticeNumber(notice.word(), notice.kind(), year, first + i));
                }
            });
            return numbers;
        });
    }

    private JsonObject row(UUID id, NoticeDraft draft) {
        var subject = draft.subject();
        var occasion = draft.occasion();
        var content = draft.content();
        LocalDate due = occasion.dueOn() == null ? today() : occasion.dueOn();
        var blank = new NoticeFacts.Letter(null, List.of(), List.of(), "", today(), due, null, null);
        var facts = new NoticeFacts(
                draft.text().title(), blank, content.matter(), content.limit(), content.event(), null, content.lines());
        return new JsonObject()
                .put("id", id)
                .put("kind", draft.text().kind().name())
                .put("text", draft.text().name())
                .put("text_version", draft.text().version())
                .put("step", occasion.step())
                .put("point", occasion.point())
                .put("mode", draft.mode().name())
                .put("status", status(draft).name())
                .put("subject_type", subject.type())
                .put("subject_id", subject.id())
                .put(
                        "subject_code",
                        content.matter() == null ? null : content.matter().code())
                .put("level", subject.level())
                .put("enterprise_id", subject.enterpriseId())
                .put("region_code", subject.regionCode())
                .put("deadline_version", occasion.deadlineVersion())
                .put("event_key", occasion.eventKey())
                .put("due_on", due.toString())
                .put("late", due.isBefore(today()))
                .put("recipient_roles", names(draft.recipients()))
                .put("copy_roles", names(draft.copies()))
                .put("title", draft.text().title())
                .put("facts", new JsonObject(json.text(facts)))
                .put("lines", new JsonArray(content.lines()));
    }

    private static NoticeStatus status(NoticeDraft draft) {
        if (draft.occasion().recordOnly()) {
            return NoticeStatus.RECORDED;
        }
        return draft.mode() == IssueMode.AUTOMATIC ? NoticeStatus.APPROVED : NoticeStatus.DRAFT;
    }

    private static JsonArray names(List<RecipientRole> roles) {
        return new JsonArray(roles.stream().map(Enum::name).toList());
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
