package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.fixtures.TestDatabase;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Reach;
import io.github.bihuan.identity.Role;
import io.github.bihuan.shared.http.IfMatch;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** How long forms take, and what a ledger costs against {@code COPY}. Run as bench/forms/README.md says; not part of the build. */
@QuarkusTest
class FormBench extends ApiTest {

    private static final int HAZARDS = Integer.getInteger("bench.hazards", 1_000_000);
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int FORMS = 200;
    private static final int NEW = 400;
    private static final String CITY = "1411";
    private static final LocalDate CUT_OFF = LocalDate.parse("2025-03-14");
    private static final Caller CALLER = new Caller(
            new Actor("bench", "张三", Set.of(Role.COUNTY_OFFICE), CITY, null, null, null),
            Reach.REG,
            "bench",
            null,
            new IfMatch(null),
            null,
            "GET /bench");
    private static final double CSV_LIMIT = 2;
    private static final double XLSX_LIMIT = 8;

    @Inject
    FormService forms;

    @Inject
    Forms definitions;

    @Inject
    LedgerExports exports;

    @Inject
    CarryingRun carrying;

    @Test
    @DisplayName("周调度表：镇、县、市")
    void the_weekly_form_of_town_county_and_city() throws Exception {
        itIs("2025-03-20T09:00:00+08:00");
        UUID campaign = aCampaignWith(HAZARDS);
        System.out.printf("%,d hazards are there%n", HAZARDS);
        for (String region : List.of(MAFANG, FANGSHAN, CITY)) {
            weeklyForm(campaign, region);
        }
    }

    /** Counted once, carried forward, then asked again: with nothing new, and with so many new facts that it is nearly carried anew. */
    private void weeklyForm(UUID campaign, String region) throws Exception {
        Callable<FormResult> form = () -> await(forms.form(CALLER, "WEEKLY_DISPATCH_MY", about(campaign, region)));
        String counted = counted(form);
        double carried = millis(() -> await(carrying.run()));
        System.out.printf(
                "weekly form of %-9s at %,d hazards: counted %s, carried forward in %,.0f ms%n",
                region, HAZARDS, counted, carried);
        for (int i = 0; i < FORMS; i++) {
            form.call();
        }
        asked(form, "nothing new");
        ManyHazards.more(campaign, CITY, NEW).forEach(OwnerSql::change);
        asked(form, NEW + " hazards more");
        System.out.printf("  carried again in %,.0f ms%n", millis(() -> await(carrying.run())));
        asked(form, "nothing new");
        for (String cell : List.of("town.generalFound", "town.majorFound")) {
            var page = new PageRequest(PageRequest.DEFAULT_LIMIT, null, false);
            System.out.printf(
                    "  first rows of %s in %,.0f ms%n",
                    cell,
                    millis(() -> await(forms.rows(CALLER, "WEEKLY_DISPATCH_MY", cell, about(campaign, region), page))));
        }
    }

    /** The program itself gives up after thirty seconds; the figures are carried nevertheless. */
    private static String counted(Callable<?> form) throws Exception {
        try {
            return "%,.0f ms".formatted(millis(form));
        } catch (RuntimeException gaveUp) {
            return "not in time";
        }
    }

    private static void asked(Callable<FormResult> form, String circumstances) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < FORMS; i++) {
            millis.add(millis(form));
        }
        Collections.sort(millis);
        System.out.printf(
                "  %s: median %.1f ms, p99 %.1f ms of %d%n",
                circumstances, millis.get(FORMS / 2), millis.get(FORMS * 99 / 100), FORMS);
    }

    @Test
    @DisplayName("台账文件与 COPY 相比")
    void a_ledger_against_copy() throws Exception {
        itIs("2025-03-20T09:00:00+08:00");
        UUID campaign = aCampaignWith(ROWS);
        List<Double> copy = new ArrayList<>();
        List<Double> csv = new ArrayList<>();
        List<Double> xlsx = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double plain = millis(() -> copied(campaign));
            double text = millis(() -> exported(campaign, LedgerFormat.CSV));
            double sheet = millis(() -> exported(campaign, LedgerFormat.XLSX));
            if (round > 0) {
                copy.add(plain);
                csv.add(text);
                xlsx.add(sheet);
            }
        }
        double csvRatio = median(csv) / median(copy);
        double xlsxRatio = median(xlsx) / median(copy);
        System.out.printf(
                "ledger of %,d rows: COPY %,.0f ms, csv %,.0f ms (%.2fx), xlsx %,.0f ms (%.2fx)%n",
                ROWS, median(copy), median(csv), csvRatio, median(xlsx), xlsxRatio);
        assertThat(csvRatio).isLessThanOrEqualTo(CSV_LIMIT);
        assertThat(xlsxRatio).isLessThanOrEqualTo(XLSX_LIMIT);
    }

    /** The one that a former run left in {@code bench.home}, or a new one. */
    private static UUID aCampaignWith(int many) {
        OwnerSql.change("delete from carried_figures");
        List<List<Object>> former = OwnerSql.rows("select campaign_id from fact limit 1");
        if (!former.isEmpty()) {
            return (UUID) former.get(0).get(0);
        }
        FormWorld world = new FormWorld();
        UUID campaign = world.campaign(CITY);
        ManyHazards.of(campaign, world.enterprise("样本企业", MAFANG), CITY, many).forEach(OwnerSql::change);
        return campaign;
    }

    private static FormQuestion about(UUID campaign, String region) {
        return new FormQuestion(campaign, CUT_OFF, null, null, region);
    }

    private Long exported(UUID campaign, LedgerFormat format) throws IOException {
        Path file = await(exports.export(CALLER, "HAZARD_LEDGER", about(campaign, CITY), format));
        long size = Files.size(file);
        Files.delete(file);
        return size;
    }

    /** The same query, its parameters spelled out, written to a file by the database's own fastest way. */
    private Long copied(UUID campaign) throws SQLException, IOException {
        Indicator rows =
                definitions.indicator(definitions.require("HAZARD_LEDGER").rowsIndicator());
        var asked = new AsKnown(campaign, null, CITY, CUT_OFF, Instant.now());
        String query = LedgerRepository.rows("", rows, asked).text();
        for (int i = asked.parameters().size(); i > 0; i--) {
            Object value = asked.parameters().get(i - 1);
            query = query.replace("$" + i, value == null ? "null" : "'" + value + "'");
        }
        Path file = Files.createTempFile("copied", ".csv");
        try (Connection connection = owner();
                OutputStream out = Files.newOutputStream(file)) {
            return new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyOut("copy (" + query + ") to stdout (format csv)", out);
        } finally {
            Files.delete(file);
        }
    }

    private static Connection owner() throws SQLException {
        var server = TestDatabase.postgres();
        return DriverManager.getConnection(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                server.owner().user(),
                server.owner().password());
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().indefinitely();
    }

    private static double millis(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
