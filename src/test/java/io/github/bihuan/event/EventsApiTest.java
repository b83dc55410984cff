package io.github.bihuan.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.OwnerSql;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("动态：管辖范围内的变化按提交先后推送，断线续传不漏不重")
class EventsApiTest extends ApiTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 12, 17);

    @TestHTTPResource("/api/v1/events")
    URI events;

    @Test
    @DisplayName("隐患登记和状态变化都推送，别的乡镇收不到")
    void a_hazard_is_told_where_it_belongs() {
        try (var mine = listen(townOffice());
                var neighbours = listen(neighbourOffice())) {
            UUID hazard = aHazard(MAFANG);
            change(
                    "update hazard set status = 'RECTIFIED', version = version + 1, rectified_on = found_on where id = ?",
                    hazard);
            UUID theirs = aHazard(JICUI);
            assertThat(mine.next().data())
                    .contains("\"subjectId\":\"" + hazard, "\"status\":\"RECTIFYING\"", "\"version\":1", "HAZARD");
            assertThat(mine.next().data()).contains(hazard.toString(), "\"status\":\"RECTIFIED\"", "\"version\":2");
            assertThat(neighbours.next().data()).contains(theirs.toString());
            assertThat(mine.nothingMore()).isTrue();
        }
    }

    @Test
    @DisplayName("断线期间的变化在重连后补上，已收到的不再推送")
    void who_comes_back_misses_nothing() {
        String last;
        UUID first = aHazardWhile(listen(townOffice()));
        try (var stream = listen(townOffice())) {
            UUID seen = aHazard(MAFANG);
            var event = stream.next();
            assertThat(event.data()).contains(seen.toString()).doesNotContain(first.toString());
            last = event.id();
        }
        UUID missed = aHazard(MAFANG);
        UUID missedToo = aHazard(MAFANG);
        try (var again = SseClient.open(events, townOffice(), last)) {
            assertThat(again.next().data()).contains(missed.toString());
            assertThat(again.next().data()).contains(missedToo.toString());
            assertThat(again.nothingMore()).isTrue();
        }
    }

    @Test
    @DisplayName("先开始后提交的事务不会被漏掉：后提交的等先开始的结束")
    void a_late_commit_is_not_lost() throws SQLException {
        UUID enterprise = HazardRows.anEnterprise("壬样例有限公司", MAFANG);
        UUID early = HazardRows.aHazard(enterprise, MAFANG, "GENERAL", FOUND, FOUND.plusDays(7));
        try (var stream = listen(townOffice());
                Connection slow = OwnerSql.connection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("update hazard set version = version + 1 where id = '" + early + "'");
            UUID quick = aHazard(MAFANG);
            assertThat(stream.nothingMore()).isTrue();
            slow.commit();
            assertThat(List.of(stream.next().data(), stream.next().data()))
                    .anyMatch(data -> data.contains(early.toString()))
                    .anyMatch(data -> data.contains(quick.toString()));
            assertThat(stream.nothingMore()).isTrue();
        }
    }

    @Test
    @DisplayName("位置之后的动态已不保存：先告知有缺口")
    void a_gap_is_told() {
        aHazard(MAFANG);
        aHazard(MAFANG);
        change("delete from event where number < (select max(number) from event)");
        try (var stream = SseClient.open(events, townOffice(), "1-1")) {
            assertThat(stream.next().name()).isEqualTo("gap");
        }
    }

    @Test
    @DisplayName("企业人员不收动态；位置不正确被拒绝")
    void not_for_everybody() {
        as(principalOf(UUID.randomUUID()))
                .accept("text/event-stream")
                .get("/api/v1/events")
                .then()
                .statusCode(403);
        as(townOffice())
                .accept("text/event-stream")
                .header("Last-Event-ID", "yesterday")
                .get("/api/v1/events")
                .then()
                .statusCode(400);
    }

    private SseClient listen(String token) {
        return SseClient.open(events, token, now());
    }

    /** The end of the stream, so that a test does not depend on when its client is connected. */
    private static String now() {
        return rows("select pg_snapshot_xmin(pg_current_snapshot())::text || '-0'")
                .get(0)
                .get(0)
                .toString();
    }

    private static UUID aHazardWhile(SseClient stream) {
        try (stream) {
            return aHazard(MAFANG);
        }
    }

    private static UUID aHazard(String region) {
        return HazardRows.aHazard(
                HazardRows.anEnterprise("癸样例有限公司", region), region, "GENERAL", FOUND, FOUND.plusDays(7));
    }
}
