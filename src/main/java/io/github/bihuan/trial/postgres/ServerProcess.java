package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The processes that work on a data directory, found without asking the server. */
final class ServerProcess {

    private static final Path PROC = Path.of("/proc");
    private static final long POLL_MILLIS = 20;

    private ServerProcess() {}

    /** The process named in {@code postmaster.pid}, if it lives and really serves this directory. */
    static Optional<ProcessHandle> serving(Path data) throws IOException {
        return recordedPid(data).flatMap(ProcessHandle::of).filter(process -> isServing(process, data));
    }

    /**
     * Whether {@code postmaster.pid} names a process that exists but does not serve this directory: somebody else's, or
     * a dead server that nobody has collected. PostgreSQL would take either for a running server.
     */
    static boolean isRecordedPidMisleading(Path data) throws IOException {
        return recordedPid(data)
                .flatMap(ProcessHandle::of)
                .filter(process -> !isServing(process, data))
                .isPresent();
    }

    /** Server processes whose postmaster is dead: a busy one notices that only at the end of its statement. */
    static List<ProcessHandle> stragglers(Path data) {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> isServing(process, data))
                .toList();
    }

    /** Kills (SIGKILL) and waits until the process is gone; answers whether it is. */
    static boolean kill(ProcessHandle process, long limitSeconds) {
        process.destroyForcibly();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
        while (process.isAlive() && !isZombie(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static Optional<Long> recordedPid(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("-?\\d{1,18}"))
                .map(line -> Math.abs(Long.parseLong(line)));
    }

    private static boolean isServing(ProcessHandle process, Path data) {
        if (!process.isAlive() || isZombie(process)) {
            return false;
        }
        if (Files.isDirectory(PROC)) {
            return isPostgres(process) && isWorkingIn(process, data);
        }
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    private static boolean isPostgres(ProcessHandle process) {
        try {
            String name =
                    Files.readString(PROC.resolve(process.pid() + "/comm")).strip();
            return name.equals("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isWorkingIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(PROC.resolve(process.pid() + "/cwd")).equals(data.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Dead but not yet collected by its parent, as happens in containers without an init process. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String status = Files.readString(PROC.resolve(process.pid() + "/stat"));
            return status.charAt(status.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresStartException("等待被中断", "Interrupted while waiting for a server process", e);
        }
    }
}
