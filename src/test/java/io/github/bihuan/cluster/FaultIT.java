package io.github.bihuan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.cluster.FaultRound.Fault;
import io.github.bihuan.cluster.FaultRound.Moment;
import io.github.bihuan.program.ProgramProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A few rounds in every build; all of them by {@code mvn verify -Pfaults}. The rounds go to target/fault-rounds.txt. The same kills
 * again: {@code -Dbihuan.fault.seed}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("三个进程、一个 PostgreSQL：途中谁倒下都行，通知不丢、不重")
class FaultIT {

    private static final Path ROUNDS_FILE = Path.of("target", "fault-rounds.txt");
    private static final int REPLICAS = 3;
    private static final int ROUNDS = Integer.getInteger("bihuan.fault.rounds", 2);
    private static final int DUE = Integer.getInteger("bihuan.fault.due", 200);
    private static final Duration STOPPED = Duration.ofSeconds(Integer.getInteger("bihuan.fault.stopped", 8));
    private static final long SEED = Long.getLong("bihuan.fault.seed", System.currentTimeMillis());
    /** A PostgreSQL that is killed costs less than a process that starts: one round in so many. */
    private static final int DATABASE_ROUNDS = Math.max(1, ROUNDS / 5);

    /** Ten chunks a set, so that a kill finds some written, some half written and some untouched; leases that end soon. */
    private static final Map<String, String> SETTINGS = Map.of(
            "BIHUAN_SWEEP_CRON", "* * * * * ?",
            "BIHUAN_SWEEP_CHUNK", String.valueOf(DUE / 10),
            "BIHUAN_DELIVERY_EVERY", "1s",
            "BIHUAN_DELIVERY_LEASE", "5s",
            "BIHUAN_DELIVERY_QUIET_HOURS", "off",
            "BIHUAN_DATABASE_MAX_IDLE", "3s",
            "BIHUAN_DIGEST_FROM", "23:59:59",
            "BIHUAN_OUTBOUND_INTERNAL_HOSTS", "127.0.0.1",
            "BIHUAN_MAIL_START_TLS", "DISABLED");

    private final Random random = new Random(SEED);
    private MessageSinks sinks;
    private Cluster cluster;
    private DueRows rows;
    private Map<String, String> settings;
    private int number;

    @BeforeAll
    void startThreeReplicas(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        sinks = new MessageSinks();
        settings = new HashMap<>(SETTINGS);
        settings.put("BIHUAN_MAIL_PORT", String.valueOf(sinks.mailPort()));
        cluster = Cluster.of(REPLICAS, directory, 100, settings);
        rows = new DueRows(cluster);
        rows.addOfficials();
        connectTheSystem();
        report("%d rounds of %d due hazards, seed %d".formatted(ROUNDS, DUE, SEED));
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
        sinks.close();
    }

    @Test
    @DisplayName("巡查途中 kill -9 任意一个：应发的一件不少、一件不多")
    void a_process_is_killed_while_it_sweeps() {
        rounds(ROUNDS, Moment.SWEEP, new Kill());
    }

    @Test
    @DisplayName("发送途中 kill -9 任意一个：件件送到，重发的编号和文字相同")
    void a_process_is_killed_while_it_sends() {
        rounds(ROUNDS, Moment.DELIVERY, new Kill());
    }

    @Test
    @DisplayName("PostgreSQL 在巡查、发送途中被杀并重启")
    void the_database_is_killed_under_them() {
        rounds(DATABASE_ROUNDS, Moment.SWEEP, this::killTheDatabase);
        rounds(DATABASE_ROUNDS, Moment.DELIVERY, this::killTheDatabase);
    }

    @Test
    @DisplayName("一个进程停住不动：其余照常做完，它醒来后不多发一件")
    void a_process_stands_still_and_goes_on() {
        rounds(1, Moment.SWEEP, new Standstill());
        rounds(1, Moment.DELIVERY, new Standstill());
    }

    private void rounds(int wanted, Moment moment, Fault fault) {
        int counted = 0;
        for (int tried = 0; counted < wanted; tried++) {
            assertThat(tried).as("rounds that missed the moment").isLessThan(2 * wanted + 3);
            var round = new FaultRound(cluster, rows, sinks, number++, DUE);
            var what = round.run(moment, 0.05 + 0.65 * random.nextDouble(), fault);
            what.ifPresent(happened -> report(moment + " " + happened));
            counted += what.isPresent() ? 1 : 0;
        }
    }

    private String killTheDatabase() {
        cluster.postgres().kill();
        cluster.postgres().restart();
        return "killed PostgreSQL";
    }

    private ProgramProcess anyReplica() {
        return cluster.replicas().get(random.nextInt(REPLICAS));
    }

    private String described(ProgramProcess replica) {
        String name = cluster.name(replica);
        return name + (rows.isWriting(name) ? ", which was writing" : "");
    }

    /** Another process is started at once, as Kubernetes does, and joins in. */
    private final class Kill implements Fault {

        private CompletableFuture<?> replacement;

        @Override
        public String strike() {
            ProgramProcess victim = anyReplica();
            String hit = described(victim);
            cluster.kill(victim);
            replacement = CompletableFuture.runAsync(() -> cluster.add(settings));
            return "killed " + hit;
        }

        @Override
        public void mend() {
            replacement.join();
        }
    }

    /** All that is due is done while one stands still, although it may hold locks and leases. */
    private final class Standstill implements Fault {

        private ProgramProcess victim;
        private long since;

        @Override
        public String strike() {
            victim = cluster.replicas().stream()
                    .filter(replica -> rows.isWriting(cluster.name(replica)))
                    .findFirst()
                    .orElseGet(FaultIT.this::anyReplica);
            victim.freeze();
            since = System.nanoTime();
            return "froze " + described(victim);
        }

        @Override
        public void mend() {
            Cluster.await(() -> System.nanoTime() - since > STOPPED.toNanos());
            victim.thaw();
            Cluster.await(() -> victim.status("/q/health/ready") == 200);
        }
    }

    /** The rate limit of channels is not what this is about. */
    private void connectTheSystem() {
        var answer = cluster.replicas()
                .get(0)
                .post(
                        "/api/v1/notice-channels",
                        cluster.townOffice(),
                        """
                        {"channel":"WEBHOOK","name":"样例系统","regionCode":"%s","url":"%s","perMinute":6000,
                         "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}"""
                                .formatted(DueSet.TOWN, sinks.url()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        cluster.asSuperuser("update delivery_endpoint set per_minute = 0");
    }

    private static void report(String line) {
        try {
            Files.writeString(
                    ROUNDS_FILE, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
