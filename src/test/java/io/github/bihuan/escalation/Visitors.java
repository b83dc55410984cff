package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Users who come at a steady rate, however long the others have to wait: pages of hazards, single hazards, notices. */
final class Visitors {

    private static final int PER_SECOND = Integer.getInteger("bench.visitors", 40);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI program;
    private final String token;
    private final List<List<Object>> hazards;
    private final AtomicInteger turn = new AtomicInteger();

    Visitors(URI program, String token, List<List<Object>> hazards) {
        this.program = program;
        this.token = token;
        this.hazards = hazards;
    }

    /** The 99th percentile of the answers in milliseconds while something goes on, from the moment each visitor wanted to ask. */
    double during(CompletionStage<?> something) {
        Queue<Long> waited = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> visits = new ArrayList<>();
        ScheduledExecutorService door = Executors.newSingleThreadScheduledExecutor();
        door.scheduleAtFixedRate(() -> visits.add(visit(waited)), 0, 1_000_000 / PER_SECOND, TimeUnit.MICROSECONDS);
        something.toCompletableFuture().join();
        door.shutdown();
        visits.forEach(CompletableFuture::join);
        assertThat(waited).hasSizeGreaterThan(100);
        return waited.stream()
                        .sorted()
                        .skip(waited.size() * 99L / 100)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    private CompletableFuture<?> visit(Queue<Long> waited) {
        long start = System.nanoTime();
        int number = turn.getAndIncrement();
        String path =
                switch (number % 4) {
                    case 0 -> "/api/v1/hazards?limit=20";
                    case 1 -> "/api/v1/notices?limit=20";
                    default -> "/api/v1/hazards/"
                            + hazards.get(number % hazards.size()).get(0);
                };
        HttpRequest request = HttpRequest.newBuilder(program.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenAccept(answer -> {
            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            waited.add(System.nanoTime() - start);
        });
    }
}
