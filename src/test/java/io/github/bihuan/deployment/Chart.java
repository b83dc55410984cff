package io.github.bihuan.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Helm chart of the repository, rendered by Helm itself as {@code helm template bihuan ./helm} does. */
final class Chart {

    static final Path DIRECTORY = Path.of("helm");
    static final Path VALUES = DIRECTORY.resolve("values.yaml");
    static final Path EVERYTHING = Path.of("src/test/resources/helm/everything.yaml");
    static final String HOOK = "helm.sh/hook";
    static final String RENDERED_HOOK = HOOK + "ed";
    private static final Path WITH_HOOKS = withHooks();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Chart() {}

    static List<Path> examples() {
        try (Stream<Path> files = Files.list(DIRECTORY.resolve("examples"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every example, and everything switched on. */
    static Stream<Path> installations() {
        return Stream.concat(examples().stream(), Stream.of(EVERYTHING));
    }

    /** Hooks are rendered among the other objects, under another annotation: the library leaves out what it calls a hook. */
    static String template(Path values) {
        return new Helm(WITH_HOOKS)
                .template()
                .withName("bihuan")
                .withNamespace("safety")
                .withValuesFile(values)
                .call();
    }

    /** Renders with values that were changed in memory. */
    static String template(Map<String, Object> values) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                YAML.writeValue(file.toFile(), values);
                return template(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HasMetadata> objects(Path values) {
        return objects(template(values));
    }

    static List<HasMetadata> objects(String rendered) {
        return Arrays.stream(rendered.split("(?m)^---\\s*$"))
                .filter(document -> document.lines().anyMatch(line -> line.startsWith("kind:")))
                .map(document -> (HasMetadata) Serialization.unmarshal(document))
                .toList();
    }

    static <T> List<T> objects(Path values, Class<T> type) {
        return objects(values).stream().filter(type::isInstance).map(type::cast).toList();
    }

    static <T extends HasMetadata> T object(Path values, Class<T> type, String name) {
        return objects(values, type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Path withHooks() {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            Path copy = Files.createTempDirectory(Path.of("target"), "helm-with-hooks");
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(DIRECTORY.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace(HOOK + ":", RENDERED_HOOK + ":"));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> read(Path file) {
        try {
            return YAML.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> parse(String yaml) {
        try {
            return YAML.readValue(yaml, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chart's values with others laid over them, as Helm does. */
    static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> over) {
        Map<String, Object> result = new LinkedHashMap<>(base);
        over.forEach((key, value) -> result.merge(
                key,
                value,
                (below, above) ->
                        below instanceof Map && above instanceof Map ? merged(asMap(below), asMap(above)) : above));
        return result;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
