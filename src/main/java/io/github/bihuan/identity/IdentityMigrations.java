package io.github.bihuan.identity;

import org.flywaydb.core.api.migration.JavaMigration;

/** The migrations of this feature that are written in Java. */
public final class IdentityMigrations {

    private IdentityMigrations() {}

    public static JavaMigration[] all() {
        return new JavaMigration[] {new RegionsMigration()};
    }
}
