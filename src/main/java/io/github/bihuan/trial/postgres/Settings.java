package io.github.bihuan.trial.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * How to run an embedded PostgreSQL.
 *
 * @param home everything is kept in here: {@code data}, {@code run}, {@code secrets} and the lock
 * @param binaries cache of unpacked servers, one directory per version; may be shared between homes
 * @param port TCP port on 127.0.0.1, 0 for any free one
 * @param durable whether a commit survives a crash of the machine (fsync); a killed server loses nothing either way
 * @param serverOptions further lines of {@code postgresql.conf}; they win over the launcher's own
 */
public record Settings(Path home, Path binaries, int port, boolean durable, Map<String, String> serverOptions) {

    public Settings {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(binaries, "binaries");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535: " + port);
        }
        serverOptions = Map.copyOf(serverOptions);
    }

    /** A durable server on any free port that keeps its binaries in the home as well. */
    public static Settings in(Path home) {
        return new Settings(home, home.resolve("pg"), 0, true, Map.of());
    }

    public Settings withBinaries(Path cache) {
        return new Settings(home, cache, port, durable, serverOptions);
    }

    public Settings withPort(int newPort) {
        return new Settings(home, binaries, newPort, durable, serverOptions);
    }

    public Settings withDurable(boolean newDurable) {
        return new Settings(home, binaries, port, newDurable, serverOptions);
    }

    public Settings withServerOptions(Map<String, String> options) {
        return new Settings(home, binaries, port, durable, options);
    }
}
