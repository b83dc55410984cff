package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.enterprise.domain.Uscc;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("程序在任何时刻被 kill -9，已答复的写入一条不丢")
class KilledProgramIT {

    private static final int KILLS = 20;
    private static final int WRITERS = 4;

    private final AtomicInteger serial = new AtomicInteger();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    @Test
    @DisplayName("反复 20 次：写入途中被杀，重启后全部找得到")
    void no_acknowledged_write_is_lost() throws InterruptedException {
        Path home = directory.resolve("home");
        for (int round = 0; round < KILLS; round++) {
            var program = ProgramProcess.trial(home);
            assertAllThere(program, acknowledged.subList(Math.max(0, acknowledged.size() - 40), acknowledged.size()));
            writeUntilKilled(program, Duration.ofMillis(150 + 70L * round));
        }
        try (var program = ProgramProcess.trial(home)) {
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            assertAllThere(program, acknowledged);
        }
    }

    private void writeUntilKilled(ProgramProcess program, Duration after) throws InterruptedException {
        String token = program.token("town-office");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> write(program, token));
        }
        LockSupport.parkNanos(after.toNanos());
        program.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private void write(ProgramProcess program, String token) {
        try {
            while (true) {
                String uscc = Uscc.withCheckDigit("91141128MA%07d".formatted(serial.incrementAndGet()))
                        .toString();
                var answer = program.post("/api/v1/enterprises", token, enterprise(uscc));
                assertThat(answer.statusCode()).isEqualTo(201);
                acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
            }
        } catch (UncheckedIOException killed) {
            // the program is gone: what it answered before counts
        }
    }

    private static void assertAllThere(ProgramProcess program, List<String> locations) {
        String token = program.token("town-office");
        for (String location : locations) {
            String path = location.replaceFirst("https?://[^/]+", "");
            assertThat(program.get(path, token).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static String enterprise(String uscc) {
        return """
                {"name":"样本企业%s","uscc":"%s","regionCode":"141128101","address":"方山县马坊镇",
                 "industry":"MACHINERY","sizeClass":"SMALL_MICRO","principal":{"name":"张三"}}"""
                .formatted(uscc.substring(10), uscc);
    }
}
