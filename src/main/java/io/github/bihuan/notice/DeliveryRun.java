package io.github.bihuan.notice;

import io.github.bihuan.notice.DeliveryRepository.Mail;
import io.github.bihuan.notice.domain.BackOff;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.privacy.Masks;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outbox: claim (short transaction) → send (none) → record (short transaction). At least once: a
 * send whose outcome nobody knows is tried again under the same message id. A process that dies leaves its lease to expire.
 */
@Singleton
public final class DeliveryRun implements HourlyJob {

    private static final Logger LOG = Logger.getLogger(DeliveryRun.class);
    private static final int ORDER = 200;
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 500;

    private final Database database;
    private final DeliveryRepository repository;
    private final ReactiveMailer mailer;
    private final Clock clock;

    DeliveryRun(Database database, DeliveryRepository repository, ReactiveMailer mailer, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "delivery",
            every = "{bihuan.delivery.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Override
    public Uni<Void> run() {
        return Multi.createBy()
                .repeating()
                .uni(this::batch)
                .whilst(sent -> sent > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> batch() {
        return database.write(Scope.nation(), tx -> repository.claim(tx, now(), now().plus(LEASE), BATCH))
                .flatMap(this::sendAll);
    }

    private Uni<Integer> sendAll(List<Mail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUni(this::deliver)
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<Integer> deliver(Mail mail) {
        return mailer.send(message(mail))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItemOrFailure()
                .transformToUni((sent, failure) -> failure == null ? sent(mail) : notSent(mail, failure));
    }

    private static io.quarkus.mailer.Mail message(Mail mail) {
        return io.quarkus.mailer.Mail.withText(mail.address(), mail.subject(), mail.body())
                .addHeader("Message-ID", mail.messageId());
    }

    /** The second transaction sees what others have recorded meanwhile, so the last of a notice's mails finds all sent. */
    private Uni<Integer> sent(Mail mail) {
        return database.write(Scope.nation(), tx -> repository.sent(tx, mail, now()))
                .chain(() -> database.write(Scope.nation(), tx -> repository.delivered(tx, mail.noticeId(), now())));
    }

    private Uni<Integer> notSent(Mail mail, Throwable failure) {
        Optional<OffsetDateTime> next = BackOff.after(mail.attempts()).map(now()::plus);
        String again = failure instanceof TimeoutException ? "UNKNOWN" : "FAILED";
        LOG.warnf("delivery %s, attempt %d: %s", mail.id(), mail.attempts(), failure.getMessage());
        return database.write(
                Scope.nation(),
                tx -> repository.notSent(
                        tx, mail, next.isPresent() ? again : "DEAD", next.orElse(null), error(failure)));
    }

    private static String error(Throwable failure) {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String text = Masks.within(said);
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
