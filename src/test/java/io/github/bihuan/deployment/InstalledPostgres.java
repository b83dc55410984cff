package io.github.bihuan.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL from the machine's packages, with its client programs, in a directory of its own. */
final class InstalledPostgres implements AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** What a command said and how it ended. */
    record Result(int status, String output) {}

    private final Path programs;
    private final Path directory;
    private final int port;

    private InstalledPostgres(Path programs, Path directory, int port) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
    }

    /** The programs of the newest installed server, if there is one. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InstalledPostgres start(Path programs) throws IOException {
        Path directory = Files.createTempDirectory(
                "installed-postgres",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (ServerSocket socket = new ServerSocket(0)) {
            var postgres = new InstalledPostgres(programs, directory, socket.getLocalPort());
            String data = directory.resolve("data").toString();
            postgres.server("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--locale=C.UTF-8", "-E", "UTF8");
            socket.close();
            postgres.server(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-D",
                    data,
                    "-l",
                    directory.resolve("log").toString(),
                    "-o",
                    "-p " + postgres.port
                            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
            return postgres;
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs a program as the superuser of a database. */
    Result run(String database, Map<String, String> more, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("PATH", programs + ":" + environment.get("PATH"));
        environment.put("PGHOST", "127.0.0.1");
        environment.put("PGPORT", String.valueOf(port));
        environment.put("PGUSER", "postgres");
        environment.put("PGDATABASE", database);
        environment.putAll(more);
        return ended(builder.start());
    }

    @Override
    public void close() throws IOException {
        server(
                "pg_ctl",
                "stop",
                "-m",
                "immediate",
                "-D",
                directory.resolve("data").toString());
    }

    /** The server refuses to run as root. */
    private void server(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(NOBODY);
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory
                        .resolve("commands-" + program + "-" + System.nanoTime())
                        .toFile())
                .start();
        Result result = ended(process);
        if (result.status() != 0) {
            throw new IllegalStateException(program + " ended with " + result.status() + " in " + directory);
        }
    }

    private static Result ended(Process process) throws IOException {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
