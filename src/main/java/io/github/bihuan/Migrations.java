package io.github.bihuan;

import io.github.bihuan.identity.IdentityMigrations;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the database's schema to the program's version: plain Flyway over JDBC as the owner role, before the application
 * starts. Run by trial mode and tests at start, in production by {@code bihuan migrate} (a Job in Kubernetes). Forward
 * only; Flyway's advisory lock lets only one run at a time.
 */
public final class Migrations {

    private static final String LOCATION = "classpath:db/migration";
    /** A migration that waits for a lock makes everybody behind it wait: rather fail, leave nothing and be run again. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '5s'";

    private static final JavaMigration[] IN_JAVA = IdentityMigrations.all();

    private final Flyway flyway;

    private Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    /**
     * @param url JDBC URL of the database
     * @param owner role that owns the schema
     * @param applicationRole role that is granted what the application needs, and nothing more
     */
    public static Migrations of(String url, String owner, String password, String applicationRole) {
        return new Migrations(Flyway.configure()
                .dataSource(url, owner, password)
                .locations(LOCATION)
                .javaMigrations(IN_JAVA)
                .placeholders(java.util.Map.of("app_role", applicationRole))
                .connectRetries(10)
                .initSql(LOCK_TIMEOUT)
                .validateMigrationNaming(true)
                .load());
    }

    /** Applies what is missing; answers the schema's version. */
    public String migrate() {
        flyway.migrate();
        MigrationInfo current = flyway.info().current();
        return current == null || current.getVersion() == null
                ? "?"
                : current.getVersion().toString();
    }
}
