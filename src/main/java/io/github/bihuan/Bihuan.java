package io.github.bihuan;

import io.github.bihuan.audit.JournalCheck;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/**
 * The program. One packaged program serves every mode; the profile at start decides: {@code trial} brings its own database and
 * identity, everything else is production and refuses to start half configured. {@code migrate} as argument only migrates the
 * database; {@code verify-journal} only verifies the journal; {@code probe URL} only asks whether a running program answers.
 */
@QuarkusMain
public final class Bihuan {

    private static final int CONFIGURATION_ERROR = 78;
    private static final int SOFTWARE_ERROR = 70;
    private static final int UNAVAILABLE = 69;

    private static final String MISSING = "缺少配置，程序未启动 / not started, these settings are missing";
    private static final String UNUSABLE = "配置有误，程序未启动 / not started, these settings cannot be used";

    Bihuan() {}

    public static void main(String... args) {
        Console.speakUtf8();
        if (List.of(args).contains("migrate")) {
            migrate();
        } else if (args.length == 2 && args[0].equals("probe")) {
            System.exit(Probe.isUp(args[1]) ? 0 : UNAVAILABLE);
        } else if (List.of(args).contains("verify-journal")) {
            verifyJournal(args);
        } else if (RunningMode.isTrial()) {
            TrialStart.run(args);
        } else {
            produce(args);
        }
    }

    private static void migrate() {
        refuse(MISSING, ProductionSettings.missingForMigration());
        try {
            String version = ProductionSettings.migrations().migrate();
            Console.say("数据库结构已是最新版本 / the schema is at version " + version);
        } catch (RuntimeException failure) {
            Console.say("数据库迁移失败 / the migration failed: " + failure.getMessage());
            System.exit(SOFTWARE_ERROR);
        }
    }

    private static void verifyJournal(String... args) {
        refuseHalfConfigured();
        ProductionSettings.ofOneRun().forEach(System::setProperty);
        Quarkus.run(JournalCheck.class, args);
    }

    private static void produce(String... args) {
        refuseHalfConfigured();
        ProductionSettings.derived().forEach(System::setProperty);
        Quarkus.run(args);
    }

    private static void refuseHalfConfigured() {
        refuse(MISSING, ProductionSettings.missing());
        refuse(UNUSABLE, ProductionSettings.unusable());
    }

    private static void refuse(String why, List<String> settings) {
        if (!settings.isEmpty()) {
            Console.say(why + ": " + String.join(", ", settings) + " (docs/operate/install.md)");
            System.exit(CONFIGURATION_ERROR);
        }
    }
}
