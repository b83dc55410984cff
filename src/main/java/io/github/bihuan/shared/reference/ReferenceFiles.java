package io.github.bihuan.shared.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the files under {@code reference/} of the program. */
final class ReferenceFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ReferenceFiles() {}

    /** @param name such as {@code terms/industries.json} or {@code checklists/lessee.yaml} */
    static <T> T read(String name, Class<T> type) {
        try (InputStream file = ReferenceFiles.class.getResourceAsStream("/reference/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return (name.endsWith(".yaml") ? YAML : JSON).readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("基础数据文件 reference/" + name + " 无法读取", e);
        }
    }
}
