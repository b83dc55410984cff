package io.github.bihuan;

import io.github.bihuan.audit.domain.SigningKey;
import io.github.bihuan.shared.privacy.KeyRing;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings production cannot do without, by the names county IT knows ({@code docs/operate/install.md}). */
final class ProductionSettings {

    private static final String URL = "BIHUAN_DB_URL";
    private static final String OWNER = "BIHUAN_DB_OWNER_USER";
    private static final String OWNER_PASSWORD = "BIHUAN_DB_OWNER_PASSWORD";
    private static final String USER = "BIHUAN_DB_USER";

    private static final String OIDC = "BIHUAN_OIDC_URL";
    private static final String PRIVACY_KEYS = "BIHUAN_PRIVACY_KEYS";
    private static final String SIGNING_KEY = "BIHUAN_AUDIT_SIGNING_KEY";

    private static final List<String> REQUIRED = List.of(
            URL,
            USER,
            "BIHUAN_DB_PASSWORD",
            OIDC,
            "BIHUAN_OIDC_AUDIENCE",
            "BIHUAN_MAIL_HOST",
            "BIHUAN_MAIL_FROM",
            PRIVACY_KEYS,
            SIGNING_KEY);
    private static final List<String> REQUIRED_TO_MIGRATE = List.of(URL, OWNER, OWNER_PASSWORD, USER);

    private static final Map<String, Consumer<String>> CHECKS = Map.of(
            URL,
            startsWith("postgresql://"),
            OIDC,
            startsWith("https://", "http://"),
            PRIVACY_KEYS,
            KeyRing::of,
            SIGNING_KEY,
            SigningKey::of);

    private static final String TRACING = "BIHUAN_TRACING_ENDPOINT";

    private ProductionSettings() {}

    /** Settings that follow from others: traces are made only where somebody collects them. */
    static Map<String, String> derived() {
        return Map.of("quarkus.otel.sdk.disabled", String.valueOf(isMissing(TRACING)));
    }

    /** Settings of a run that only looks: nothing is served, no job runs, nothing is traced. */
    static Map<String, String> ofOneRun() {
        return Map.of(
                "quarkus.otel.sdk.disabled", "true",
                "quarkus.scheduler.enabled", "false",
                "quarkus.http.host-enabled", "false");
    }

    static List<String> required() {
        return REQUIRED;
    }

    static List<String> requiredToMigrate() {
        return REQUIRED_TO_MIGRATE;
    }

    static List<String> missing() {
        return REQUIRED.stream().filter(ProductionSettings::isMissing).toList();
    }

    static List<String> missingForMigration() {
        return REQUIRED_TO_MIGRATE.stream()
                .filter(ProductionSettings::isMissing)
                .toList();
    }

    static Migrations migrations() {
        return Migrations.of("jdbc:" + value(URL), value(OWNER), value(OWNER_PASSWORD), value(USER));
    }

    /** Settings that are there and cannot be used, each with what is wrong, never with the value. */
    static List<String> unusable() {
        return CHECKS.entrySet().stream()
                .flatMap(check -> unusable(check.getKey(), check.getValue()))
                .sorted()
                .toList();
    }

    private static Stream<String> unusable(String name, Consumer<String> check) {
        try {
            check.accept(value(name).strip());
            return Stream.empty();
        } catch (IllegalArgumentException unusable) {
            return Stream.of(name + ": " + unusable.getMessage());
        }
    }

    private static Consumer<String> startsWith(String... beginnings) {
        return value -> {
            if (Stream.of(beginnings).noneMatch(value::startsWith)) {
                throw new IllegalArgumentException("must begin with " + String.join(" or ", beginnings));
            }
        };
    }

    private static boolean isMissing(String name) {
        return value(name).isBlank();
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }
}
