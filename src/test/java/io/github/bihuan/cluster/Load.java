package io.github.bihuan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.enterprise.domain.Uscc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Users at work: each reads lists and registers enterprises through the proxy, without pause, until stopped. */
final class Load implements AutoCloseable {

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() % 1_000_000));
    private static final Path FIGURES = Path.of("target", "cluster-figures.txt");
    private static final int READS_PER_WRITE = 3;
    private static final int ENOUGH = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private final List<Thread> users = new ArrayList<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<String> bad = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean stopped;

    private Load(int port, String token) {
        this.base = "http://127.0.0.1:" + port;
        this.token = token;
    }

    static Load of(int users, int port, String token) {
        Load load = new Load(port, token);
        for (int i = 0; i < users; i++) {
            Thread user = new Thread(load::work, "user-" + i);
            load.users.add(user);
            user.start();
        }
        return load;
    }

    /** How many requests ended with the status; 0 is one without an answer. */
    int count(int status) {
        return statuses.getOrDefault(status, new AtomicInteger()).get();
    }

    private int total() {
        return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Answers that no user should see: none at all, 500, 502, or a refusal of what was right. */
    List<String> bad() {
        return bad;
    }

    /** Paths of the enterprises whose registration was acknowledged. */
    List<String> written() {
        return written;
    }

    HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> write() throws IOException, InterruptedException {
        String uscc = Uscc.withCheckDigit("91141128MA%07d".formatted(SERIAL.incrementAndGet() % 10_000_000))
                .toString();
        String body =
                """
                {"name":"样本企业%s","uscc":"%s","regionCode":"141128101","address":"方山县马坊镇",
                 "industry":"MACHINERY","sizeClass":"SMALL_MICRO","principal":{"name":"张三"}}"""
                        .formatted(uscc.substring(10), uscc);
        return client.send(
                request("/api/v1/enterprises")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What was acknowledged can be read. */
    void assertAllThere() throws IOException, InterruptedException {
        assertThat(written).hasSizeGreaterThan(ENOUGH);
        for (String path : written) {
            assertThat(read(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    /** Adds a line to the figures. */
    void report(String what, String more) throws IOException {
        Files.writeString(
                FIGURES,
                "%s: %d requests %s, slowest %d ms %s%n"
                        .formatted(
                                what,
                                total(),
                                statuses,
                                Duration.ofNanos(slowest.get()).toMillis(),
                                more),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        stopped = true;
        users.forEach(user -> {
            try {
                user.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void work() {
        for (int i = 0; !stopped; i++) {
            long start = System.nanoTime();
            try {
                note(i % (READS_PER_WRITE + 1) == 0 ? write() : read("/api/v1/enterprises?limit=5"));
            } catch (IOException dropped) {
                note(0, dropped.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    private void note(HttpResponse<String> answer) {
        note(answer.statusCode(), answer.body());
        if (answer.statusCode() == 201) {
            written.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""));
        }
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isEmpty()) {
            bad.add("503 without Retry-After: " + answer.body());
        }
    }

    private void note(int status, String what) {
        statuses.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
        if (status != 200 && status != 201 && status != 503) {
            bad.add(status + " " + what);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }
}
