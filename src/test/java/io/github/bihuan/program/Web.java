package io.github.bihuan.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows nothing by itself. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of the one server it visits. Keycloak marks them secure, which browsers forgive this machine and Java does not. */
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    boolean answers(String url) {
        try {
            return get(url).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String url) {
        return send(request(url).GET());
    }

    HttpResponse<String> submit(String url, String... fields) {
        return send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Submits a form and reads the JSON it is answered with. */
    JsonNode form(String url, String... fields) {
        HttpResponse<String> answer = submit(url, fields);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(url + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.parse(answer.body());
    }

    HttpResponse<String> json(String method, String url, String token, String body) {
        return send(request(url)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    static String encoded(String... fields) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            text.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encode(fields[i + 1]));
        }
        return text.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> remembering(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return remembering(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
