package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own, started from binaries that Maven delivers: no Docker, no installed server. It serves one home
 * directory, listens on 127.0.0.1 only and survives being killed in every way; the next {@link #start} finds all
 * committed rows. One instance per home: a second one is refused with {@link TrialAlreadyRunningException}.
 *
 * <p>Close it only after the application's last use of the database; it installs no shutdown hook, because hooks run at
 * the same time as each other.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The database that is made at the first start, owned by {@link #owner()}. */
    public static final String DATABASE = RoleSetup.DATABASE;

    private static final int ATTEMPTS = 5;

    private final Home home;
    private final Settings settings;
    private final HomeLock lock;
    private final Secrets secrets;
    private final Cluster cluster;
    private final Server server;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(Home home, Settings settings, HomeLock lock, Binaries binaries, Privileges privileges) {
        this.home = home;
        this.settings = settings;
        this.lock = lock;
        this.secrets = new Secrets(home.secrets());
        this.cluster = new Cluster(home, binaries, privileges, secrets);
        this.server = new Server(home, binaries, privileges);
    }

    /**
     * Starts the server of a home; the first time it makes the cluster, the roles, the database and the extensions.
     *
     * @throws TrialAlreadyRunningException if another instance, in whatever JVM, works with this home
     * @throws PostgresStartException if it cannot start; the message says why
     */
    public static EmbeddedPostgres start(Settings settings) {
        Home home = Home.prepared(settings.home());
        HomeLock lock = HomeLock.acquire(home.root());
        try {
            return started(home, settings, lock);
        } catch (IOException e) {
            lock.close();
            throw new PostgresStartException(
                    "内置 PostgreSQL 启动失败:" + e, "The embedded PostgreSQL did not start: " + e, e);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The role that owns the database; migrations log in with it. */
    public Credentials owner() {
        return credentials(RoleSetup.OWNER);
    }

    /** The role of the application: owns nothing, is subject to row-level security. */
    public Credentials app() {
        return credentials(RoleSetup.APP);
    }

    /** The superuser, for maintenance, tests and benchmarks; the application never gets it. */
    public Credentials superuser() {
        return credentials(Cluster.SUPERUSER);
    }

    public Path dataDirectory() {
        return home.data();
    }

    /** Kills the server with SIGKILL, as a crash would; the home stays locked. For fault tests. */
    public synchronized void kill() {
        try {
            server.kill();
        } catch (IOException e) {
            throw new PostgresStartException("无法终止 PostgreSQL:" + e, "Cannot kill PostgreSQL: " + e, e);
        }
    }

    /** Starts the server again on the same port, after {@link #kill()} or a crash. */
    public synchronized void restart() {
        if (closed) {
            throw new IllegalStateException("already closed: " + home.root());
        }
        try {
            server.stop();
            server.stopOrphan();
            server.start();
        } catch (IOException e) {
            throw new PostgresStartException("无法重启 PostgreSQL:" + e, "Cannot restart PostgreSQL: " + e, e);
        }
    }

    /** Fast shutdown: open transactions are rolled back, the call returns when the server is down. Idempotent. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        try {
            server.stop();
            closed = true;
        } catch (IOException e) {
            throw new PostgresStartException("无法停止 PostgreSQL:" + e, "Cannot stop PostgreSQL: " + e, e);
        } finally {
            lock.close();
        }
    }

    private static EmbeddedPostgres started(Home home, Settings settings, HomeLock lock) throws IOException {
        Trees.privateDirectory(home.run());
        Trees.privateDirectory(home.secrets());
        removeForgotten(home.run());
        Binaries binaries = Binaries.unpackedIn(settings.binaries().toAbsolutePath(), Platform.current());
        Privileges privileges = Privileges.of(home, binaries);
        EmbeddedPostgres postgres = new EmbeddedPostgres(home, settings, lock, binaries, privileges);
        postgres.server.stopOrphan();
        privileges.adopt(home.run());
        postgres.cluster.initializeOnce(settings.durable());
        postgres.startOnFreePort();
        try {
            new RoleSetup(home, postgres.secrets, postgres.port).completeOnce();
            privileges.leaveToOwner(home.root());
        } catch (IOException | RuntimeException e) {
            postgres.server.stop();
            throw e;
        }
        return postgres;
    }

    /** Between choosing a free port and listening on it somebody else may take it: then choose again. */
    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = settings.port() == 0 ? freePort() : settings.port();
            cluster.configure(port, settings.durable(), settings.serverOptions());
            try {
                server.start();
                return;
            } catch (PostgresStartException e) {
                boolean passing = server.failedForOrphan() || settings.port() == 0 && server.failedForBusyPort();
                if (attempt == ATTEMPTS || !passing) {
                    throw e;
                }
            }
        }
    }

    private Credentials credentials(String role) {
        try {
            return secrets.of(role);
        } catch (IOException e) {
            throw new PostgresStartException("无法读取口令:" + e, "Cannot read the password: " + e, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void removeForgotten(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            List<Path> forgotten = files.filter(
                            file -> file.getFileName().toString().startsWith("command-"))
                    .toList();
            forgotten.forEach(Trees::delete);
        }
    }
}
