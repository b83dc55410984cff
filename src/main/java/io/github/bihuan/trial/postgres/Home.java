package io.github.bihuan.trial.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The directory that holds everything of one embedded database; what is inside is for its owner only. */
record Home(Path root) {

    /**
     * Creates the home where needed. A home that root creates can be passed through (not listed) by others, since the
     * server may have to run as another user than root; its directories stay private.
     */
    static Home prepared(Path directory) {
        try {
            boolean fresh = !Files.exists(directory) || isEmpty(directory);
            Home home = new Home(Files.createDirectories(directory).toRealPath());
            if (fresh) {
                boolean root = new UnixSystem().getUid() == 0;
                Files.setPosixFilePermissions(
                        home.root, PosixFilePermissions.fromString(root ? "rwx--x--x" : "rwx------"));
            }
            return home;
        } catch (IOException | UnsupportedOperationException e) {
            throw new PostgresStartException(
                    "无法创建目录 " + directory + ":" + e, "Cannot create the directory " + directory + ": " + e, e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path run() {
        return root.resolve("run");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path serverLog() {
        return run().resolve("server.log");
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
