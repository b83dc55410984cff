package io.github.bihuan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.bihuan.duty.domain.DutyPeriod;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("履职事项范本")
class DutyTemplatesTest {

    private static final WorkCalendar CALENDAR = WorkCalendars.bundled(new ObjectMapper().findAndRegisterModules());

    private final List<DutyTemplate> all = DutyTemplates.read();

    @Test
    @DisplayName("每一范本都可以规定：周期有效，属地有级别，风险标签和方案都存在，编号不重复")
    void every_template_can_be_posted() throws IOException {
        Set<String> tags = codes("risk-tags");
        Set<String> sizes = codes("size-classes");
        Set<String> ownerships = codes("ownership-kinds");
        Set<String> seen = new HashSet<>();
        for (DutyTemplate template : all) {
            assertThat(template.duty(null, null).rule().violations())
                    .as(template.toString())
                    .isEmpty();
            assertThat(seen.add(template.programme() + template.code()))
                    .as(template.code())
                    .isTrue();
            assertThat(tags).containsAll(template.riskTags());
            assertThat(sizes).containsAll(template.sizeClasses());
            assertThat(ownerships).containsAll(template.ownerships());
            assertThat(template.obligor() == Obligor.TERRITORY)
                    .as(template.toString())
                    .isEqualTo(template.obligorLevel() != null);
            assertThat(template.obligor() == Obligor.ORGANISATION)
                    .as(template.toString())
                    .isEqualTo(!template.organisations().isEmpty());
            String region = programme(template).get("regionCode").asText();
            assertThat(template.regionCode()).as(template.code()).isEqualTo(region);
            assertThat(template.code()).matches("[A-Z0-9_-]{1,60}");
            assertThat(template.clause()).hasSizeLessThanOrEqualTo(60);
        }
    }

    @Test
    @DisplayName("交城县：冶炼企业自五月起每月带队检查，其余自二季度起每季度（场景 D、读法 A14）")
    void the_checks_of_jiaocheng_fall_due_as_the_scenario_says() {
        LocalDate issued = LocalDate.of(2024, 4, 30);
        assertThat(due("JC-2024-45", "PRINCIPAL_CHECK_SMELTING", issued))
                .startsWith("2024-05-31", "2024-06-30")
                .hasSize(8);
        assertThat(due("JC-2024-45", "PRINCIPAL_CHECK", issued))
                .containsExactly("2024-06-30", "2024-09-30", "2024-12-31");
        assertThat(due("JC-2024-45", "EVACUATION_DRILL_HIGH_RISK", issued)).containsExactly("2024-06-30", "2024-12-31");
    }

    @Test
    @DisplayName("积翠镇：节前检查在假期前一日截止，季度统计在季后十五日截止")
    void holidays_and_statistics_have_their_days() {
        LocalDate issued = LocalDate.of(2024, 4, 1);
        all.stream().filter(template -> template.code().startsWith("HOLIDAY_")).forEach(template -> {
            LocalDate last = template.dates().get(0);
            assertThat(CALENDAR.isWorkday(last)).as(template.code()).isTrue();
            assertThat(CALENDAR.isWorkday(last.plusDays(1))).as(template.code()).isFalse();
        });
        assertThat(due("JCT-2024-4", "QUARTERLY_STATISTICS_2024", issued))
                .containsExactly("2024-07-15", "2024-10-15", "2025-01-15");
        assertThat(due("JCT-2024-4", "JOINT_INSPECTION", issued))
                .startsWith("2024-04-30")
                .contains("2025-04-30");
    }

    private List<String> due(String programme, String code, LocalDate known) {
        DutyTemplate template = all.stream()
                .filter(one -> one.programme().equals(programme) && one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return DutyPeriod.of(template.duty(null, null).rule(), known, CALENDAR).stream()
                .filter(period -> period.knownInTime(template.cadence(), known))
                .map(period -> period.dueOn().toString())
                .toList();
    }

    private static Set<String> codes(String terms) throws IOException {
        Set<String> codes = new HashSet<>();
        tree("/reference/terms/" + terms + ".json")
                .get("items")
                .forEach(term -> codes.add(term.get("code").asText()));
        return codes;
    }

    private static JsonNode programme(DutyTemplate template) throws IOException {
        return tree("/programmes/" + template.programme().toLowerCase(Locale.ROOT) + ".yaml");
    }

    private static JsonNode tree(String name) throws IOException {
        try (InputStream file = DutyTemplatesTest.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(file);
        }
    }
}
