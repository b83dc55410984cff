package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scenario A1 of the specification, its facts written directly. */
@QuarkusTest
@DisplayName("马坊镇情景：六个周五的周调度表")
class MafangFactsTest extends ApiTest {

    private static final LocalDate START = LocalDate.parse("2024-12-17");

    @Inject
    Database database;

    @Inject
    Forms forms;

    @Inject
    CarriedFigures figures;

    private final UUID campaign = UUID.randomUUID();
    private final Map<String, UUID> ids = new HashMap<>();
    private final FactWriter writer =
            new FactWriter(campaign, MAFANG).recordedAt(Instant.parse("2025-03-01T00:00:00Z"));
    private final JsonObject scenario = read();

    @BeforeEach
    void everything_has_happened() {
        each("hazards", this::hazard);
        each(
                "inspections",
                item -> writer.act("INSPECTION_CONCLUDED", enterprise(item), "TOWNSHIP", "ROUTINE", on(item)));
        scenario.getJsonObject("selfInspectionPlans")
                .forEach(plan ->
                        writer.act("SELF_INSPECTION_PLAN_FILED", id(plan.getKey()), Map.of(), LocalDate.parse((String)
                                plan.getValue())));
        pairings(scenario.getJsonObject("pairings"));
        each("enterprisePenalties", item -> writer.penalty(enterprise(item), "ENTERPRISE", null, yuan(item), on(item)));
        each(
                "principalPenalties",
                item -> writer.penalty(id("E3"), "PRINCIPAL", item.getString("person"), yuan(item), on(item)));
        each("rectificationOrders", item -> measure("RECTIFICATION_ORDER", item));
        each("suspensions", item -> measure("SUSPENSION", item));
        TestFact.insert(writer.facts());
    }

    @Test
    @DisplayName("各单元格与手算的数完全一致")
    void every_cell_is_as_computed_by_hand() {
        JsonObject expected = scenario.getJsonObject("expected");
        assertThat(expected.fieldNames()).hasSize(6);
        for (String friday : expected.fieldNames()) {
            Map<String, Object> cells = evaluate(LocalDate.parse(friday));
            expected.getJsonObject(friday).stream()
                    .filter(cell -> !cell.getKey().startsWith("_"))
                    .forEach(cell -> assertThat(cells.get(cell.getKey()))
                            .as("%s %s", friday, cell.getKey())
                            .hasToString(cell.getValue().toString()));
            assertThat(cells).hasSize(24);
        }
    }

    @Test
    @DisplayName("行动开始之前的截止日，各数为零")
    void before_the_campaign_everything_is_zero() {
        assertThat(evaluate(START.minusDays(1)).values()).containsOnly(0L, "0.00");
    }

    private Map<String, Object> evaluate(LocalDate cutOff) {
        var asked = new AsKnown(campaign, START, MAFANG, cutOff, Instant.parse("2025-03-02T00:00:00Z"));
        return database.snapshot(
                        Scope.nation(),
                        tx -> figures.values(tx, forms.indicatorsOf(forms.require("WEEKLY_DISPATCH_MY")), asked))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private void hazard(JsonObject item) {
        String source = item.getString("source");
        String organiser = source.equals("ENTERPRISE_SELF") ? "ENTERPRISE" : "TOWNSHIP";
        UUID hazard = id(item.getString("id"));
        writer.found(
                hazard,
                enterprise(item),
                source,
                organiser,
                item.getString("level"),
                LocalDate.parse(item.getString("foundOn")));
        if (item.getString("acceptedOn") != null) {
            LocalDate accepted = LocalDate.parse(item.getString("acceptedOn"));
            writer.hazard("HAZARD_ACCEPTED", hazard, enterprise(item), organiser, null, accepted);
        }
    }

    private void pairings(JsonObject pairings) {
        UUID helper = id(pairings.getJsonArray("benchmark").getString(0));
        writer.act("BENCHMARK_DESIGNATED", helper, Map.of(), on(pairings));
        pairings.getJsonArray("assisted")
                .forEach(assisted -> writer.act(
                        "PAIRING_BEGUN",
                        id((String) assisted),
                        Map.of("helperEnterpriseId", helper.toString()),
                        on(pairings)));
    }

    private void measure(String kind, JsonObject item) {
        writer.act("MEASURE_TAKEN", enterprise(item), "COUNTY", kind, on(item));
    }

    private void each(String name, Consumer<JsonObject> action) {
        JsonArray items = scenario.getJsonArray(name);
        for (int i = 0; i < items.size(); i++) {
            action.accept(items.getJsonObject(i));
        }
    }

    private UUID enterprise(JsonObject item) {
        return id(item.getString("enterprise"));
    }

    private UUID id(String name) {
        return ids.computeIfAbsent(name, any -> UUID.randomUUID());
    }

    private static LocalDate on(JsonObject item) {
        return LocalDate.parse(item.getString("on"));
    }

    private static BigDecimal yuan(JsonObject item) {
        return new BigDecimal(item.getValue("amountWan").toString()).movePointRight(4);
    }

    private static JsonObject read() {
        try (InputStream file = MafangFactsTest.class.getResourceAsStream("/scenario-mafang.json")) {
            return new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
