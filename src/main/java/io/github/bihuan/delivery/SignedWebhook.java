package io.github.bihuan.delivery;

import io.github.bihuan.delivery.Parcel.Text;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Another system, by Standard Webhooks: {@code webhook-id} stays the same on repeats, {@code webhook-timestamp} and the signature
 * are of the attempt. The body says which notice was issued, not what it says about whom: that is read by the API.
 */
@Singleton
final class SignedWebhook implements Sender {

    private final OutboundHttp http;
    private final RobotText texts;
    private final Clock clock;

    SignedWebhook(OutboundHttp http, RobotText texts, Clock clock) {
        this.http = http;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        String body = body(parcel).encode();
        return HttpOutcomes.of(http.post(parcel.line().url(), headers(parcel, body), body), accepted -> Outcome.sent());
    }

    private Map<String, String> headers(Parcel parcel, String body) {
        String id = "msg_" + parcel.id();
        Instant now = clock.instant();
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                "webhook-signature", Signatures.webhook(parcel.line().secret(), id, now, body));
    }

    private JsonObject body(Parcel parcel) {
        Text text = parcel.text();
        var notice = new JsonObject()
                .put("noticeId", parcel.consignmentId())
                .put("kind", text.kind())
                .put("step", text.step())
                .put("number", text.number())
                .put("title", text.title())
                .put("subjectCode", text.subjectCode())
                .put("regionCode", text.regionCode())
                .put("issuer", text.issuer())
                .put("dueOn", text.dueOn().toString())
                .put("link", texts.link(parcel.consignmentId()));
        return new JsonObject()
                .put("type", "notice.issued")
                .put("timestamp", text.issuedAt().toInstant().toString())
                .put("data", notice);
    }
}
