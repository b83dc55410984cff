package io.github.bihuan.trial.postgres;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@link LauncherProgram} in a JVM of its own. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> printed = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJvm start(List<String> prefix, String classPath, Path home, Path cache, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-cp", classPath));
        command.addAll(List.of(LauncherProgram.class.getName(), home.toString(), cache.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start());
    }

    static ChildJvm start(Settings settings) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), settings.home(), settings.binaries(), Map.of());
    }

    long pid() {
        return process.pid();
    }

    /** Reads what the program prints until a line that begins so. */
    ChildJvm await(String begin) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                if (line.startsWith(begin)) {
                    return this;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the program ended without \"" + begin + "\":\n" + String.join("\n", printed));
    }

    /** Asks the program to stop properly. */
    void stop() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        await("stopped");
    }

    /** kill -9; answers how many rows the program had told to be committed. */
    int kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
        output.lines().forEach(printed::add);
        return (int)
                printed.stream().filter(line -> line.startsWith("committed ")).count();
    }

    /** kill -9 at an arbitrary moment, if the program has not ended by then. */
    void killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
