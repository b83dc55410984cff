package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server of one data directory: start, stop, kill, and what a killed JVM left running. */
final class Server {

    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 30;
    private static final int KILL_SECONDS = 10;
    private static final int LOG_LINES = 20;
    private static final long LOG_BYTES = 64 * 1024L;

    private final Home home;
    private final Binaries binaries;
    private final Privileges privileges;

    Server(Home home, Binaries binaries, Privileges privileges) {
        this.home = home;
        this.binaries = binaries;
        this.privileges = privileges;
    }

    /** {@code pg_ctl} starts the server in a session of its own: Ctrl-C in the terminal does not reach it. */
    void start() throws IOException {
        if (Files.exists(home.serverLog())) {
            Files.move(
                    home.serverLog(),
                    home.serverLog().resolveSibling("server.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Commands.Result result =
                pgCtl(START_SECONDS, "start", "-l", home.serverLog().toString());
        if (!result.succeeded()) {
            String log = logTail();
            stop();
            throw new PostgresStartException(
                    "内置 PostgreSQL 启动失败,服务器日志 " + home.serverLog() + " 的最后几行:",
                    "The embedded PostgreSQL did not start; the last lines of its log:\n" + log + "\n"
                            + result.output());
        }
    }

    /** Fast shutdown, then immediate, then SIGKILL; returns when nothing serves the directory any more. */
    void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            if (ServerProcess.serving(home.data()).isPresent()) {
                pgCtl(STOP_SECONDS, "stop", "-m", mode);
            }
        }
        kill();
    }

    /** Ends all processes of the server with SIGKILL, the postmaster first. */
    void kill() throws IOException {
        Optional<ProcessHandle> postmaster = ServerProcess.serving(home.data());
        if (postmaster.isPresent() && !ServerProcess.kill(postmaster.get(), KILL_SECONDS)) {
            throw new PostgresStartException(
                    "无法停止 PostgreSQL 进程 " + postmaster.get().pid(),
                    "Cannot stop the PostgreSQL process " + postmaster.get().pid());
        }
        ServerProcess.stragglers(home.data()).forEach(process -> ServerProcess.kill(process, KILL_SECONDS));
    }

    /**
     * Ends a server whose JVM was killed. Who calls holds the lock of the home, so whatever serves the directory has
     * no master. A pid file that names a process which is no server here would keep ours from starting.
     */
    void stopOrphan() throws IOException {
        Path pidFile = home.data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        stop();
        if (ServerProcess.isRecordedPidMisleading(home.data())) {
            Files.deleteIfExists(pidFile);
        }
    }

    /** Whether the last start failed because somebody took the port meanwhile. */
    boolean failedForBusyPort() throws IOException {
        return logTail().contains("could not bind");
    }

    /** Whether the last start met a server that a killed JVM was just starting; the failed start has ended it. */
    boolean failedForOrphan() throws IOException {
        String log = logTail();
        return log.contains("lock file \"postmaster.pid\"") || log.contains("pre-existing shared memory block");
    }

    private Commands.Result pgCtl(int seconds, String action, String... arguments) {
        List<String> command = new ArrayList<>(privileges.command(
                binaries.program("pg_ctl"), action, "-w", "-s", "-t", String.valueOf(seconds), "-D"));
        command.add(home.data().toString());
        command.addAll(List.of(arguments));
        return Commands.run(command, home.run(), Duration.ofSeconds(seconds + 10L));
    }

    private String logTail() throws IOException {
        if (!Files.exists(home.serverLog())) {
            return "";
        }
        List<String> lines = tail(home.serverLog()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private static String tail(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - LOG_BYTES));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
