package io.github.bihuan.documentation;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.bihuan.statistics.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants of one enum with their official terms: by {@code label()}, else by Javadoc, else as the glossary has them. */
record Vocabulary(JavaClass type, Map<String, String> terms) {

    private static final String UNKNOWN = "?";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Enums whose constants are words of the trade: in domain packages, of identity, the kinds of facts. */
    static List<Vocabulary> ofProgram(String glossary) {
        return Program.enums().stream()
                .filter(Vocabulary::speaksTheTrade)
                .map(type -> of(type, glossary))
                .toList();
    }

    List<String> nameless() {
        return terms.entrySet().stream()
                .filter(term -> !CHINESE.matcher(term.getValue()).find())
                .map(term -> name(type) + "." + term.getKey())
                .toList();
    }

    String section() {
        var rows = new StringBuilder();
        rows.append("\n").append(heading(type)).append("\n\n| constant | 术语 |\n|---|---|\n");
        terms.forEach((constant, term) ->
                rows.append("| `").append(constant).append("` | ").append(term).append(" |\n"));
        return rows.toString();
    }

    private static boolean speaksTheTrade(JavaClass type) {
        return !Program.isProblem(type)
                && (type.getPackageName().endsWith(".domain")
                        || Program.feature(type).equals("identity")
                                && !type.getSimpleName().equals("Action")
                        || type.isEquivalentTo(FactKind.class));
    }

    private static Vocabulary of(JavaClass type, String glossary) {
        var terms = new LinkedHashMap<String, String>();
        String source = source(type);
        String section = sectionOf(type, glossary);
        for (Object constant : type.reflect().getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            terms.put(name, firstChinese(label(constant), javadoc(source, name), row(section, name)));
        }
        return new Vocabulary(type, terms);
    }

    private static String firstChinese(String... candidates) {
        return Arrays.stream(candidates)
                .filter(candidate -> CHINESE.matcher(candidate).find())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static String label(Object constant) {
        try {
            Method label = ((Enum<?>) constant).getDeclaringClass().getDeclaredMethod("label");
            label.setAccessible(true);
            return (String) label.invoke(constant);
        } catch (NoSuchMethodException e) {
            return "";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first sentence of a constant's Javadoc. */
    private static String javadoc(String source, String constant) {
        Matcher found = Pattern.compile("/\\*\\*\\s*([^/]*?)\\s*\\*/\\s*" + constant + "\\b")
                .matcher(source);
        return found.find() ? found.group(1).split("[.。：:]")[0] : "";
    }

    private static String row(String section, String constant) {
        Matcher found =
                Pattern.compile("\\| `" + constant + "` \\| ([^|]*?) \\|").matcher(section);
        return found.find() ? found.group(1) : "";
    }

    private static String sectionOf(JavaClass type, String glossary) {
        int start = glossary.indexOf(heading(type) + "\n");
        int end = start < 0 ? -1 : glossary.indexOf("\n### ", start);
        return start < 0 ? "" : glossary.substring(start, end < 0 ? glossary.length() : end);
    }

    private static String heading(JavaClass type) {
        return "### `" + Program.feature(type) + "` " + name(type);
    }

    /** {@code HazardObligation.Kind} for a nested enum. */
    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String source(JavaClass type) {
        String outer = type.getName().replace('.', '/').replaceAll("\\$.*", "");
        Path file = Path.of("src/main/java", outer + ".java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
