package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program that the tests run in a JVM of its own: starts the server of a home and commits one row after the other, telling
 * each on standard output after its commit, until it is killed or its standard input ends.
 */
public final class LauncherProgram {

    private LauncherProgram() {}

    /** Arguments: home and cache of binaries. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.in(Path.of(arguments[0])).withBinaries(Path.of(arguments[1]));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            System.out.println("started " + postgres.port());
            commitRows(postgres);
        } catch (PostgresStartException e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
        System.out.println("stopped");
    }

    private static void commitRows(EmbeddedPostgres postgres) throws SQLException, IOException {
        try (Connection connection = PostgresFixtures.connect(postgres, postgres.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists happening (id int primary key)");
            int rows = 0;
            while (System.in.available() == 0) {
                rows++;
                statement.execute("insert into happening select coalesce(max(id), 0) + 1 from happening");
                System.out.println("committed " + rows);
            }
        }
    }
}
