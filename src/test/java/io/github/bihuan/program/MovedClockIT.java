package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("时钟一次拨十天与拨十次一天，催办一致")
class MovedClockIT {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 6);
    private static final int DAYS = 10;

    @TempDir
    Path directory;

    @Test
    @DisplayName("一步十天、十步一天：同样的催办，每件只有一条")
    void one_step_of_ten_days_equals_ten_steps_of_one() {
        List<String> atOnce = notices("at-once", mafang -> mafang.moveTo(evening(DAYS)));
        List<String> daily = notices("daily", mafang -> {
            for (int day = 1; day <= DAYS; day++) {
                mafang.moveTo(evening(day));
            }
        });
        assertThat(atOnce).isNotEmpty().containsExactlyElementsOf(daily).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("调度停了十天：每件补记一次并标明逾时，只发出最高的一级")
    void an_outage_of_ten_days_is_caught_up() {
        List<String> afterOutage = notices("outage", mafang -> mafang.skipTo(evening(DAYS)));
        List<String> regular = notices("regular", mafang -> mafang.moveTo(evening(DAYS)));
        assertThat(obligations(afterOutage)).containsExactlyElementsOf(obligations(regular));
        List<String> missed = afterOutage.stream()
                .filter(notice -> notice.startsWith("H10 "))
                .filter(notice -> notice.compareTo("H10 " + FROM.plusDays(1)) >= 0)
                .toList();
        assertThat(missed).filteredOn(notice -> notice.endsWith(" late")).hasSizeGreaterThan(1);
        assertThat(missed)
                .filteredOn(notice -> notice.contains(" SENT ") || notice.contains(" DRAFT "))
                .singleElement()
                .asString()
                .contains(" L2 ");
    }

    private List<String> notices(String home, Consumer<Mafang> passing) {
        try (var program = ProgramProcess.trial(directory.resolve(home))) {
            var mafang = new Mafang(program);
            mafang.moveTo(evening(0));
            passing.accept(mafang);
            return mafang.hazards().entrySet().stream()
                    .flatMap(
                            hazard -> steps(mafang, hazard.getValue().path("id").asText())
                                    .map(notice -> described(hazard.getKey(), notice)))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<JsonNode> steps(Mafang mafang, String hazard) {
        return mafang.list("town-office", "/notices?limit=200&subjectId=" + hazard).stream()
                .filter(notice -> notice.path("step").asText().matches("L[0-5]"));
    }

    private static String described(String hazard, JsonNode notice) {
        return "%s %s %s %s %s %s"
                .formatted(
                        hazard,
                        notice.path("dueOn").asText(),
                        notice.path("step").asText(),
                        roles(notice),
                        Mafang.sent(notice),
                        notice.path("late").asBoolean() ? "late" : "in-time");
    }

    private static String roles(JsonNode notice) {
        return Json.list(notice.path("recipients")).stream()
                .map(recipient -> recipient.path("role").asText())
                .sorted()
                .collect(Collectors.joining("+"));
    }

    /** What is owed, without what became of it and whom it reached. */
    private static List<String> obligations(List<String> notices) {
        return notices.stream()
                .map(notice -> notice.replaceAll(" [A-Z_+]* [A-Z]+ [a-z-]+$", ""))
                .toList();
    }

    private static String evening(int day) {
        return FROM.plusDays(day) + "T20:00:00+08:00";
    }
}
