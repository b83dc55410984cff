package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data directory: made once by {@code initdb}, configured anew before each start. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final int BUILTIN_LOCALE_SINCE = 17;
    private static final Duration INITDB = Duration.ofMinutes(3);

    /** Libc locales to try: what text search calls a letter comes from them; sorting is the builtin provider's. */
    private static final List<String> LOCALES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8");

    private static final String UNFINISHED = "data.new-";
    private static final String CONFIGURATION = "bihuan.conf";
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Home home;
    private final Binaries binaries;
    private final Privileges privileges;
    private final Secrets secrets;

    Cluster(Home home, Binaries binaries, Privileges privileges, Secrets secrets) {
        this.home = home;
        this.binaries = binaries;
        this.privileges = privileges;
        this.secrets = secrets;
    }

    void initializeOnce(boolean durable) throws IOException {
        if (!Files.exists(home.data().resolve("PG_VERSION"))) {
            initialize(durable);
        } else {
            requireSameVersion();
        }
        privileges.adopt(home.data());
    }

    void configure(int port, boolean durable, Map<String, String> serverOptions) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("listen_addresses", "127.0.0.1");
        options.put("port", String.valueOf(port));
        options.put("unix_socket_directories", "");
        options.put("password_encryption", "scram-sha-256");
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        options.put("lc_messages", "C");
        options.put("logging_collector", "off");
        options.put("fsync", durable ? "on" : "off");
        options.put("full_page_writes", durable ? "on" : "off");
        options.put("synchronous_commit", durable ? "on" : "off");
        options.putAll(serverOptions);
        Trees.writePrivate(home.data().resolve(CONFIGURATION), lines(options));
        Trees.writePrivate(home.data().resolve("pg_hba.conf"), ACCESS);
        privileges.adopt(home.data());
    }

    /** Works aside and renames at the end: a process killed in between leaves no half cluster. */
    private void initialize(boolean durable) throws IOException {
        removeAbandoned();
        String output = "";
        for (String locale : LOCALES) {
            Path aside = home.root().resolve(UNFINISHED + UUID.randomUUID());
            privileges.adopt(Trees.privateDirectory(aside));
            Commands.Result result = initdb(aside, locale, durable);
            if (result.succeeded()) {
                Files.writeString(
                        aside.resolve("postgresql.conf"),
                        "\ninclude '" + CONFIGURATION + "'\n",
                        StandardOpenOption.APPEND);
                Trees.delete(home.data());
                Files.move(aside, home.data(), StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            Trees.delete(aside);
            output = result.output();
            if (!output.contains("locale")) {
                break;
            }
        }
        throw new PostgresStartException(
                "无法初始化数据库目录 " + home.data() + ":",
                "initdb could not make the database directory " + home.data() + ":\n" + output);
    }

    private Commands.Result initdb(Path directory, String locale, boolean durable) throws IOException {
        Path password = home.run().resolve("initdb.password");
        Trees.writePrivate(password, secrets.of(SUPERUSER).password());
        privileges.adopt(password);
        try {
            List<String> options = new ArrayList<>(List.of(
                    "--pgdata=" + directory,
                    "--encoding=UTF8",
                    "--locale=" + locale,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256"));
            if (!binaries.isBefore(BUILTIN_LOCALE_SINCE)) {
                options.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            }
            if (!durable) {
                options.add("--no-sync");
            }
            List<String> command = privileges.command(binaries.program("initdb"), options.toArray(String[]::new));
            return Commands.run(command, home.run(), INITDB);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** What killed instances left; an initdb that is still writing there keeps its directory until next time. */
    private void removeAbandoned() throws IOException {
        try (Stream<Path> files = Files.list(home.root())) {
            for (Path file : files.filter(Cluster::isUnfinished).toList()) {
                try {
                    Trees.delete(file);
                } catch (UncheckedIOException stillInUse) {
                    continue;
                }
            }
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().startsWith(UNFINISHED);
    }

    private void requireSameVersion() throws IOException {
        String found = Files.readString(home.data().resolve("PG_VERSION")).strip();
        Commands.Result version =
                Commands.run(privileges.command(binaries.program("postgres"), "--version"), home.run(), INITDB);
        if (!version.output().matches("(?s).*\\) " + found + "[.\\w].*")) {
            throw new PostgresStartException(
                    home.data() + " 由 PostgreSQL " + found + " 建立,本程序自带的是 " + version.output() + "。",
                    home.data() + " was made by PostgreSQL " + found + ", this program brings " + version.output()
                            + ".");
        }
    }

    private static String lines(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + " = '" + option.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }
}
