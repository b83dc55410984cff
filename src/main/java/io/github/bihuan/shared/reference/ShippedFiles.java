package io.github.bihuan.shared.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the data files in the program. What a file says and its type does not know is an error. */
public final class ShippedFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper().registerModule(new JavaTimeModule());

    private ShippedFiles() {}

    /** @param name such as {@code reference/terms/industries.json} or {@code duties/calendar.yaml} */
    public static <T> T read(String name, Class<T> type) {
        return read(name, TypeFactory.defaultInstance().constructType(type));
    }

    /** The same for a list or a map. */
    public static <T> T read(String name, TypeReference<T> type) {
        return read(name, TypeFactory.defaultInstance().constructType(type));
    }

    private static <T> T read(String name, JavaType type) {
        try (InputStream file = ShippedFiles.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return (name.endsWith(".yaml") ? YAML : JSON).readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("程序自带的文件 " + name + " 无法读取", e);
        }
    }
}
