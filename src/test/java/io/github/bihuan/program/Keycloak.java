package io.github.bihuan.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real Keycloak, fresh, with the realm file that is shipped and nothing else; an administrator's password nobody knows before. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "bihuan";
    private static final Path SHIPPED = Path.of("docs", "operate", "keycloak", "bihuan-realm.json");
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final String ADMIN = "admin";

    private final String password = UUID.randomUUID().toString();
    private final Web web = new Web();
    private final Path log;
    private final int port;
    private final Process process;

    private Keycloak(Path installation) throws IOException {
        Path home = home(installation);
        Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.copy(SHIPPED, imported.resolve("bihuan-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        this.log = home.resolve("keycloak.log");
        this.port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command(home, port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1");
        this.process = builder.start();
    }

    /** Starts the server that the build has unpacked. */
    static Keycloak start() {
        try {
            return new Keycloak(Path.of(System.getProperty("bihuan.keycloak"))).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(Path installation) throws IOException {
        try (Stream<Path> unpacked = Files.list(installation)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<String> command(Path home, int port) {
        return List.of(
                "sh",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
    }

    private Keycloak awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!web.answers(issuer() + "/.well-known/openid-configuration")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("Keycloak is not ready:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        return this;
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** The public key of the realm, base64, as it tells everybody. */
    String publicKey() {
        return Json.parse(web.get(issuer()).body()).path("public_key").asText();
    }

    /** A token of a client's own, from whichever name the server is reached by. */
    String serviceToken(String host, String client, String secret) {
        String endpoint = tokenEndpoint().replace("127.0.0.1", host);
        return web.form(endpoint, "grant_type", "client_credentials", "client_id", client, "client_secret", secret)
                .path("access_token")
                .asText();
    }

    String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** The administration of the realm, with a fresh token. */
    KeycloakAdmin admin() {
        String master = "http://127.0.0.1:" + port + "/realms/master/protocol/openid-connect/token";
        JsonNode answer = web.form(
                master, "grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", password);
        return new KeycloakAdmin(
                web,
                "http://127.0.0.1:" + port + "/admin/realms/" + REALM,
                answer.path("access_token").asText());
    }

    /** Ends it as a failing machine would. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
