package io.github.bihuan.duty;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.bihuan.shared.reference.ShippedFiles;
import jakarta.inject.Singleton;
import java.util.List;

/** The duty calendar of the shipped programmes (specification §6), read once from {@code duties/calendar.yaml}. */
@Singleton
final class DutyTemplates {

    private static final String FILE = "duties/calendar.yaml";

    private final List<DutyTemplate> all = read();

    List<DutyTemplate> of(String programme) {
        return all.stream()
                .filter(template -> programme == null || template.programme().equals(programme))
                .toList();
    }

    static List<DutyTemplate> read() {
        return ShippedFiles.read(FILE, new TypeReference<>() {});
    }
}
