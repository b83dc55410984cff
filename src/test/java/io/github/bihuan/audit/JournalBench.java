package io.github.bihuan.audit;

import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Not a test: writes a second with sealing against without, in one run (bench/journal/README.md). */
@QuarkusTest
@DisplayName("度量：封存对写入的影响")
class JournalBench extends ChainTest {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 3;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 10));
    private static final Duration SEAL_EVERY = Duration.ofSeconds(1);

    @Test
    void writes_with_and_without_sealing() {
        aNewDay();
        phase(false);
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            without.add(phase(false));
            with.add(phase(true));
        }
        System.out.printf(
                "journal writes/s: without sealing %s, with sealing %s, ratio of the medians %.2f%n",
                rounded(without), rounded(with), median(with) / median(without));
    }

    @Test
    void sealing_and_verifying() {
        var day = aNewDay();
        List<JournalEntry> entries =
                IntStream.range(0, 20_000).mapToObj(i -> entry("BENCH-" + i)).toList();
        done(database.write(Scope.nation(), tx -> journal.recordAll(tx, caller("bench"), entries)));
        long start = System.nanoTime();
        seal();
        double sealed = entries.size() / seconds(start);
        start = System.nanoTime();
        long rows = verification(day).getLong("rowsVerified");
        double verified = rows / seconds(start);
        start = System.nanoTime();
        int bytes = export(cityAuditor(), day).length();
        System.out.printf(
                "sealed %.0f rows/s, verified %.0f rows/s, exported %.0f rows/s (%.0f bytes a row)%n",
                sealed, verified, rows / seconds(start), (double) bytes / rows);
    }

    private double phase(boolean sealing) {
        seal();
        var running = new AtomicBoolean(true);
        var written = new AtomicLong();
        Uni<Void> sealer = sealing ? sealing(running) : Uni.createFrom().voidItem();
        List<Uni<Void>> all = new ArrayList<>();
        all.add(sealer);
        IntStream.range(0, WRITERS).forEach(writer -> all.add(writing(running, written)));
        long start = System.nanoTime();
        Uni<?> end = Uni.createFrom().voidItem().onItem().delayIt().by(LENGTH).invoke(() -> running.set(false));
        end.subscribe().with(ignored -> {});
        Uni.join().all(all).andFailFast().await().atMost(LENGTH.multipliedBy(6));
        return written.get() / seconds(start);
    }

    private Uni<Void> writing(AtomicBoolean running, AtomicLong written) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.write(Scope.nation(), tx -> journal.record(tx, caller("bench"), entry("BENCH")))
                        .replaceWith(written::incrementAndGet))
                .whilst(ignored -> running.get())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> sealing(AtomicBoolean running) {
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        this.sealer.run().replaceWith(true).onItem().delayIt().by(SEAL_EVERY))
                .whilst(ignored -> running.get())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String rounded(List<Double> values) {
        return values.stream()
                .map(value -> String.format("%.0f", value))
                .toList()
                .toString();
    }
}
