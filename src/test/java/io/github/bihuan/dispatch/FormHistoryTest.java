package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("报表由事实计算：与逐条重数一致，任何过去的时刻都可重算")
class FormHistoryTest extends ApiTest {

    private static final int HISTORIES = 100;
    private static final int CARRIED_HISTORIES = 15;
    private static final int STEPS = 5;
    private static final long SEED = 20241217L;
    /** Not made of facts: their ledgers have tests of their own. */
    private static final Set<FactSet> REGISTERS = Set.of(
            FactSet.SITE, FactSet.ENTERPRISE, FactSet.SPECIAL_OPERATOR, FactSet.INSPECTION, FactSet.INSPECTION_PLAN);

    @Inject
    Database database;

    @Inject
    Forms forms;

    @Inject
    CellRowRepository cellRows;

    @Inject
    CarriedFigures figures;

    @Inject
    CarryingRun carrying;

    @Test
    @DisplayName("100 段随机历史：每个单元格等于逐条重数；当时算出的数，事后按当时所知重算不变")
    void every_cell_equals_a_naive_recount_and_the_past_stays_as_it_was_known() {
        for (int i = 0; i < HISTORIES; i++) {
            var history = new RandomHistory(SEED + i);
            Map<AsKnown, Map<String, Object>> answers = live(history, SEED + i);
            answers.forEach((asked, then) -> {
                assertThat(evaluate(asked)).as("later, %s", asked).isEqualTo(then);
            });
        }
    }

    @Test
    @DisplayName("15 段随机历史：随时结转，任一截止日、任一地区的数仍等于逐条重数，过去的所知也不变")
    void what_was_carried_forward_and_what_changed_since_equal_a_naive_recount() {
        for (int i = 0; i < CARRIED_HISTORIES; i++) {
            long seed = SEED - 1 - i;
            var history = new RandomHistory(seed);
            Map<AsKnown, Map<String, Object>> answers = new LinkedHashMap<>();
            for (int step = 0; step < STEPS; step++) {
                history.questions(history.step()).forEach(asked -> {
                    Map<String, Object> cells = evaluate(asked);
                    assertThat(cells)
                            .as("seed %d, %s", seed, asked)
                            .isEqualTo(NaiveRecount.of(List.copyOf(history.facts()), asked));
                    answers.put(asked, cells);
                });
                history.questions(history.now()).stream()
                        .filter(asked -> history.isCarried())
                        .forEach(this::carry);
            }
            answers.forEach((asked, then) -> assertThat(evaluate(asked))
                    .as("later, seed %d, %s", seed, asked)
                    .isEqualTo(then));
        }
    }

    private void carry(AsKnown asked) {
        List<Indicator> carried =
                counted().stream().filter(Indicator::isCarried).toList();
        carrying.carry(CarriedQuestion.of(asked, carried), asked.cutOff())
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private Map<AsKnown, Map<String, Object>> live(RandomHistory history, long seed) {
        Map<AsKnown, Map<String, Object>> answers = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            Instant now = history.step();
            AsKnown asked = history.question(now);
            Map<String, Object> cells = evaluate(asked);
            assertThat(cells)
                    .as("seed %d, %s", seed, asked)
                    .isEqualTo(NaiveRecount.of(List.copyOf(history.facts()), asked));
            answers.put(asked, cells);
        }
        return answers;
    }

    @Test
    @DisplayName("单元格背后的各行就是所数的各行，翻页不重不漏")
    void the_rows_behind_a_cell_are_the_rows_it_counts() {
        var history = new RandomHistory(7);
        for (int step = 0; step < 30; step++) {
            history.step();
        }
        AsKnown asked = new AsKnown(
                history.facts().get(0).campaignId(),
                RandomHistory.START,
                "141128",
                RandomHistory.START.plusDays(30),
                history.now());
        Map<String, Object> cells = evaluate(asked);
        for (Indicator indicator : forms.indicatorsOf(forms.require("WEEKLY_DISPATCH_MY"))) {
            List<CellRow> rows = rows(indicator, asked);
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(counted(indicator, rows)).as(indicator.code()).isEqualTo(cells.get(indicator.code()));
        }
        assertThat(cells.get("self.generalFound")).isNotEqualTo(0L);
    }

    private static Object counted(Indicator indicator, List<CellRow> rows) {
        return switch (indicator.counting()) {
            case ENTERPRISES -> rows.stream()
                    .map(CellRow::enterpriseId)
                    .distinct()
                    .count();
            case PERSONS -> rows.stream()
                    .map(row -> row.enterpriseId() + row.personName())
                    .distinct()
                    .count();
            case ROWS -> (long) rows.size();
            case MONEY -> rows.stream()
                    .map(CellRow::amountYuan)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP)
                    .toPlainString();
            default -> throw new IllegalArgumentException(indicator.code());
        };
    }

    private List<CellRow> rows(Indicator indicator, AsKnown asked) {
        List<CellRow> all = new ArrayList<>();
        String cursor = null;
        do {
            var request = new PageRequest(3, cursor, false);
            var page = Page.of(
                    database.snapshot(Scope.nation(), tx -> cellRows.rows(tx, indicator, asked, request))
                            .await()
                            .atMost(Duration.ofSeconds(20)),
                    request,
                    CellRow::order);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    /** The indicators of every form that count facts; sites and the register are tables of their own. */
    private List<Indicator> counted() {
        return forms.all().stream()
                .flatMap(form -> forms.indicatorsOf(form).stream())
                .filter(indicator -> !REGISTERS.contains(indicator.set()))
                .distinct()
                .toList();
    }

    private Map<String, Object> evaluate(AsKnown asked) {
        List<Indicator> all = counted();
        return database.snapshot(Scope.nation(), tx -> figures.values(tx, all, asked))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("没有任何事实的行动，各数为零")
    void a_campaign_without_facts_has_zeros() {
        AsKnown asked = new AsKnown(
                UUID.randomUUID(), null, "141128", RandomHistory.START, Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(evaluate(asked).values()).containsOnly(0L, "0.00", false);
    }
}
