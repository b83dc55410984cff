package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends a notice as a plain mail; the message id is its {@code Message-ID}. */
@Singleton
final class MailSender implements Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;

    MailSender(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        return mailer.send(message(parcel))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(Outcome.sent())
                .onFailure()
                .recoverWithItem(MailSender::outcome);
    }

    private static Mail message(Parcel parcel) {
        return Mail.withText(
                        parcel.address(), parcel.text().title(), parcel.text().body())
                .addHeader("Message-ID", parcel.messageId());
    }

    private static Outcome outcome(Throwable failure) {
        return failure instanceof TimeoutException
                ? Outcome.unknown("邮件服务器没有答复")
                : Outcome.failed(Addresses.redacted(failure));
    }
}
