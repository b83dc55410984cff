package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * 短信网关: an approved template's id and its variables, never free text. Posts {@code {phone, templateId, variables, messageId}}
 * with the secret as bearer token; any 2xx means taken.
 */
@Singleton
final class SmsGateway implements Sender {

    private final OutboundHttp http;
    private final ChannelLines lines;

    SmsGateway(OutboundHttp http, ChannelLines lines) {
        this.http = http;
        this.lines = lines;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        Line line = parcel.line();
        var variables = new JsonObject();
        line.variables().forEach((name, value) -> variables.put(name, value.of(parcel.text())));
        var message = new JsonObject()
                .put("phone", lines.phone(parcel))
                .put("templateId", line.template())
                .put("variables", variables)
                .put("messageId", parcel.id());
        return HttpOutcomes.of(
                http.post(line.url(), Map.of("Authorization", "Bearer " + line.secret()), message.encode()),
                accepted -> Outcome.sent());
    }
}
