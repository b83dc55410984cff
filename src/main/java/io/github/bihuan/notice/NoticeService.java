package io.github.bihuan.notice;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.delivery.Deliveries;
import io.github.bihuan.delivery.DeliveryApi.DeliveryView;
import io.github.bihuan.delivery.Outbox;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Role;
import io.github.bihuan.notice.NoticeApi.Approval;
import io.github.bihuan.notice.NoticeApi.NoticeView;
import io.github.bihuan.notice.NoticeApi.Recall;
import io.github.bihuan.notice.NoticeApi.Reply;
import io.github.bihuan.notice.NoticeMoveRepository.Locked;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeAct;
import io.github.bihuan.notice.domain.NoticeProblem;
import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.notice.domain.NoticeTransitions;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists of notices, and what people do to a notice: sign it off, take it back, sign for it, answer it. */
@Singleton
final class NoticeService {

    private final Database database;
    private final Commands commands;
    private final NoticeRepository repository;
    private final NoticeMoveRepository moves;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    NoticeService(
            Database database,
            Commands commands,
            NoticeRepository repository,
            NoticeMoveRepository moves,
            Notices notices,
            Deliveries deliveries,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.moves = moves;
        this.notices = notices;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Page<NoticeView>> list(Caller caller, NoticeFilter filter, PageRequest request) {
        Reader reader = Reader.of(caller);
        return database.read(caller.scope(), tx -> repository
                .list(tx, reader, filter, request)
                .map(rows -> page(rows, request))
                .flatMap(page -> page.counted(
                        request, () -> repository.count(tx, reader, filter).map(Page.Counted::of))));
    }

    Uni<Page<NoticeView>> inbox(Caller caller, boolean unacknowledged, PageRequest request) {
        Reader reader = Reader.of(caller);
        return database.read(
                caller.scope(),
                tx -> repository.inbox(tx, reader, unacknowledged, request).map(rows -> page(rows, request)));
    }

    Uni<NoticeView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    Uni<List<DeliveryView>> deliveries(Caller caller, UUID id) {
        return database.read(
                caller.scope(), tx -> requireListed(tx, caller, id).flatMap(found -> deliveries.ofNotice(tx, id)));
    }

    /** A leader or the office signs a draft off, or refuses it. */
    Uni<NoticeView> decide(Caller caller, UUID id, Approval approval) {
        return commands.run(caller, approval, NoticeView.class, tx -> requireListed(tx, caller, id)
                .flatMap(before -> locked(tx, caller, id)
                        .invoke(draft -> requireSigner(caller, draft))
                        .flatMap(draft -> approval.approved()
                                ? approve(tx, caller, draft, approval)
                                : refuse(tx, caller, draft, approval))
                        .flatMap(done -> changed(tx, caller, "NOTICE_APPROVAL", before, approval.opinion()))));
    }

    /** Takes a notice back that has gone out; what has not been sent yet is not sent any more. */
    Uni<NoticeView> recall(Caller caller, UUID id, Recall recall) {
        return commands.run(caller, recall, NoticeView.class, tx -> requireListed(tx, caller, id)
                .flatMap(before -> locked(tx, caller, id)
                        .map(notice -> NoticeTransitions.require(notice.status(), NoticeAct.RECALL))
                        .flatMap(next ->
                                moves.end(tx, id, next, now(), caller.actor().subject(), recall.reason()))
                        .flatMap(done -> outbox.stop(tx, id))
                        .flatMap(done -> changed(tx, caller, "NOTICE_RECALL", before, recall.reason()))));
    }

    /**
     * An addressee signs for it (签收). Signers do not collide: no {@code If-Match} is asked for, since each signs in a row of
     * its own; signing twice changes nothing.
     */
    Uni<NoticeView> sign(Caller caller, UUID id) {
        Reader reader = Reader.of(caller);
        return commands.run(caller, "receipt", NoticeView.class, tx -> require(tx, caller, id)
                .flatMap(before -> addressed(tx, reader, id, NoticeAct.ACKNOWLEDGE)
                        .flatMap(notice -> moves.sign(
                                        tx,
                                        id,
                                        reader,
                                        now(),
                                        caller.actor().subject(),
                                        caller.actor().name())
                                .flatMap(signed -> acknowledge(tx, notice)))
                        .flatMap(done -> changed(tx, caller, "NOTICE_RECEIPT", before, null))));
    }

    /** An addressee answers in writing; who answers has signed for it. */
    Uni<NoticeView> reply(Caller caller, UUID id, Reply reply) {
        Reader reader = Reader.of(caller);
        return commands.run(caller, reply, NoticeView.class, tx -> require(tx, caller, id)
                .flatMap(before -> addressed(tx, reader, id, NoticeAct.REPLY)
                        .flatMap(notice -> answer(tx, caller, reader, notice, reply))
                        .flatMap(done -> changed(tx, caller, "NOTICE_REPLY", before, null))));
    }

    private Uni<Integer> answer(Tx tx, Caller caller, Reader reader, Locked notice, Reply reply) {
        String subject = caller.actor().subject();
        NoticeStatus next =
                NoticeTransitions.next(notice.status(), NoticeAct.REPLY).orElse(notice.status());
        return moves.sign(
                        tx, notice.id(), reader, now(), subject, caller.actor().name())
                .flatMap(signed -> moves.reply(tx, notice.id(), reader, now(), reply.text(), subject))
                .flatMap(replied -> acknowledge(tx, notice))
                .flatMap(done -> moves.replied(tx, notice.id(), next, now()));
    }

    /** The notice counts as signed for when everybody it is addressed to has signed. */
    private Uni<Integer> acknowledge(Tx tx, Locked notice) {
        if (notice.acknowledgedAt() != null) {
            return Uni.createFrom().item(0);
        }
        NoticeStatus next =
                NoticeTransitions.next(notice.status(), NoticeAct.ACKNOWLEDGE).orElse(notice.status());
        return moves.allSigned(tx, notice.id())
                .flatMap(all -> all
                        ? moves.acknowledged(tx, notice.id(), next, now())
                        : Uni.createFrom().item(0));
    }

    private Uni<Locked> addressed(Tx tx, Reader reader, UUID id, NoticeAct act) {
        return moves.addressedTo(tx, id, reader)
                .invoke(own -> {
                    if (!own) {
                        throw new BusinessRuleViolation(NoticeProblem.NOT_ADDRESSEE, null, "该通知不是发给您的，无需您办理");
                    }
                })
                .flatMap(own -> moves.lock(tx, id))
                .map(NoticeService::present)
                .invoke(notice -> requireOut(notice, act));
    }

    /** Late signers and answers are welcome after the first; before it goes out and after a recall nobody signs. */
    private static void requireOut(Locked notice, NoticeAct act) {
        boolean out =
                switch (notice.status()) {
                    case SENT, DELIVERED, ACKNOWLEDGED, REPLIED -> true;
                    default -> false;
                };
        if (!out) {
            NoticeTransitions.require(notice.status(), act);
        }
    }

    private Uni<Void> approve(Tx tx, Caller caller, Locked draft, Approval approval) {
        NoticeTransitions.require(draft.status(), NoticeAct.APPROVE);
        var actor = caller.actor();
        return moves.approve(
                        tx,
                        draft.id(),
                        now(),
                        actor.subject(),
                        actor.name(),
                        approval.opinion(),
                        actor.organisationId())
                .chain(() -> notices.sendApproved(tx, draft.id()));
    }

    private Uni<Void> refuse(Tx tx, Caller caller, Locked draft, Approval approval) {
        NoticeStatus next = NoticeTransitions.require(draft.status(), NoticeAct.CANCEL);
        if (approval.opinion() == null || approval.opinion().isBlank()) {
            throw new BusinessRuleViolation(NoticeProblem.OPINION_REQUIRED, "opinion", "不同意签发时请填写意见");
        }
        return moves.end(tx, draft.id(), next, now(), caller.actor().subject(), approval.opinion())
                .replaceWithVoid();
    }

    /** What only a leader signs – circular, interview, proposal – the office of a township cannot send. */
    private static void requireSigner(Caller caller, Locked draft) {
        boolean leader = caller.actor().is(Role.TOWNSHIP_LEADER)
                || caller.actor().is(Role.COUNTY_OFFICE)
                || caller.actor().is(Role.CITY_SUPERVISOR);
        if (draft.mode() == IssueMode.DRAFT && !leader) {
            throw new BusinessRuleViolation(
                    NoticeProblem.LEADER_MUST_SIGN, null, draft.kind().label() + "须由领导签发，办公室只能拟稿");
        }
    }

    private Uni<Locked> locked(Tx tx, Caller caller, UUID id) {
        return moves.lock(tx, id).map(NoticeService::present).invoke(notice -> caller.ifMatch()
                .require(notice.version()));
    }

    private Uni<NoticeView> changed(Tx tx, Caller caller, String action, NoticeView before, String reason) {
        return require(tx, caller, before.id())
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                        action,
                                        "NOTICE",
                                        after.id(),
                                        after.regionCode(),
                                        before.status(),
                                        after.status())
                                .because(reason)));
    }

    /** Who is only addressed from another region neither signs it off nor takes it back. */
    private Uni<NoticeView> requireListed(Tx tx, Caller caller, UUID id) {
        return repository.listed(tx, Reader.of(caller), id).map(NoticeService::present);
    }

    private Uni<NoticeView> require(Tx tx, Caller caller, UUID id) {
        return repository.find(tx, Reader.of(caller), id).map(NoticeService::present);
    }

    private static <T> T present(Optional<T> found) {
        return found.orElseThrow(() -> CommonProblem.notFound("通知"));
    }

    private static Page<NoticeView> page(List<NoticeView> rows, PageRequest request) {
        return Page.of(rows, request, row -> List.of(row.dueOn(), row.id()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
