package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("回头看阶段：此前发现的重大事故隐患逐个再看")
class LookBackSweepTest extends StandingTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 12, 20);

    private UUID campaign;

    @BeforeEach
    void aCampaignThatLooksBackInJanuary() {
        itIs("2024-12-17T09:00:00+08:00");
        campaign = Campaigns.published(office, TOWN);
        as(office)
                .body(Map.of("kind", "LOOK_BACK", "name", "回头看", "startOn", "2025-01-06", "endOn", "2025-01-24"))
                .post(Campaigns.PATH + "/" + campaign + "/stages")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("已销号的重大隐患各列一项，阶段结束日到期；在办的、一般的、别的行动的不列；阶段内销号的自销号起列")
    void every_closed_major_hazard_of_the_campaign_is_owed_a_look_back() {
        UUID closed = closed(aHazard("MAJOR"), "2025-01-03");
        UUID later = aHazard("MAJOR");
        closed(aHazard("GENERAL"), "2025-01-03");
        closed(HazardRows.aHazard(enterprise, TOWN, "MAJOR", FOUND, FOUND.plusYears(1)), "2025-01-03");
        onDays("2025-01-05", "2025-01-05");
        assertThat(owed()).isEmpty();
        onDays("2025-01-06", "2025-01-06");
        assertThat(owed()).containsExactly(closed.toString());
        closed(later, "2025-01-15");
        onDays("2025-01-15", "2025-01-15");
        as(office)
                .get("/api/v1/duty-instances?origin=LOOK_BACK&campaignId=" + campaign)
                .then()
                .statusCode(200)
                .body("items.originId", containsInAnyOrder(closed.toString(), later.toString()))
                .body("items.periodFrom", containsInAnyOrder("2025-01-06", "2025-01-15"))
                .body("items.dueOn", contains("2025-01-24", "2025-01-24"))
                .body("items.obligorName", contains("水峪贯镇", "水峪贯镇"));
    }

    @Test
    @DisplayName("看过的办结，反弹的也办结；未看的到期前七日、一日提醒镇办公室，逾期升级；补看后督促函草稿取消")
    void who_has_not_looked_back_is_reminded() {
        UUID good = closed(aHazard("MAJOR"), "2025-01-03");
        UUID bad = closed(aHazard("MAJOR"), "2025-01-03");
        UUID late = closed(aHazard("MAJOR"), "2025-01-03");
        onDays("2025-01-06", "2025-01-09");
        lookBack(good, "2025-01-10", false);
        lookBack(bad, "2025-01-10", true);
        onDays("2025-01-10", "2025-01-31");
        assertThat(points(instanceOf(good))).isEmpty();
        assertThat(points(instanceOf(bad))).isEmpty();
        assertThat(points(instanceOf(late)))
                .containsExactly(
                        "2025-01-17 L0D-7 SENT",
                        "2025-01-23 L0D-1 SENT",
                        "2025-01-25 L1 SENT",
                        "2025-01-27 L2 SENT",
                        "2025-01-31 L3 DRAFT");
        assertThat(rows(
                        "select distinct r.name from notice_recipient r join notice n on n.id = r.notice_id"
                                + " where n.subject_id = ? and n.point = 'L1'",
                        instanceOf(late)))
                .containsExactly(List.of("交城样例镇安委办"));
        lookBack(late, "2025-02-01", false);
        onDays("2025-02-01", "2025-02-05");
        assertThat(points(instanceOf(late))).endsWith("2025-01-31 L3 CANCELLED").hasSize(5);
        as(office)
                .get("/api/v1/duty-instances?origin=LOOK_BACK&standing=FULFILLED&campaignId=" + campaign)
                .then()
                .body("items.lateDays", containsInAnyOrder(0, 0, 8));
        assertNothingMissing("2025-01-01", "2025-02-05");
    }

    @Test
    @DisplayName("隐患撤销、阶段改期、行动取消的，原来的事项取消；改期的另列新期")
    void what_has_lost_its_ground_is_given_up() {
        UUID withdrawn = closed(aHazard("MAJOR"), "2025-01-03");
        UUID moved = closed(aHazard("MAJOR"), "2025-01-03");
        onDays("2025-01-06", "2025-01-06");
        change(
                """
                update hazard set status = 'WITHDRAWN', withdrawn_on = '2025-01-07', status_since = '2025-01-07',
                  accepted_on = null, closed_on = null where id = ?""",
                withdrawn);
        change(
                "update campaign_stage set end_on = '2025-01-28' where campaign_id = ? and kind = 'LOOK_BACK'",
                campaign);
        onDays("2025-01-07", "2025-01-07");
        assertThat(standing(withdrawn)).containsExactly("2025-01-24 隐患已撤销");
        assertThat(standing(moved)).containsExactly("2025-01-24 回头看阶段已调整", "2025-01-28 null");
        change("update campaign set status = 'CANCELLED', cancelled_at = created_at where id = ?", campaign);
        onDays("2025-01-08", "2025-01-30");
        assertThat(standing(moved)).containsExactly("2025-01-24 回头看阶段已调整", "2025-01-28 行动已取消");
        assertThat(
                        rows(
                                "select 1 from notice where subject_id in (select id from duty_instance where origin = 'LOOK_BACK')"))
                .isEmpty();
        assertNothingMissing("2025-01-01", "2025-01-30");
    }

    private UUID aHazard(String level) {
        return HazardRows.aHazardOf(campaign, enterprise, TOWN, level, FOUND, FOUND.plusYears(1));
    }

    private static UUID closed(UUID hazard, String day) {
        change(
                """
                update hazard set status = 'CLOSED', rectified_on = found_on, accepted_on = found_on, closed_on = ?::date,
                  status_since = ?::date where id = ?""",
                day,
                day,
                hazard);
        return hazard;
    }

    private void lookBack(UUID hazard, String day, boolean rebound) {
        String inspector = TestTokens.of("jiaocheng-inspector", TOWN, "TOWNSHIP_INSPECTOR");
        itIs(day + "T10:00:00+08:00");
        HazardSamples.signed(inspector, hazard, "look-backs", Map.of("rebound", rebound, "opinion", "现场查看"));
    }

    private static List<String> owed() {
        return rows("select origin_id::text from duty_instance where origin = 'LOOK_BACK'").stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private static UUID instanceOf(UUID hazard) {
        return (UUID) rows("select id from duty_instance where origin = 'LOOK_BACK' and origin_id = ?", hazard)
                .get(0)
                .get(0);
    }

    private static List<String> standing(UUID hazard) {
        return rows(
                        """
                        select due_on || ' ' || coalesce(cancel_reason, 'null') from duty_instance
                        where origin = 'LOOK_BACK' and origin_id = ? order by due_on""",
                        hazard)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
