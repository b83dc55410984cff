package io.github.bihuan.trial.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's programs with a time-out and a clean environment: {@code PG*}, {@code LC_*} and {@code LANG} of the
 * caller would change what they do.
 */
final class Commands {

    private Commands() {}

    /** What a command answered: its exit code and everything that it printed. */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Result run(List<String> command, Path workingDirectory, Duration limit) {
        Path output = null;
        try {
            output = Files.createTempFile(workingDirectory, "command-", ".log");
            Process process = start(command, workingDirectory, output);
            try {
                return await(process, command, output, limit);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return new Result(127, e.getMessage());
        } finally {
            delete(output);
        }
    }

    private static Process start(List<String> command, Path workingDirectory, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH"));
        environment.put("LC_ALL", "C");
        return builder.start();
    }

    private static Result await(Process process, List<String> command, Path output, Duration limit) throws IOException {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
            return ended
                    ? new Result(process.exitValue(), printed)
                    : new Result(124, printed + System.lineSeparator() + command + ": no end after " + limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresStartException("等待被中断:" + command, "Interrupted while waiting for " + command, e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new PostgresStartException("无法删除 " + file, "Cannot delete " + file + ": " + e, e);
        }
    }
}
