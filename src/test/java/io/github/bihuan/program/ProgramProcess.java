package io.github.bihuan.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The packaged program as a process of its own, as a user starts it. */
public final class ProgramProcess implements AutoCloseable {

    public static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "bihuan", "pg");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private ProgramProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts trial mode in the home and waits until it is ready. */
    static ProgramProcess trial(Path home, String... settings) {
        List<String> all = new ArrayList<>(List.of("-Dquarkus.profile=trial", "-Dbihuan.home=" + home));
        all.addAll(List.of(settings));
        return start(home, Map.of(), all, List.of()).awaitReady();
    }

    /**
     * Starts the program and does not wait.
     *
     * @param settings options of the JVM
     * @param prefix what runs the JVM, such as a change of user
     */
    public static ProgramProcess start(
            Path home,
            Map<String, String> environment,
            List<String> settings,
            List<String> prefix,
            String... arguments) {
        try {
            int port = freePort();
            Path log = Files.createDirectories(home.resolveSibling(home.getFileName() + "-log"))
                    .resolve("program-" + port + ".log");
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dquarkus.http.port=" + port));
            command.addAll(settings);
            command.addAll(List.of("-jar", System.getProperty("bihuan.program")));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ProgramProcess(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProgramProcess awaitReady() {
        return awaitThat(() -> status("/q/health/ready") == 200);
    }

    /** Waits for what the program does by itself. */
    ProgramProcess awaitThat(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("waited in vain:\n" + output());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return this;
    }

    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of a GET, or 0 when nobody answers. */
    public int status(String path) {
        try {
            return get(path, null).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** @param headers further header names and values in turn */
    public HttpResponse<String> get(String path, String token, String... headers) {
        return send(with(headers, request(path, token)).GET());
    }

    HttpResponse<String> options(String path, String... headers) {
        return send(with(headers, request(path, null)).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    /** A GET of another media type than JSON. */
    HttpResponse<String> accepting(String type, String path, String token) {
        return send(request(path, token).setHeader("Accept", type).GET());
    }

    /** A GET of a file, as a browser saves it. */
    Path download(String type, String path, String token, Path file) {
        try {
            HttpResponse<Path> answer = client.send(
                    request(path, token).setHeader("Accept", type).GET().build(),
                    HttpResponse.BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + Files.readString(file));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param headers further header names and values in turn */
    public HttpResponse<String> post(String path, String token, String json, String... headers) {
        return send(with(headers, request(path, token)).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(request(path, null).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    String token(String user) {
        String answer =
                post("/trial/tokens", null, "{\"user\":\"" + user + "\"}").body();
        return answer.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    /** SIGKILL: nothing of the program gets a chance to clean up. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGSTOP: stands still with everything it holds, as on a frozen node. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void thaw() {
        signal("CONT");
    }

    /** SIGTERM, as Kubernetes stops a pod; does not wait. */
    public void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
