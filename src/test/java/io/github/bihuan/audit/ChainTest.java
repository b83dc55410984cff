package io.github.bihuan.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Reach;
import io.github.bihuan.identity.Role;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.IfMatch;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of the chain need: days nobody else writes on, rows with every column filled, sealing, both verifiers. */
abstract class ChainTest extends ApiTest {

    static final String REGION = "141128107";

    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Journal journal;

    @Inject
    Database database;

    @Inject
    Sealer sealer;

    @Inject
    HeadSigner signer;

    /** The result of the offline verifier. */
    record Offline(int exit, String output) {}

    /** Seals what others have written and goes to a day of its own. */
    LocalDate aNewDay() {
        seal();
        LocalDate day = LocalDate.of(2031, 1, 1).plusDays(DAYS.incrementAndGet());
        itIs(day + "T09:00:00+08:00");
        return day;
    }

    void seal() {
        done(sealer.run());
    }

    void sign() {
        done(signer.run());
    }

    /** One row; answers its id. */
    UUID write(String code) {
        done(database.write(Scope.nation(), tx -> journal.record(tx, caller(code), entry(code))));
        return id(code);
    }

    static UUID id(String code) {
        return (UUID) rows("select id from audit_event where subject_code = ?", code)
                .get(0)
                .get(0);
    }

    static Caller caller(String requestId) {
        var actor = new Actor(
                "zhangsan",
                "张三",
                Set.of(Role.TOWNSHIP_OFFICE, Role.TOWNSHIP_INSPECTOR),
                REGION,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null);
        return new Caller(actor, Reach.REG, requestId, "192.0.2.10", new IfMatch(null), null, "POST /samples");
    }

    static JournalEntry entry(String code) {
        return JournalEntry.changed(
                        "SAMPLE_CHANGED",
                        "SAMPLE",
                        UUID.randomUUID(),
                        REGION,
                        Map.of("code", code, "fundsYuan", 12.5),
                        Map.of("code", code, "fundsYuan", 13, "place", "一车间\n\"配电室\""))
                .because("样例")
                .on(LocalDate.of(2030, 12, 31));
    }

    static String cityAuditor() {
        return TestTokens.of("auditor", "141100", "AUDITOR");
    }

    JsonPath verification(LocalDate day) {
        return as(cityAuditor())
                .get("/api/v1/audit/verification?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String export(String token, LocalDate day) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/audit-events/export?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static Offline offline(String export, String... options) {
        try {
            Path file = Files.createTempFile(Path.of("target"), "export", ".jsonl");
            Files.writeString(file, export);
            var output = new ByteArrayOutputStream();
            String[] arguments = new String[options.length + 1];
            arguments[0] = file.toString();
            System.arraycopy(options, 0, arguments, 1, options.length);
            int exit = Verify.run(new PrintStream(output, true, StandardCharsets.UTF_8), arguments);
            Files.delete(file);
            return new Offline(exit, output.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void assertIntact(LocalDate day) {
        JsonPath online = verification(day);
        assertThat(online.getBoolean("ok"))
                .as(String.valueOf(online.getList("findings")))
                .isTrue();
        Offline offline = offline(export(cityAuditor(), day));
        assertThat(offline.exit()).as(offline.output()).isZero();
    }

    static <T> T done(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
