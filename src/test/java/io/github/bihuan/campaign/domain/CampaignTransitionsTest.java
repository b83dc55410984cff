package io.github.bihuan.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("行动与阶段的状态")
class CampaignTransitionsTest {

    /** Every possible pair, written out a second time; what is not here is refused. */
    private static final Map<String, String> CAMPAIGN = pairs(
            "DRAFT REVISION DRAFT",
            "DRAFT PUBLICATION PUBLISHED",
            "DRAFT CANCELLATION CANCELLED",
            "PUBLISHED REVISION PUBLISHED",
            "PUBLISHED START_DAY ACTIVE",
            "PUBLISHED CANCELLATION CANCELLED",
            "ACTIVE AMENDMENT ACTIVE",
            "ACTIVE END_DAY CLOSING",
            "CLOSING CLOSURE CLOSED");

    private static final Map<String, String> STAGE = pairs(
            "PLANNED FIRST_DAY RUNNING", "RUNNING LAST_DAY DUE", "RUNNING COMPLETION DONE", "DUE COMPLETION DONE");

    @TestFactory
    @DisplayName("行动：每一对状态与办理")
    Stream<DynamicTest> every_pair_of_a_campaign() {
        return Arrays.stream(CampaignStatus.values()).flatMap(from -> Arrays.stream(CampaignAct.values())
                .map(act -> DynamicTest.dynamicTest(
                        from + " " + act,
                        () -> check(
                                CAMPAIGN.get(from + " " + act),
                                () -> CampaignTransitions.require(from, act),
                                CampaignProblem.ILLEGAL_TRANSITION))));
    }

    @TestFactory
    @DisplayName("阶段：每一对状态与办理")
    Stream<DynamicTest> every_pair_of_a_stage() {
        return Arrays.stream(StageStatus.values()).flatMap(from -> Arrays.stream(StageAct.values())
                .map(act -> DynamicTest.dynamicTest(
                        from + " " + act,
                        () -> check(
                                STAGE.get(from + " " + act),
                                () -> StageTransitions.require(from, act),
                                CampaignProblem.ILLEGAL_STAGE_TRANSITION))));
    }

    private static void check(String to, Supplier<?> act, CampaignProblem refusal) {
        if (to != null) {
            assertThat(act.get()).hasToString(to);
        } else {
            assertThatThrownBy(act::get)
                    .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.type())
                            .isEqualTo(refusal));
        }
    }

    @ParameterizedTest(name = "{1}：{0} → {2}")
    @CsvSource({
        "DRAFT, 2025-01-01, DRAFT",
        "PUBLISHED, 2024-12-16, PUBLISHED",
        "PUBLISHED, 2024-12-17, ACTIVE",
        "PUBLISHED, 2025-03-31, ACTIVE",
        "PUBLISHED, 2025-04-01, CLOSING",
        "CLOSED, 2025-03-01, CLOSED",
        "CANCELLED, 2025-03-01, CANCELLED"
    })
    @DisplayName("行动状态随日期变化：开始日即进行中，结束日整天仍在进行")
    void the_clock_starts_and_ends_a_published_campaign(
            CampaignStatus stored, LocalDate today, CampaignStatus expected) {
        assertThat(CampaignStatus.at(stored, LocalDate.of(2024, 12, 17), LocalDate.of(2025, 3, 31), today))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("没有结束日期的行动一直进行")
    void a_campaign_without_end_stays_active() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        assertThat(CampaignStatus.at(CampaignStatus.PUBLISHED, start, null, start.plusYears(20)))
                .isEqualTo(CampaignStatus.ACTIVE);
    }

    @ParameterizedTest(name = "{0} → {1}，逾期 {2}")
    @CsvSource({
        "2024-11-10, PLANNED, false",
        "2024-11-11, RUNNING, false",
        "2024-11-16, RUNNING, false",
        "2024-11-17, DUE, false",
        "2024-11-18, DUE, true"
    })
    @DisplayName("阶段：结束日到期，次日起逾期")
    void a_stage_is_due_on_its_last_day_and_late_from_the_next(LocalDate today, StageStatus expected, boolean late) {
        LocalDate start = LocalDate.of(2024, 11, 11);
        LocalDate end = LocalDate.of(2024, 11, 17);
        assertThat(StageStatus.at(start, end, null, today)).isEqualTo(expected);
        assertThat(StageStatus.isLate(end, null, today)).isEqualTo(late);
        assertThat(StageStatus.at(start, end, end, today)).isEqualTo(StageStatus.DONE);
        assertThat(StageStatus.isLate(end, end, today)).isFalse();
    }

    @Test
    @DisplayName("没有日期的阶段一直进行，从不逾期")
    void an_open_ended_stage_runs_and_is_never_late() {
        LocalDate today = LocalDate.of(2025, 1, 1);
        assertThat(StageStatus.at(null, null, null, today)).isEqualTo(StageStatus.RUNNING);
        assertThat(StageStatus.isLate(null, null, today)).isFalse();
    }

    @Test
    @DisplayName("文档中的状态图与转换表一致")
    void the_diagrams_in_the_documentation_are_the_tables() throws IOException {
        assertPage("campaign.md", "# Campaign 行动", CampaignStateDiagram.campaign());
        assertPage("stage.md", "# Stage 阶段", CampaignStateDiagram.stage());
    }

    private static void assertPage(String name, String title, String diagram) throws IOException {
        Path page = Path.of("docs/state-machines/" + name);
        String expected =
                title + "\n\nGenerated from the transition table; do not edit.\n\n```mermaid\n" + diagram + "```\n";
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected);
        }
        assertThat(page).hasContent(expected);
    }

    private static Map<String, String> pairs(String... lines) {
        return Stream.of(lines)
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));
    }
}
