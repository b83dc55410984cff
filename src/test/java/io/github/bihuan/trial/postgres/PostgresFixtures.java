package io.github.bihuan.trial.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the tests of the launcher share: one cache of binaries, and SQL in one line. */
final class PostgresFixtures {

    static final Path CACHE = Path.of("target", "embedded-postgres").toAbsolutePath();

    private PostgresFixtures() {}

    static Settings aHomeIn(Path directory) {
        return Settings.in(directory.resolve("home")).withBinaries(CACHE);
    }

    static Connection connect(EmbeddedPostgres postgres, Credentials who) throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl(EmbeddedPostgres.DATABASE) + "?connectTimeout=10&socketTimeout=30",
                who.user(),
                who.password());
    }

    static void execute(EmbeddedPostgres postgres, Credentials who, String... statements) throws SQLException {
        try (Connection connection = connect(postgres, who);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** First column of all rows, as text. */
    static List<String> query(EmbeddedPostgres postgres, Credentials who, String sql) throws SQLException {
        try (Connection connection = connect(postgres, who);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
