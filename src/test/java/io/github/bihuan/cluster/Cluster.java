package io.github.bihuan.cluster;

import io.github.bihuan.audit.domain.SigningKey;
import io.github.bihuan.deployment.ChartEnvironment;
import io.github.bihuan.deployment.Image;
import io.github.bihuan.program.ProgramProcess;
import io.github.bihuan.program.TestIssuer;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.github.bihuan.trial.postgres.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A Kubernetes cluster in small, without containers: replicas of the program as the image holds it, with the environment that the
 * chart gives them, PostgreSQL, an OIDC provider and a proxy in front that follows readiness.
 */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Path VALUES = Path.of("helm/examples/minimal.yaml");

    private static final int LONG_ENOUGH = 3000;

    /** One for all replicas, as from the chart's Secret. */
    private static final String SIGNING_KEY = SigningKey.make();

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final TestIssuer issuer = TestIssuer.start();
    private final TestProxy proxy = new TestProxy();
    /** With the names by which the database knows them. */
    private final Map<ProgramProcess, String> replicas = new LinkedHashMap<>();

    private final String program = System.getProperty("bihuan.program");
    private int started;
    private int migrations;

    private Cluster(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** Starts the database, migrates it as the chart's Job does and starts the replicas. */
    static Cluster of(int size, Path directory, int maxConnections) {
        return of(size, directory, maxConnections, Map.of());
    }

    /** The same with more variables for each replica. */
    static Cluster of(int size, Path directory, int maxConnections, Map<String, String> more) {
        return of(image(directory), size, directory, maxConnections, more);
    }

    /** The same with another build of the program. */
    static Cluster of(Path program, int size, Path directory, int maxConnections, Map<String, String> more) {
        var postgres = EmbeddedPostgres.start(Settings.in(directory.resolve("database"))
                .withBinaries(ProgramProcess.CACHE)
                .withServerOptions(Map.of("max_connections", String.valueOf(maxConnections))));
        Cluster cluster = new Cluster(directory, postgres);
        System.setProperty("bihuan.program", program.toString());
        try {
            cluster.migrate();
            for (int i = 0; i < size; i++) {
                cluster.add(more);
            }
            return cluster;
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** Migrates to this build, as the chart's Job does before it replaces the replicas; those added from now on are of this build. */
    void upgrade() {
        System.setProperty("bihuan.program", image(directory).toString());
        migrate();
    }

    /** Starts one more replica and waits until the proxy sends it requests. */
    ProgramProcess add(Map<String, String> more) {
        Map<String, String> environment = environment(ChartEnvironment.ofTheProgram(VALUES));
        String name = "replica-" + started++;
        environment.merge("BIHUAN_DB_URL", "&application_name=" + name, String::concat);
        environment.putAll(more);
        ProgramProcess replica = ProgramProcess.start(directory.resolve(name), environment, List.of(), List.of())
                .awaitReady();
        replicas.put(replica, name);
        proxy.add(replica.port());
        await(() -> isUsed(replica));
        return replica;
    }

    /** SIGTERM; the proxy finds out by itself that the replica is not ready any more. */
    void remove(ProgramProcess replica) {
        replica.terminate();
        replica.awaitExit();
        proxy.remove(replica.port());
        replicas.remove(replica);
    }

    /** SIGKILL. */
    void kill(ProgramProcess replica) {
        replica.kill();
        proxy.remove(replica.port());
        replicas.remove(replica);
    }

    /** Whether the proxy sends it requests. */
    boolean isUsed(ProgramProcess replica) {
        return proxy.isUsing(replica.port());
    }

    List<ProgramProcess> replicas() {
        return List.copyOf(replicas.keySet());
    }

    /** {@code application_name} of its connections. */
    String name(ProgramProcess replica) {
        return replicas.get(replica);
    }

    Load load(int users) {
        return Load.of(users, proxy.port(), townOffice());
    }

    String townOffice() {
        return issuer.token("town-office", "141128101", "TOWNSHIP_OFFICE");
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    void asSuperuser(String... statements) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the replicas complain about, for the message of a test that fails. */
    String errors() {
        return replicas().stream()
                .flatMap(replica -> replica.output().lines())
                .filter(line -> line.contains("\"level\":\"ERROR\""))
                .map(line -> line.substring(0, Math.min(line.length(), LONG_ENOUGH)))
                .collect(Collectors.joining("\n"));
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
                postgres.superuser().user(),
                postgres.superuser().password());
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        replicas().forEach(ProgramProcess::close);
        proxy.close();
        issuer.close();
        postgres.close();
        System.setProperty("bihuan.program", program);
    }

    private static Path image(Path directory) {
        return Image.built().unpackedIn(directory.resolve("image"));
    }

    private void migrate() {
        var migration = ProgramProcess.start(
                directory.resolve("migration-" + migrations++),
                environment(ChartEnvironment.ofTheMigration(VALUES)),
                List.of(),
                List.of(),
                "migrate");
        if (migration.awaitExit() != 0) {
            throw new IllegalStateException(migration.output());
        }
    }

    /** The chart's variables with this cluster's addresses and passwords instead of the example's. */
    private Map<String, String> environment(Map<String, String> chart) {
        Map<String, String> environment = new HashMap<>(chart);
        environment.replace("BIHUAN_DB_URL", postgres.reactiveUrl(EmbeddedPostgres.DATABASE) + "?sslmode=prefer");
        environment.replace("BIHUAN_DB_PASSWORD", postgres.app().password());
        environment.replace("BIHUAN_DB_OWNER_PASSWORD", postgres.owner().password());
        environment.replace("BIHUAN_OIDC_URL", issuer.url());
        environment.replace("BIHUAN_MAIL_HOST", "127.0.0.1");
        environment.replace("BIHUAN_PRIVACY_KEYS", "k1:" + "A".repeat(43) + "=");
        environment.replace("BIHUAN_AUDIT_SIGNING_KEY", SIGNING_KEY);
        environment.put("BIHUAN_HTTP_RATE_PER_SUBJECT", "0");
        return environment;
    }
}
