package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.event.SseClient;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("报送的动态")
class FilingEventsApiTest extends ApiTest {

    private static final String DUE = "2024-12-27";

    @TestHTTPResource("/api/v1/events")
    URI events;

    private UUID campaign;
    private ReportClient town;

    @BeforeEach
    void a_campaign_with_a_weekly_table() {
        campaign = Campaigns.draft(townOffice(), Campaigns.request(MAFANG));
        Map<String, Object> schedule = Campaigns.weeklySchedule();
        schedule.put("code", "WEEKLY_DISPATCH_MY");
        as(townOffice())
                .body(schedule)
                .post(Campaigns.PATH + "/" + campaign + "/report-schedules")
                .then()
                .statusCode(201);
        Campaigns.move(townOffice(), campaign, "publication", Map.of()).statusCode(201);
        town = new ReportClient(
                new FormWorld().organisation("马坊镇专项行动领导小组办公室", "TOWNSHIP", MAFANG),
                MAFANG,
                "TOWNSHIP_OFFICE",
                campaign,
                "WEEKLY_DISPATCH_MY");
        itIs("2024-12-27T16:00:00+08:00");
    }

    @Test
    @DisplayName("报出、退回、再报、接收都推送给本镇和县，草稿不推送，邻镇收不到")
    void what_becomes_of_a_filing_is_told_where_it_belongs() {
        try (var county = listen(countyOffice());
                var mine = listen(townOffice());
                var neighbours = listen(neighbourOffice())) {
            String first = town.begin(DUE, null).statusCode(201).extract().path("id");
            town.submit(first).statusCode(201);
            town.move(countyOffice(), first, "returns", Map.of("reason", "处罚情况未填"))
                    .statusCode(201);
            String second = town.begin(DUE, null).statusCode(201).extract().path("id");
            town.submit(second).statusCode(201);
            town.move(countyOffice(), second, "acceptances", Map.of()).statusCode(201);
            for (SseClient stream : new SseClient[] {county, mine}) {
                told(stream, first, "SUBMITTED");
                told(stream, first, "RETURNED");
                told(stream, second, "SUBMITTED");
                told(stream, second, "ACCEPTED");
            }
            assertThat(mine.nothingMore()).isTrue();
            assertThat(neighbours.nothingMore()).isTrue();
        }
    }

    /** The next event about a filing; notices about it may come between. */
    private static void told(SseClient stream, String report, String status) {
        SseClient.Event event = stream.next();
        while (event.data().contains("\"kind\":\"NOTICE\"")) {
            event = stream.next();
        }
        assertThat(event.data())
                .contains("\"kind\":\"REPORT\"", "\"subjectId\":\"" + report, "\"status\":\"" + status + "\"", MAFANG);
    }

    private SseClient listen(String token) {
        return SseClient.open(
                events,
                token,
                rows("select pg_snapshot_xmin(pg_current_snapshot())::text || '-0'")
                        .get(0)
                        .get(0)
                        .toString());
    }
}
