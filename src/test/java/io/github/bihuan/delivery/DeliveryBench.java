package io.github.bihuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.delivery.DeliveryBooks.Sent;
import io.github.bihuan.delivery.domain.Outcome;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Not a test: how fast messages go out, and what a bad endpoint costs the others. Run as bench/delivery/README.md says. */
@QuarkusTest
@QuarkusTestResource(value = Sinks.class, restrictToAnnotatedClass = true)
@DisplayName("度量：送达")
class DeliveryBench extends ApiTest {

    private static final int NOTICES = Integer.getInteger("bench.notices", 100_000);
    private static final int WARM_UP = 3000;
    private static final int ENDPOINTS = 50;
    private static final int EACH = Integer.getInteger("bench.each", 100);
    private static final int BATCH = 100;
    private static final int TOGETHER = 50;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final double LEAST_OF_LIMIT = 0.5;
    private static final double MOST_TIMES_ALONE = 2;

    @Inject
    Vertx vertx;

    @Inject
    Database database;

    @Inject
    DeliveryRun deliveries;

    @Inject
    DeliveryRepository repository;

    @Inject
    ChannelLines lines;

    @Inject
    DeliveryBooks books;

    /** When each message came, by the clock of this machine. */
    private final Queue<Long> arrived = new ConcurrentLinkedQueue<>();

    private HttpServer sink;

    @BeforeEach
    void aFastSink() {
        change("update notice_channel set status = 'RETIRED'");
        sink = vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().startsWith("/bad")) {
                        vertx.setTimer(
                                4000,
                                late -> request.response().setStatusCode(500).end());
                    } else {
                        arrived.add(System.nanoTime());
                        request.response().setStatusCode(204).end();
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        sink.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_hundred_thousand_notices_to_a_fast_sink() {
        UUID channel = channel("/good");
        waiting(WARM_UP, List.of(channel));
        sent();
        waiting(WARM_UP, List.of(channel));
        claimedAndRecorded(channel);

        waiting(NOTICES, List.of(channel));
        double limit = claimedAndRecorded(channel);
        waiting(NOTICES, List.of(channel));
        double real = sent();
        assertThat(arrived).hasSize(WARM_UP + NOTICES);
        System.out.printf(
                "%,d notices: claim and acknowledge %,.0f/s, delivered to a fast sink %,.0f/s, ratio %.2f%n",
                NOTICES, NOTICES / limit, NOTICES / real, limit / real);
        assertThat(limit / real).isGreaterThanOrEqualTo(LEAST_OF_LIMIT);
    }

    @Test
    void one_bad_endpoint_among_fifty() {
        List<UUID> good = IntStream.range(1, ENDPOINTS)
                .mapToObj(i -> channel("/good/" + i))
                .toList();
        UUID bad = channel("/bad");
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            percentile(good);
        }
        double alone = percentile(good);
        List<UUID> all = new ArrayList<>(good);
        all.add(bad);
        double together = percentile(all);
        System.out.printf(
                "%d endpoints, %d messages each: p99 %.0f ms, with a bad one among them %.0f ms, ratio %.2f%n",
                ENDPOINTS, EACH, alone, together, together / alone);
        assertThat(together / alone).isLessThan(MOST_TIMES_ALONE);
    }

    /** Milliseconds from the start of the run until 99 of 100 messages to good endpoints have come. */
    private double percentile(List<UUID> channels) {
        waiting(EACH, channels);
        arrived.clear();
        long start = System.nanoTime();
        deliveries.run().await().atMost(PATIENCE);
        assertThat(arrived).hasSize(EACH * (ENDPOINTS - 1));
        return arrived.stream()
                .map(at -> (at - start) / 1e6)
                .sorted()
                .skip(arrived.size() * 99L / 100)
                .findFirst()
                .orElseThrow();
    }

    private double sent() {
        long start = System.nanoTime();
        deliveries.run().await().atMost(PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(rows("select count(*)::int from delivery where status <> 'SENT'"))
                .containsExactly(List.of(0));
        return seconds;
    }

    /** The outbox alone: the same claims and entries without sending anything. */
    private double claimedAndRecorded(UUID channel) {
        long start = System.nanoTime();
        String endpoint = channel.toString();
        List<Parcel> claimed;
        do {
            claimed = database.write(Scope.nation(), tx -> lines.of(tx, endpoint)
                            .flatMap(line -> repository.claim(
                                    tx,
                                    endpoint,
                                    line.orElseThrow(),
                                    clock.instant(),
                                    clock.instant().plusSeconds(600),
                                    BATCH)))
                    .await()
                    .atMost(PATIENCE);
            for (int i = 0; i < claimed.size(); i += TOGETHER) {
                List<Sent> some = claimed.subList(i, Math.min(i + TOGETHER, claimed.size())).stream()
                        .map(parcel -> new Sent(parcel, Outcome.sent()))
                        .toList();
                books.record(endpoint, some).await().atMost(PATIENCE);
            }
        } while (!claimed.isEmpty());
        return (System.nanoTime() - start) / 1e9;
    }

    /** So many issued notices, each to go to each of the channels, and nothing else. */
    private static void waiting(int notices, List<UUID> channels) {
        change("truncate notice, notice_recipient, delivery, event cascade");
        change("update delivery_endpoint set per_minute = 0, failures = 0, open_until = null");
        UUID enterprise = HazardRows.anEnterprise("己机械样例有限公司", MAFANG);
        change(
                """
                insert into notice (id, kind, text, text_version, step, point, mode, status, subject_type, subject_id, subject_code,
                  level, enterprise_id, region_code, deadline_version, due_on, late, issuer, recipient_roles, copy_roles, title, facts,
                  body, created_at, created_by, number, number_series, number_year, number_serial, issued_at)
                select gen_random_uuid(), 'REMINDER_LETTER', 'REMINDER_LETTER', 1, 'L1', 'L1', 'AUTOMATIC', 'SENT', 'HAZARD',
                  gen_random_uuid(), 'YH-B-' || i, 'GENERAL', ?, ?, 1, '2024-12-17', false, '方山县安全生产委员会办公室',
                  '{PRINCIPAL}', '{}', '关于事故隐患整改逾期的提醒函', '{}', repeat('整改', 300), now(), 'bench', '函' || i, 'bench', 2024,
                  i, now()
                from generate_series(1, ?) i""",
                enterprise,
                MAFANG,
                notices);
        for (UUID channel : channels) {
            change(
                    """
                    insert into delivery (id, notice_id, region_code, channel, endpoint, channel_id, status, next_at, message_id,
                      created_at, due_at)
                    select gen_random_uuid(), id, region_code, 'WEBHOOK', ?, ?, 'PENDING', '2024-12-16', gen_random_uuid(), now(),
                      '2024-12-16'
                    from notice""",
                    channel.toString(),
                    channel);
        }
        change("vacuum analyze notice, notice_recipient, delivery");
    }

    private UUID channel(String path) {
        String body =
                """
                {"channel":"WEBHOOK","name":"样例","regionCode":"%s","url":"http://127.0.0.1:%d%s",
                 "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}"""
                        .formatted(MAFANG, sink.actualPort(), path);
        return UUID.fromString(as(townOffice())
                .body(body)
                .post("/api/v1/notice-channels")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
