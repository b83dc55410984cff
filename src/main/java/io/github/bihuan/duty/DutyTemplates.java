package io.github.bihuan.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The duty calendar of the shipped programmes (specification §6), read once from {@code duties/calendar.yaml}. */
@Singleton
final class DutyTemplates {

    private static final String FILE = "/duties/calendar.yaml";

    private final List<DutyTemplate> all = read();

    List<DutyTemplate> of(String programme) {
        return all.stream()
                .filter(template -> programme == null || template.programme().equals(programme))
                .toList();
    }

    static List<DutyTemplate> read() {
        try (InputStream file = DutyTemplates.class.getResourceAsStream(FILE)) {
            return YAMLMapper.builder()
                    .findAndAddModules()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, new TypeReference<List<DutyTemplate>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " 无法读取", e);
        }
    }
}
