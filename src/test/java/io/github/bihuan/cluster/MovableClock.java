package io.github.bihuan.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/** The clock of one process, put forward and back while it runs: a library of some lines stands before libc. Needs Linux and a C compiler. */
final class MovableClock {

    private static final String SOURCE =
            """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <fcntl.h>
            #include <stdlib.h>
            #include <sys/mman.h>
            #include <time.h>

            static int (*original)(clockid_t, struct timespec *);
            static volatile long *seconds;

            __attribute__((constructor)) static void begin(void) {
              original = dlsym(RTLD_NEXT, "clock_gettime");
              seconds = mmap(0, sizeof(long), PROT_READ, MAP_SHARED, open(getenv("CLOCK_SECONDS"), O_RDONLY), 0);
            }

            int clock_gettime(clockid_t id, struct timespec *at) {
              int result = original(id, at);
              if (id == CLOCK_REALTIME) at->tv_sec += *seconds;
              return result;
            }
            """;

    private final Path library;
    private final Path seconds;

    private MovableClock(Path library, Path seconds) {
        this.library = library;
        this.seconds = seconds;
    }

    static boolean isPossible() {
        return Files.isExecutable(Path.of("/usr/bin/cc"));
    }

    static MovableClock in(Path directory) throws IOException, InterruptedException {
        Path source = Files.writeString(directory.resolve("clock.c"), SOURCE);
        Path library = directory.resolve("clock.so");
        var compiler = new ProcessBuilder(
                        "/usr/bin/cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IllegalStateException("the clock does not compile");
        }
        MovableClock clock = new MovableClock(library, directory.resolve("seconds"));
        clock.isAhead(Duration.ZERO);
        return clock;
    }

    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CLOCK_SECONDS", seconds.toString());
    }

    void isAhead(Duration by) throws IOException {
        var value = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(by.toSeconds())
                .flip();
        try (var file = FileChannel.open(seconds, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(value, 0);
        }
    }
}
