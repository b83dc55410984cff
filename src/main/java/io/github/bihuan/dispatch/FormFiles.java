package io.github.bihuan.dispatch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files under {@code forms/} of the program. */
final class FormFiles {

    /** The forms that are shipped: {@code forms/<code>.yaml}. */
    static final List<String> CODES = List.of("WEEKLY_DISPATCH_MY", "MAJOR_LEDGER_MY");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FormFiles() {}

    static FormDefinition form(String code) {
        String name = code + ".yaml";
        try {
            return YAML.readValue(text(name), FormDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("表格文件 forms/" + name + " 无法读取", e);
        }
    }

    static Indicator indicator(String code) {
        String name = "indicators/" + code + ".sql";
        try {
            Indicator indicator = Indicator.parse(text(name));
            if (!indicator.code().equals(code)) {
                throw new IllegalArgumentException("指标代码应与文件名一致");
            }
            return indicator;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("指标文件 forms/" + name + " 无法读取：" + e.getMessage(), e);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream file = FormFiles.class.getResourceAsStream("/forms/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
