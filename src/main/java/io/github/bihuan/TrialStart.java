package io.github.bihuan;

import io.github.bihuan.trial.TrialJournalKey;
import io.github.bihuan.trial.TrialKeys;
import io.github.bihuan.trial.TrialPrivacyKey;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.github.bihuan.trial.postgres.PostgresStartException;
import io.github.bihuan.trial.postgres.Settings;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;

/** Starts trial mode: database, schema, keys, then the application; stops the database after the application. */
final class TrialStart {

    private static final int UNAVAILABLE = 69;
    private static final int PATIENCE_SECONDS = 15;

    private TrialStart() {}

    static void run(String... args) {
        Path home = home();
        EmbeddedPostgres postgres = start(home);
        settings(home, postgres).forEach(System::setProperty);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfter(ended, postgres), "stop-postgres"));
        Quarkus.run(null, (code, failure) -> stop(ended, postgres, code), args);
    }

    private static EmbeddedPostgres start(Path home) {
        try {
            Console.say("正在启动试用数据库 / starting the trial database in " + home);
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home));
            migrate(home, postgres);
            return postgres;
        } catch (PostgresStartException refused) {
            Console.say(refused.getMessage());
            System.exit(UNAVAILABLE);
            throw refused;
        }
    }

    private static void migrate(Path home, EmbeddedPostgres postgres) {
        try {
            Migrations.of(
                            postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
                            postgres.owner().user(),
                            postgres.owner().password(),
                            postgres.app().user())
                    .migrate();
        } catch (FlywayException refused) {
            postgres.close();
            throw new PostgresStartException(
                    "目录 " + home + " 中的数据来自程序的另一个版本，无法升级；请换一个目录（BIHUAN_HOME），或删除该目录后重来。",
                    "The data in " + home
                            + " cannot be migrated to this version; use another directory (BIHUAN_HOME) or remove it: "
                            + refused.getMessage(),
                    refused);
        }
    }

    private static Map<String, String> settings(Path home, EmbeddedPostgres postgres) {
        TrialKeys keys = TrialKeys.in(home);
        return Map.of(
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(EmbeddedPostgres.DATABASE),
                "quarkus.datasource.username", postgres.app().user(),
                "quarkus.datasource.password", postgres.app().password(),
                "quarkus.oidc.public-key", keys.publicKey(),
                "quarkus.oidc.token.issuer", TrialKeys.ISSUER,
                "quarkus.oidc.token.audience", TrialKeys.AUDIENCE,
                "bihuan.privacy.keys", TrialPrivacyKey.in(home),
                "bihuan.audit.signing-key", TrialJournalKey.in(home),
                "bihuan.trial.private-key", keys.privateKey(),
                "bihuan.trial.home", home.toString());
    }

    private static void stop(CountDownLatch ended, EmbeddedPostgres postgres, int code) {
        ended.countDown();
        postgres.close();
        System.exit(code);
    }

    /** After a signal the JVM waits for its hooks only: this one sees to it that the database stops, after the application. */
    private static void stopAfter(CountDownLatch ended, EmbeddedPostgres postgres) {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }

    private static Path home() {
        String configured = System.getProperty("bihuan.home", System.getenv("BIHUAN_HOME"));
        return configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".bihuan")
                : Path.of(configured).toAbsolutePath();
    }
}
