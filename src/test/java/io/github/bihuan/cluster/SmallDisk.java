package io.github.bihuan.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of some megabytes in memory for a tablespace; to mount one needs root. */
final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTES = 24;
    private static final int CHUNK = 64 * 1024;

    private final Path mounted;
    private final Path ballast;

    private SmallDisk(Path mounted) {
        this.mounted = mounted;
        this.ballast = mounted.resolve("ballast");
    }

    /** Whether this user may mount. */
    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Belongs to whoever owns the database's files. */
    static SmallDisk of(Path directory, Path dataDirectory) throws IOException {
        Files.createDirectories(directory);
        Object owner = Files.getAttribute(dataDirectory, "unix:uid");
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + MEGABYTES + "m,mode=700,uid=" + owner,
                "tmpfs",
                directory.toString());
        return new SmallDisk(directory);
    }

    Path path() {
        return mounted;
    }

    /** Takes what is left. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            byte[] chunk = new byte[CHUNK];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            if (Files.size(ballast) == 0) {
                throw full;
            }
        }
    }

    /** Somebody has made room. */
    void makeRoom() throws IOException {
        Files.delete(ballast);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", mounted.toString());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
