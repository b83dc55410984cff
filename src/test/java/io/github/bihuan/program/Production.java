package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.audit.domain.SigningKey;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.github.bihuan.trial.postgres.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program as production runs it: a migrated database of its own, an identity provider, no trial. */
final class Production implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final Map<String, String> environment = new HashMap<>();

    private Production(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** A migrated database, and an environment that names it and the issuer. */
    static Production migrated(Path directory, String issuer) {
        var postgres = EmbeddedPostgres.start(
                Settings.in(directory.resolve("database")).withBinaries(ProgramProcess.CACHE));
        var production = new Production(directory, postgres);
        production.describe(issuer);
        var migration = production.run("migrate");
        assertThat(migration.awaitExit()).as(migration.output()).isZero();
        return production;
    }

    /** Starts the program with a command of its command line. */
    ProgramProcess run(String command) {
        return ProgramProcess.start(home(), environment, List.of(), List.of(), command);
    }

    /** What a person with the superuser's password does to the data, past the program. */
    void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
                        postgres.superuser().user(),
                        postgres.superuser().password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void describe(String issuer) {
        environment.put("BIHUAN_DB_URL", postgres.reactiveUrl(EmbeddedPostgres.DATABASE));
        environment.put("BIHUAN_DB_USER", postgres.app().user());
        environment.put("BIHUAN_DB_PASSWORD", postgres.app().password());
        environment.put("BIHUAN_DB_OWNER_USER", postgres.owner().user());
        environment.put("BIHUAN_DB_OWNER_PASSWORD", postgres.owner().password());
        environment.put("BIHUAN_OIDC_URL", issuer);
        environment.put("BIHUAN_OIDC_AUDIENCE", "bihuan");
        environment.put("BIHUAN_MAIL_HOST", "127.0.0.1");
        environment.put("BIHUAN_MAIL_FROM", "bihuan@example.cn");
        environment.put("BIHUAN_PRIVACY_KEYS", "k1:" + "A".repeat(43) + "=");
        environment.put("BIHUAN_AUDIT_SIGNING_KEY", SigningKey.make());
    }

    /** Starts the program with further settings and waits until it is ready. */
    ProgramProcess start(String... settings) {
        return ProgramProcess.start(home(), environment, List.of(settings), List.of())
                .awaitReady();
    }

    private Path home() {
        return directory.resolve("home");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
