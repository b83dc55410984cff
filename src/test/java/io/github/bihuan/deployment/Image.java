package io.github.bihuan.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The image that the build wrote as a tar, in the layout of {@code docker save}. */
public final class Image {

    private static final Path TAR = Path.of("target", "bihuan-image.tar");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, byte[]> parts;

    private Image(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    public static Image built() {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(TAR)))) {
            return new Image(read(tar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the files of all layers below a directory, as a container would see them; answers the program. */
    public Path unpackedIn(Path root) {
        try {
            for (JsonNode layer : layers()) {
                for (var file : contents(layer.asText()).entrySet()) {
                    Path target = root.resolve(file.getKey());
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getValue());
                }
            }
            return root.resolve("app/quarkus-run.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode config() {
        return json(manifest().path("Config").asText());
    }

    JsonNode layers() {
        return manifest().path("Layers");
    }

    long size(String layer) {
        return parts.get(layer).length;
    }

    List<String> files(String layer) {
        return new ArrayList<>(contents(layer).keySet());
    }

    private JsonNode manifest() {
        return json("manifest.json").get(0);
    }

    private JsonNode json(String part) {
        try {
            return JSON.readTree(parts.get(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> contents(String layer) {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(parts.get(layer))))) {
            return read(tar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(TarArchiveInputStream tar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }
}
