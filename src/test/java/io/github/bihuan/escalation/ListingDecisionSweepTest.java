package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.ListingSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("重大事故隐患应研究是否挂牌督办")
class ListingDecisionSweepTest extends StandingTest {

    private static final String PATH = "/api/v1/duty-instances?origin=LISTING_DECISION";

    private final String town = TestTokens.of("jiaocheng-town", TOWN, "TOWNSHIP_OFFICE");
    private UUID countyOffice;
    private UUID hazard;

    @BeforeEach
    void aMajorHazard() {
        countyOffice = HazardRows.anOrganisation("交城样例县安委办", "县安办", "SAFETY_COMMITTEE_OFFICE", "COUNTY", COUNTY);
        hazard = HazardRows.aHazard(enterprise, TOWN, "MAJOR", LocalDate.of(2024, 12, 19), LocalDate.of(2025, 6, 1));
        change(
                "update hazard set authority_reported_at = ?, department_reported_at = ?, staff_reported_at = ?",
                HazardRows.at(LocalDate.of(2024, 12, 19)),
                HazardRows.at(LocalDate.of(2024, 12, 19)),
                HazardRows.at(LocalDate.of(2024, 12, 19)));
    }

    @Test
    @DisplayName("既未挂牌也未决定不挂牌的，十个工作日到期，提醒县安委办，逾期升级；企业看不到")
    void a_major_hazard_that_nobody_decided_on_is_brought_up() {
        // working days: 20, 23, 24, 25, 26, 27, 30, 31 December, 2, 3 January; 1 January is a holiday
        onDays("2024-12-19", "2025-01-06");
        assertThat(points(duty()))
                .containsExactly(
                        "2024-12-27 L0D-7 SENT", "2025-01-02 L0D-1 SENT", "2025-01-04 L1 SENT", "2025-01-06 L2 SENT");
        assertThat(rows(
                        """
                        select distinct r.role || ' ' || r.name from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.point = 'L0D-7'""",
                        duty()))
                .containsExactly(List.of("OBLIGOR 交城样例县安委办"));
        as(office)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.originId", contains(hazard.toString()))
                .body("items.regionCode", contains(COUNTY))
                .body("items.dueOn", contains("2025-01-03"));
        as(TestTokens.ofEnterprise("p-" + enterprise, TOWN, enterprise, "ENTERPRISE_PRINCIPAL"))
                .get(PATH)
                .then()
                .body("items", empty());
        assertNothingMissing("2024-12-01", "2025-01-06");
    }

    @Test
    @DisplayName("决定挂牌或者决定不予挂牌，事项办结、草稿取消；只提请的仍催办")
    void either_decision_ends_it_and_a_proposal_does_not() {
        onDays("2024-12-19", "2024-12-26");
        itIs("2024-12-26T15:00:00+08:00");
        Map<String, Object> body = new HashMap<>(ListingSamples.aProposal("HAZARD", hazard, countyOffice));
        String proposal =
                ListingSamples.propose(town, body).statusCode(201).extract().path("id");
        onDays("2024-12-27", "2025-01-10");
        assertThat(points(duty())).endsWith("2025-01-10 L3 DRAFT").hasSize(5);
        itIs("2025-01-13T15:00:00+08:00");
        ListingSamples.decide(
                        office, proposal, "1", Map.of("approved", false, "decidedOn", "2025-01-13", "opinion", "已按期整改"))
                .statusCode(201);
        onDays("2025-01-13", "2025-01-14");
        assertThat(points(duty())).endsWith("2025-01-10 L3 CANCELLED").hasSize(5);
        as(office)
                .get(PATH)
                .then()
                .body("items.standing", contains("FULFILLED"))
                .body("items.fulfilledOn", contains("2025-01-13"));
        as(office)
                .get("/api/v1/duty-instances/" + duty() + "/evidence")
                .then()
                .body("items.description", contains("由系统依据是否挂牌督办的决定认定"));
        assertNothingMissing("2024-12-01", "2025-01-14");
    }

    @Test
    @DisplayName("当日即挂牌的不列；整改验收后未决定的取消")
    void what_is_listed_or_rectified_needs_no_decision() {
        change(
                "update hazard set listed = true, listing_organisation_id = ?, listed_on = '2024-12-19' where id = ?",
                countyOffice,
                hazard);
        onDays("2024-12-19", "2024-12-20");
        as(office).get(PATH).then().body("items", empty());
        change(
                "update hazard set listed = false, listing_organisation_id = null, listed_on = null where id = ?",
                hazard);
        onDays("2024-12-23", "2024-12-23");
        change(
                """
                update hazard set status = 'ACCEPTED', rectified_on = '2024-12-24', accepted_on = '2024-12-24',
                  status_since = '2024-12-24' where id = ?""",
                hazard);
        onDays("2024-12-24", "2025-01-05");
        as(office).get(PATH).then().body("items.cancelReason", contains("隐患已验收"));
        assertThat(points(duty())).isEmpty();
        assertNothingMissing("2024-12-01", "2025-01-05");
    }

    private static UUID duty() {
        return (UUID) rows("select id from duty_instance where origin = 'LISTING_DECISION'")
                .get(0)
                .get(0);
    }
}
