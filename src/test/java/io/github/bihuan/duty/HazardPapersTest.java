package io.github.bihuan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.duty.HazardPaper.Unit;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.hazard.domain.LifeCycleRules;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkCalendars;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("重大事故隐患应有的文书")
class HazardPapersTest {

    private static final WorkCalendar CALENDAR = WorkCalendars.bundled(new ObjectMapper().findAndRegisterModules());
    private static final int HOURS_OF_A_DAY = 24;

    private final List<HazardPaper> all = HazardPapers.read();

    @Test
    @DisplayName("双报告的时限就是隐患办理规则的时限：24小时、3个工作日")
    void the_dual_report_has_the_days_of_the_life_cycle() {
        LifeCycleRules rules = LifeCycleRules.defaults(CALENDAR, null);
        assertThat(paper(DutyOrigin.AUTHORITY_REPORT).unit()).isEqualTo(Unit.DAYS);
        assertThat(paper(DutyOrigin.AUTHORITY_REPORT).days() * HOURS_OF_A_DAY).isEqualTo(rules.authorityReportHours());
        Stream.of(DutyOrigin.DEPARTMENT_REPORT, DutyOrigin.STAFF_REPORT)
                .map(this::paper)
                .forEach(report -> {
                    assertThat(report.unit()).isEqualTo(Unit.WORKDAYS);
                    assertThat(report.days()).isEqualTo(rules.departmentReportWorkdays());
                });
    }

    @Test
    @DisplayName("每种文书一项，注明出处；属地承办的有级别")
    void every_paper_says_who_owes_it_and_why() {
        assertThat(all.stream().map(HazardPaper::origin)).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(paper -> {
            assertThat(paper.clause()).isNotBlank();
            assertThat(paper.days()).isPositive();
            assertThat(paper.obligor() == Obligor.TERRITORY).isEqualTo(paper.obligorLevel() != null);
        });
    }

    @Test
    @DisplayName("12月19日认定的：20日前报乡镇，24日前书面报部门（第三个工作日）")
    void the_days_of_one_hazard() {
        LocalDate day = LocalDate.of(2024, 12, 19);
        assertThat(paper(DutyOrigin.AUTHORITY_REPORT).since(day, CALENDAR).dueOn())
                .isEqualTo("2024-12-20");
        assertThat(paper(DutyOrigin.DEPARTMENT_REPORT).since(day, CALENDAR).dueOn())
                .isEqualTo("2024-12-24");
    }

    private HazardPaper paper(DutyOrigin origin) {
        return all.stream()
                .filter(paper -> paper.origin() == origin)
                .findFirst()
                .orElseThrow();
    }
}
