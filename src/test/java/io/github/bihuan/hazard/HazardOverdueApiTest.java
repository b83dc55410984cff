package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.PATH;
import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("逾期筛选与逐条推算一致")
class HazardOverdueApiTest extends ApiTest {

    /** Every state with every order of finding, deadline and completion that the table's checks allow. */
    private static final String EVERY_SITUATION =
            """
            insert into hazard (id, code, enterprise_id, region_code, source, status, status_since, level, description,
              place, found_on, recorded_by, organiser_level, recorded_at, deadline, original_deadline, deadline_version,
              deadline_set_at, current_plan, rectified_on, accepted_on, closed_on, withdrawn_on, merged_into_id, merged_on,
              transferred_to, transferred_from)
            select id, 'T-' || id, ?, '141128101', 'ENTERPRISE_SELF', status, found, 'GENERAL', '隐患', '部位', found, 'test',
              'ENTERPRISE', now(), deadline, deadline, 1, case when deadline is not null then now() end,
              '{"authorId": "a", "responsiblePerson": "王五", "filedOn": "2024-12-01"}'::jsonb, done,
              case when status in ('ACCEPTED', 'CLOSED') then done end, case when status = 'CLOSED' then done end,
              case when status = 'WITHDRAWN' then found end, case when status = 'MERGED' then id end,
              case when status = 'MERGED' then found end, case when status = 'TRANSFERRED' then id end,
              case when status = 'TRANSFERRED' then 'RECTIFYING' end
            from (
              select gen_random_uuid() as id, s.status, date '2024-12-01' as found, d.deadline::date, r.done::date
              from unnest(array['REPORTED', 'CONFIRMED', 'PLANNED_PENDING', 'RECTIFYING', 'RECTIFIED', 'ACCEPTED', 'CLOSED',
                'REOPENED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED']) as s(status)
              cross join unnest(array[null, '2024-12-15', '2024-12-16', '2024-12-17', '2024-12-18']) as d(deadline)
              cross join unnest(array[null, '2024-12-14', '2024-12-16', '2024-12-17']) as r(done)) x
            where case when status in ('RECTIFIED', 'ACCEPTED', 'CLOSED') then done is not null
                when status in ('WITHDRAWN', 'MERGED') then true else done is null end
              and (deadline is not null or status <> 'RECTIFYING')""";

    @Test
    @DisplayName("各状态、各期限、各完成日期，逐日比对")
    void the_filter_finds_exactly_the_rows_that_are_shown_overdue() {
        UUID enterprise = anEnterprise();
        assertThat(change(EVERY_SITUATION, enterprise)).isGreaterThan(100);

        for (int day = 15; day <= 20; day++) {
            itIs("2024-12-" + day + "T00:00:00+08:00");
            Map<String, Boolean> shown = items(enterprise, "").stream()
                    .collect(Collectors.toMap(item -> (String) item.get("id"), item -> (Boolean) item.get("overdue")));
            assertThat(shown).hasSizeGreaterThan(100);
            for (boolean wanted : new boolean[] {true, false}) {
                assertThat(items(enterprise, "&overdue=" + wanted))
                        .extracting(item -> item.get("id"))
                        .containsExactlyInAnyOrderElementsOf(shown.entrySet().stream()
                                .filter(entry -> entry.getValue() == wanted)
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toList()));
            }
        }
    }

    private static List<Map<String, Object>> items(UUID enterprise, String filter) {
        return as(townOffice())
                .get(PATH + "?limit=200&enterpriseId=" + enterprise + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
