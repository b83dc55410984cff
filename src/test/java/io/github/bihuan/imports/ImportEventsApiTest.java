package io.github.bihuan.imports;

import static io.github.bihuan.imports.ImportCalls.checked;
import static io.github.bihuan.imports.ImportCalls.commit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.event.SseClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("导入的进度随动态推送")
class ImportEventsApiTest extends HazardLedgers {

    @TestHTTPResource("/api/v1/events")
    URI events;

    @Test
    @DisplayName("收下、读完、每段、检查完毕、提交各推送一次；断线续传；别的乡镇收不到")
    void the_progress_of_an_import_is_told_where_it_belongs() {
        var table = SheetFixture.sheet("附件3").row(LIST_HEAD);
        for (int row = 0; row <= Chunks.SIZE; row++) {
            table.row(line("镇级检查", "2024-12-20", "第" + row + "项隐患", "一般", "2025-01-10"));
        }
        try (var mine = SseClient.open(events, office, now());
                var neighbours = SseClient.open(events, neighbourOffice(), now())) {
            JsonPath seen = checked(office, "PROBLEM_LIST", table.bytes());
            String last = next(mine, seen, "CHECKING", 1).id();
            next(mine, seen, "CHECKING", 2);
            next(mine, seen, "CHECKING", 3);
            next(mine, seen, "CHECKING", 4);
            next(mine, seen, "CHECKED", 5);
            try (var again = SseClient.open(events, office, last)) {
                next(again, seen, "CHECKING", 2);
            }

            JsonPath small = checked(office, "PROBLEM_LIST", problem("只有一项"));
            next(mine, small, "CHECKING", 1);
            next(mine, small, "CHECKING", 2);
            next(mine, small, "CHECKING", 3);
            next(mine, small, "CHECKED", 4);
            commit(office, small, Map.of()).statusCode(200);
            assertThat(mine.next().data()).contains("HAZARD");
            next(mine, small, "COMMITTED", 5);
            assertThat(neighbours.nothingMore()).isTrue();
        }
    }

    private static SseClient.Event next(SseClient stream, JsonPath seen, String status, int version) {
        var event = stream.next();
        assertThat(event.data())
                .contains(
                        "\"kind\":\"IMPORT\"",
                        "\"subjectId\":\"" + seen.getString("id"),
                        "\"status\":\"" + status + "\"",
                        "\"version\":" + version);
        return event;
    }

    /** The end of the stream, so that the test does not depend on when its client is connected. */
    private static String now() {
        return rows("select pg_snapshot_xmin(pg_current_snapshot())::text || '-0'")
                .get(0)
                .get(0)
                .toString();
    }
}
