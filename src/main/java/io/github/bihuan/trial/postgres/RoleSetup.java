package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Roles, database and extensions as production has them: an owner who owns the database and migrates it, and an
 * application role that owns nothing. Every statement can be repeated; a mark in the data directory saves doing so.
 */
final class RoleSetup {

    static final String DATABASE = "bihuan";
    static final String OWNER = "bihuan_owner";
    static final String APP = "bihuan_app";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gin", "pgcrypto");
    private static final String MARK = "bihuan.ready";
    private static final int LIMIT_SECONDS = 30;

    private final Home home;
    private final Secrets secrets;
    private final int port;

    RoleSetup(Home home, Secrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
    }

    void completeOnce() throws IOException {
        Path mark = home.data().resolve(MARK);
        if (Files.exists(mark) && secrets.has(OWNER) && secrets.has(APP)) {
            return;
        }
        if (!secrets.has(Cluster.SUPERUSER)) {
            throw new PostgresStartException(
                    "缺少数据库口令文件 " + secrets.file(Cluster.SUPERUSER),
                    "The password file " + secrets.file(Cluster.SUPERUSER) + " is missing.");
        }
        try {
            createRolesAndDatabase();
            createExtensions();
        } catch (SQLException e) {
            throw new PostgresStartException(
                    "无法建立数据库角色:" + e.getMessage(), "Cannot create the roles: " + e.getMessage(), e);
        }
        Trees.writePrivate(mark, "roles, database and extensions are complete\n");
    }

    private void createRolesAndDatabase() throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            login(statement, OWNER);
            login(statement, APP);
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APP);
        }
    }

    private void createExtensions() throws SQLException, IOException {
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("create extension if not exists " + extension);
            }
        }
    }

    private void login(Statement statement, String role) throws SQLException, IOException {
        if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute("alter role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls noreplication"
                + " password '" + secrets.of(role).password() + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException, IOException {
        Credentials superuser = secrets.of(Cluster.SUPERUSER);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(superuser.user());
        source.setPassword(superuser.password());
        source.setConnectTimeout(LIMIT_SECONDS);
        source.setSocketTimeout(LIMIT_SECONDS);
        source.setSslMode("disable");
        return source.getConnection();
    }
}
