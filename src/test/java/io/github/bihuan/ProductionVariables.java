package io.github.bihuan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment variables the program reads in production. */
public final class ProductionVariables {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(BIHUAN_[A-Z0-9_]+)");
    private static final Pattern OWN_PROPERTY = Pattern.compile("(?m)^(?:%\\w+\\.)?(bihuan\\.[a-z0-9.-]+)=");

    private ProductionVariables() {}

    public static List<String> required() {
        return ProductionSettings.required();
    }

    public static List<String> requiredToMigrate() {
        return ProductionSettings.requiredToMigrate();
    }

    /** All of our own: required ones, those named in an expression, and the program's properties. */
    public static Set<String> known() {
        try {
            String properties = Files.readString(Path.of("src/main/resources/application.properties"));
            Set<String> known = new TreeSet<>(required());
            known.addAll(requiredToMigrate());
            EXPRESSION.matcher(properties).results().forEach(found -> known.add(found.group(1)));
            known.addAll(OWN_PROPERTY
                    .matcher(properties)
                    .results()
                    .map(found -> found.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet()));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
