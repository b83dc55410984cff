package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** H14: who gets a hazard from elsewhere accepts or returns it in three working days. */
@QuarkusTest
@DisplayName("移送答复的催办")
class TransferSweepTest extends StandingTest {

    private static final String OTHER_COUNTY = "141126";
    private static final String OTHER_TOWN = "141126102";

    private UUID station;
    private UUID officer;
    private UUID hazard;

    @BeforeEach
    void aStationInAnotherCounty() {
        change("update organisation set status = 'DISSOLVED' where region_code like '141126%'");
        HazardRows.anOrganisation("石楼样例县安委办", "石安", "SAFETY_COMMITTEE_OFFICE", "COUNTY", OTHER_COUNTY);
        HazardRows.anOrganisation("石楼样例镇安委办", "石镇安", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", OTHER_TOWN);
        station = HazardRows.anOrganisation("石楼样例消防所", "石消", "TOWNSHIP_STATION", "TOWNSHIP", OTHER_TOWN);
        officer = HazardRows.anOfficial("孙七", "消防员", station, OTHER_TOWN);
        HazardRows.assign("SUPERVISING_OFFICER", officer, "ORGANISATION", station, OTHER_TOWN);
        hazard = HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 6, 1));
    }

    @Test
    @DisplayName("三个工作日内答复：移送当日、到期前一日、当日提醒接收单位，逾期告知其属地办公室和上一级，不惊动移送一方")
    void an_unanswered_transfer_climbs_to_the_offices_above_the_receiver() {
        HazardRows.assign(
                "SUPERVISING_HEAD",
                HazardRows.anOfficial("周八", "所长", station, OTHER_TOWN),
                "ORGANISATION",
                station,
                OTHER_TOWN);
        UUID transfer = sent(hazard, 1, station, "2024-12-23");
        // working days: 24, 25, 26 December
        onDays("2024-12-23", "2025-01-02");
        assertThat(points(transfer))
                .containsExactly(
                        "2024-12-23 L0D-3 SENT",
                        "2024-12-25 L0D-1 SENT",
                        "2024-12-26 L0D SENT",
                        "2024-12-27 L1 SENT",
                        "2024-12-29 L2 SENT",
                        "2025-01-02 L3 DRAFT");
        assertThat(told(transfer, "L0D")).containsExactly("OBLIGOR 孙七", "OBLIGOR 石楼样例消防所");
        assertThat(told(transfer, "L1")).containsExactly("OBLIGOR 孙七", "OBLIGOR 石楼样例消防所");
        assertThat(told(transfer, "L2"))
                .containsExactly("OBLIGOR 孙七", "OBLIGOR 石楼样例消防所", "OBLIGOR_HEAD 周八", "TOWNSHIP_OFFICE 石楼样例镇安委办");
        assertThat(told(transfer, "L3"))
                .containsExactly("OBLIGOR 孙七", "OBLIGOR 石楼样例消防所", "OBLIGOR_HEAD 周八", "OBLIGOR_SUPERIOR 石楼样例县安委办");
        assertThat((String) rows("select body from notice where subject_id = ? and point = 'L1'", transfer)
                        .get(0)
                        .get(0))
                .contains("事项：接收或者退回移送的隐患（样安移〔2024〕1号）")
                .contains("应于2024年12月26日前（含当日）办理");
        assertNothingMissing("2024-12-01", "2025-01-02");
    }

    @Test
    @DisplayName("期限内接收的，不再催办；当日先接收后巡查的，当日也不催")
    void a_transfer_that_is_accepted_in_time_is_not_overdue() {
        UUID transfer = sent(hazard, 1, station, "2024-12-23");
        onDays("2024-12-23", "2024-12-24");
        answered(hazard, 2, "RECEIVED", "CONFIRMED", "2024-12-25");
        onDays("2024-12-25", "2025-01-03");
        assertThat(points(transfer)).containsExactly("2024-12-23 L0D-3 SENT");
        assertNothingMissing("2024-12-01", "2025-01-03");
    }

    @Test
    @DisplayName("逾期后退回的，停止升级，待签发的督促函一并作废")
    void a_returned_transfer_climbs_no_further_and_its_draft_is_given_up() {
        UUID transfer = sent(hazard, 1, station, "2024-12-23");
        UUID another =
                HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 1), LocalDate.of(2025, 6, 1));
        UUID early = sent(another, 1, station, "2024-12-23");
        onDays("2024-12-23", "2024-12-27");
        answered(another, 2, "RETURNED", "RECTIFYING", "2024-12-28");
        onDays("2024-12-28", "2025-01-02");
        answered(hazard, 2, "RETURNED", "RECTIFYING", "2025-01-03");
        onDays("2025-01-03", "2025-01-10");
        assertThat(points(early)).hasSize(4).endsWith("2024-12-27 L1 SENT");
        assertThat(points(transfer)).hasSize(6).endsWith("2024-12-29 L2 SENT", "2025-01-02 L3 CANCELLED");
        assertNothingMissing("2024-12-01", "2025-01-10");
    }

    @Test
    @DisplayName("退回后再移送另一单位：各算各的期限，各催各的接收单位")
    void each_transfer_has_its_own_day_and_its_own_receiver() {
        UUID bureau = HazardRows.anOrganisation("交城样例市场监管局", "交市监", "DEPARTMENT", "COUNTY", COUNTY);
        HazardRows.anOrganisation("交城样例县安委办", "交安", "SAFETY_COMMITTEE_OFFICE", "COUNTY", COUNTY);
        UUID first = sent(hazard, 1, station, "2024-12-23");
        onDays("2024-12-23", "2024-12-23");
        answered(hazard, 2, "RETURNED", "RECTIFYING", "2024-12-24");
        UUID second = sent(hazard, 3, bureau, "2024-12-30");
        // working days: 31 December, 2, 3 January
        onDays("2024-12-24", "2025-01-06");
        assertThat(points(first)).containsExactly("2024-12-23 L0D-3 SENT");
        assertThat(points(second))
                .containsExactly(
                        "2024-12-31 L0D-3 SENT",
                        "2025-01-02 L0D-1 SENT",
                        "2025-01-03 L0D SENT",
                        "2025-01-04 L1 SENT",
                        "2025-01-06 L2 SENT");
        assertThat(told(first, "L0D-3")).containsExactly("OBLIGOR 孙七", "OBLIGOR 石楼样例消防所");
        assertThat(told(second, "L1")).containsExactly("OBLIGOR 交城样例市场监管局");
        assertThat(told(second, "L2"))
                .as("the head is vacant: the office of the county stands in")
                .containsExactly("OBLIGOR 交城样例市场监管局", "OBLIGOR_HEAD 交城样例县安委办 代", "TOWNSHIP_OFFICE 交城样例县安委办");
        assertNothingMissing("2024-12-01", "2025-01-06");
    }

    @Test
    @DisplayName("接收单位撤销了：由其所在地的办公室代为接收，不落空，也不退给移送一方")
    void the_office_where_a_dissolved_receiver_sat_stands_in() {
        UUID transfer = sent(hazard, 1, station, "2024-12-23");
        change("update organisation set status = 'DISSOLVED' where id = ?", station);
        change("update official set status = 'LEFT', left_at = now() where id = ?", officer);
        onDays("2024-12-26", "2024-12-26");
        assertThat(told(transfer, "L0D")).containsExactly("OBLIGOR 石楼样例镇安委办 代");
    }

    @Test
    @DisplayName("接收单位在别县也收得到、看得见、签得了；同镇别的单位看不见，别县的办公室撤不回")
    void the_receiver_reads_and_signs_for_it_from_another_county() {
        UUID transfer = sent(hazard, 1, station, "2024-12-23");
        onDays("2024-12-23", "2024-12-27");
        UUID letter = (UUID) rows("select id from notice where subject_id = ? and point = 'L1'", transfer)
                .get(0)
                .get(0);
        String receiver = TestTokens.ofOfficial("h14-" + officer, OTHER_TOWN, station, officer, "TOWNSHIP_OFFICE");
        as(receiver)
                .get("/api/v1/me/notices?unacknowledged=true")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subjectId == '" + transfer + "' }.step", contains("L1", "L0", "L0", "L0"));
        as(receiver).get("/api/v1/notices/" + letter).then().statusCode(200).body("regionCode", is(TOWN));
        as(receiver).get("/api/v1/notices?subjectId=" + transfer).then().body("items", empty());
        as(receiver)
                .body("{}")
                .post("/api/v1/notices/" + letter + "/receipts")
                .then()
                .statusCode(201);
        String neighbour = TestTokens.of("h14-neighbour", OTHER_TOWN, "TOWNSHIP_OFFICE");
        as(neighbour).get("/api/v1/notices/" + letter).then().statusCode(404);
        String county = TestTokens.ofOfficial("h14-county", OTHER_COUNTY, station, null, "COUNTY_OFFICE");
        as(county)
                .header("If-Match", as(county).get("/api/v1/notices/" + letter).header("ETag"))
                .body("{\"reason\":\"不归我们管\"}")
                .post("/api/v1/notices/" + letter + "/recall")
                .then()
                .statusCode(404);
    }

    private static UUID sent(UUID hazard, int seq, UUID receiver, String on) {
        change(
                """
                update hazard set status = 'TRANSFERRED', status_since = ?, transferred_from = 'RECTIFYING', transferred_to = ?
                where id = ?""",
                LocalDate.parse(on),
                receiver,
                hazard);
        UUID id = paper(hazard, seq, "TRANSFER", "SENT", "TRANSFERRED", on);
        change(
                """
                update hazard_document set payload = jsonb_build_object('step', 'SENDING', 'receiverOrganisationId', ?::text,
                  'documentNumber', '样安移〔2024〕1号') where id = ?""",
                receiver,
                id);
        return id;
    }

    private static void answered(UUID hazard, int seq, String outcome, String statusAfter, String on) {
        change(
                "update hazard set status = ?, status_since = ?, transferred_from = null where id = ?",
                statusAfter,
                LocalDate.parse(on),
                hazard);
        paper(hazard, seq, "TRANSFER", outcome, statusAfter, on);
    }

    private static List<String> told(UUID transfer, String point) {
        return rows(
                        """
                        select r.role || ' ' || r.name || case when r.substitute then ' 代' else '' end
                        from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.point = ? order by r.role, r.official_id is null""",
                        transfer,
                        point)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
