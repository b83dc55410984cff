package io.github.bihuan.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;

/**
 * Brings the table of regions to the state of {@code reference/regions.csv}, again whenever the file has changed. Rows are
 * added and renamed, never deleted: old documents keep their place.
 */
final class RegionsMigration implements JavaMigration {

    private static final String FILE = "/reference/regions.csv";

    private static final String STAGE =
            "create temporary table region_csv (like region including defaults) on commit drop";
    private static final String COPY =
            "copy region_csv (code, name, level, parent_code, full_name) from stdin with (format csv, header match)";
    private static final String UPSERT =
            """
            insert into region as r (code, name, level, parent_code, full_name)
            select code, name, level, parent_code, full_name from region_csv
            on conflict (code) do update
              set name = excluded.name, level = excluded.level, parent_code = excluded.parent_code,
                full_name = excluded.full_name
              where (r.name, r.level, r.parent_code, r.full_name)
                is distinct from (excluded.name, excluded.level, excluded.parent_code, excluded.full_name)""";

    /** Repeatable: no version. */
    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "regions";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(csv());
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGE);
            String rows = new String(csv(), StandardCharsets.UTF_8);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows));
            statement.execute(UPSERT);
            statement.execute("drop table region_csv");
        }
    }

    private static byte[] csv() {
        try (InputStream file = RegionsMigration.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("行政区划文件 " + FILE + " 无法读取", e);
        }
    }
}
