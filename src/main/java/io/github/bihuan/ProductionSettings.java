package io.github.bihuan;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings production cannot do without, by the names county IT knows ({@code docs/operate/install.md}). */
final class ProductionSettings {

    private static final String URL = "BIHUAN_DB_URL";
    private static final String OWNER = "BIHUAN_DB_OWNER_USER";
    private static final String OWNER_PASSWORD = "BIHUAN_DB_OWNER_PASSWORD";
    private static final String USER = "BIHUAN_DB_USER";

    private static final List<String> REQUIRED = List.of(
            URL,
            USER,
            "BIHUAN_DB_PASSWORD",
            "BIHUAN_OIDC_URL",
            "BIHUAN_OIDC_AUDIENCE",
            "BIHUAN_MAIL_HOST",
            "BIHUAN_MAIL_FROM",
            "BIHUAN_PRIVACY_KEYS",
            "BIHUAN_AUDIT_SIGNING_KEY");
    private static final List<String> REQUIRED_TO_MIGRATE = List.of(URL, OWNER, OWNER_PASSWORD, USER);

    private static final String TRACING = "BIHUAN_TRACING_ENDPOINT";

    private ProductionSettings() {}

    /** Settings that follow from others: traces are made only where somebody collects them. */
    static Map<String, String> derived() {
        return Map.of("quarkus.otel.sdk.disabled", String.valueOf(isMissing(TRACING)));
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

    private static boolean isMissing(String name) {
        return value(name).isBlank();
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse("");
    }
}
