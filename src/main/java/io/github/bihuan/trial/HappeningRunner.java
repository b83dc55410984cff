package io.github.bihuan.trial;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Lets happenings happen through the program's own API, as the sample user who does it. Each has its own idempotency key, so that
 * one repeated after a crash changes nothing. A refused one – somebody has changed the sample data by hand – is logged and left.
 */
@Singleton
final class HappeningRunner {

    private static final Logger LOG = Logger.getLogger(HappeningRunner.class);
    private static final String API = "/api/v1";
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern DOCUMENT = Pattern.compile("(/[^/]+/[^/]+)/.+");
    private static final int REFUSED = 400;

    private final WebClient client;
    private final TrialTokens tokens;
    private final TrialPort port;

    HappeningRunner(Vertx vertx, TrialTokens tokens, TrialPort port) {
        this.client = WebClient.create(vertx);
        this.tokens = tokens;
        this.port = port;
    }

    /**
     * @param key idempotency key
     * @param kept ids kept so far, by name
     * @return the id of what was made; empty when refused
     */
    Uni<Optional<String>> run(String key, Happening happening, Map<String, String> kept) {
        String path = filled(happening.post(), kept);
        return tokens.issue(happening.as(), null)
                .flatMap(issued -> etag(issued.token(), path)
                        .flatMap(etag -> post(issued.token(), key, path, etag, body(happening, kept))))
                .map(answer -> made(happening, path, answer));
    }

    private Uni<String> etag(String token, String path) {
        Matcher document = DOCUMENT.matcher(path);
        if (!document.matches()) {
            return Uni.createFrom().item("*");
        }
        return request(client.get(port.number(), "127.0.0.1", API + document.group(1)), token)
                .send()
                .map(answer -> Optional.ofNullable(answer.getHeader("ETag")).orElse("*"));
    }

    private Uni<HttpResponse<Buffer>> post(String token, String key, String path, String etag, String body) {
        return request(client.post(port.number(), "127.0.0.1", API + path), token)
                .putHeader("Idempotency-Key", key)
                .putHeader("If-Match", etag)
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body));
    }

    private static HttpRequest<Buffer> request(HttpRequest<Buffer> request, String token) {
        return request.bearerTokenAuthentication(token).putHeader("Accept", "application/json");
    }

    private static Optional<String> made(Happening happening, String path, HttpResponse<Buffer> answer) {
        if (answer.statusCode() >= REFUSED) {
            LOG.warnf(
                    "%s %s %s: %d %s",
                    happening.at(), happening.as(), path, answer.statusCode(), answer.bodyAsString());
            return Optional.empty();
        }
        JsonObject body = answer.bodyAsJsonObject();
        return Optional.ofNullable(body.getString("id"));
    }

    private static String body(Happening happening, Map<String, String> kept) {
        return filled(Json.encode(happening.body()), kept);
    }

    private static String filled(String text, Map<String, String> kept) {
        return NAME.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(kept.getOrDefault(match.group(1), "unknown-" + match.group(1))));
    }
}
