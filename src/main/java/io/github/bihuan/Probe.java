package io.github.bihuan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a running program for its health, from images that have no HTTP client: health checks of containers, {@code helm test}. */
final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private Probe() {}

    /** Whether a GET of the URL is answered with 200. */
    static boolean isUp(String url) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException | IllegalArgumentException unreachable) {
            Console.say("不可达 / unreachable: " + url);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
