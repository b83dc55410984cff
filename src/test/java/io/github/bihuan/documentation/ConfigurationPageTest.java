package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("配置项一览")
class ConfigurationPageTest {

    private static final Path PROPERTIES = Path.of("src", "main", "resources", "application.properties");
    /** A row of the page: key, then default; no default is a dash. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(bihuan\\.[a-z.-]+)` \\| (?:`([^`]*)`|–) \\|");

    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{(BIHUAN_[A-Z_]+)[:}]");
    /** Set by the start of trial mode itself. */
    private static final Pattern INTERNAL = Pattern.compile("bihuan\\.trial\\.(private-key|home)");

    @Test
    @DisplayName("docs/operate/configuration.md 列出每个 bihuan.* 配置项及其默认值")
    void the_page_lists_every_key_with_its_default() throws IOException {
        Map<String, String> expected = mapped();
        expected.putAll(ofTheFile());
        expected.keySet().removeIf(key -> INTERNAL.matcher(key).matches());
        assertThat(page())
                .as("docs/operate/configuration.md: one row `| `key` | `default` | meaning |` each")
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    @DisplayName("也列出生产环境的每个环境变量")
    void the_page_lists_every_variable() throws IOException {
        String text = GeneratedPage.at("docs/operate/configuration.md").text();
        assertThat(ENVIRONMENT.matcher(Files.readString(PROPERTIES)).results().map(found -> "`" + found.group(1) + "`"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(text).contains(variable));
    }

    private static Map<String, String> page() {
        return ROW.matcher(GeneratedPage.at("docs/operate/configuration.md").text())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), ConfigurationPageTest::defaultOf));
    }

    private static String defaultOf(MatchResult row) {
        return row.group(2) == null ? "" : row.group(2);
    }

    private static Map<String, String> mapped() {
        Map<String, String> keys = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(Program.ROOT).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> add(
                                keys, type.getAnnotation(ConfigMapping.class).prefix(), type));
        return keys;
    }

    private static void add(Map<String, String> keys, String prefix, Class<?> group) {
        for (Method method : group.getMethods()) {
            if (!Modifier.isAbstract(method.getModifiers())) {
                continue;
            }
            String key = prefix + "." + StringUtil.skewer(method.getName());
            if (method.getReturnType().isInterface() && method.getReturnType().getEnclosingClass() == group) {
                add(keys, key, method.getReturnType());
            } else {
                WithDefault given = method.getAnnotation(WithDefault.class);
                keys.put(key, given == null ? "" : given.value());
            }
        }
    }

    /** Keys of the application's own file that hold in every mode. */
    private static Map<String, String> ofTheFile() throws IOException {
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(PROPERTIES)) {
            file.load(reader);
        }
        return file.stringPropertyNames().stream()
                .filter(key -> key.startsWith("bihuan."))
                .collect(Collectors.toMap(key -> key, file::getProperty));
    }
}
