package io.github.bihuan.trial.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The unpacked server programs. They are unpacked once per version: aside first, then renamed in one step, so that a
 * directory with the final name is always complete and several processes may unpack at once.
 */
record Binaries(Path directory) {

    private static final String UNPACKING = ".unpack-";
    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.");
    private static final int EXECUTABLE = 0100;

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** Whether the server is older than the major version; one that does not tell its version is not. */
    boolean isBefore(int major) {
        Matcher version = MAJOR.matcher(directory.getFileName().toString());
        return version.lookingAt() && Integer.parseInt(version.group(1)) < major;
    }

    static Binaries unpackedIn(Path cache, Platform platform) {
        URL archive = platform.archive();
        try {
            URLConnection connection = archive.openConnection();
            connection.setUseCaches(false);
            try (InputStream packed = connection.getInputStream()) {
                Path target = cache.resolve(platform.directoryName(archive, connection.getContentLengthLong()));
                if (!Files.isDirectory(target)) {
                    unpack(packed, cache, target);
                }
                return new Binaries(target);
            }
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法将 PostgreSQL 程序解压到 " + cache + ":" + e.getMessage(),
                    "Cannot unpack PostgreSQL into " + cache + ": " + e,
                    e);
        }
    }

    private static void unpack(InputStream packed, Path cache, Path target) throws IOException {
        Files.createDirectories(cache);
        removeAbandoned(cache);
        Path aside = cache.resolve(UNPACKING + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        Files.createDirectory(aside);
        try {
            extract(packed, aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(aside);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void extract(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, inside(directory, entry.getName()), directory);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file, Path directory)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(directory, directory.relativize(file.resolveSibling(link)).toString());
            Files.createSymbolicLink(file, link);
        } else if (entry.isLink()) {
            Files.copy(inside(directory, entry.getLinkName()), file, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path inside(Path directory, String name) throws IOException {
        Path file = directory.resolve(name).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException("archive entry outside of the archive: " + name);
        }
        return file;
    }

    /** Removes what killed processes left half unpacked. */
    private static void removeAbandoned(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            List<Path> abandoned = files.filter(Binaries::isAbandoned).toList();
            abandoned.forEach(Trees::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isAbandoned(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(UNPACKING)) {
            return false;
        }
        String pid = name.substring(UNPACKING.length()).replaceAll("-.*", "");
        return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }
}
