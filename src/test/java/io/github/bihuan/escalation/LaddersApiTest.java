package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("行动自有的升级阶梯")
class LaddersApiTest extends ApiTest {

    private static final String COUNTY = "141130";
    private static final String TOWN = "141130100";

    @Inject
    OverdueSweep sweep;

    private final String office = TestTokens.of("jiaokou-office", COUNTY, "COUNTY_OFFICE");
    private UUID campaign;
    private UUID enterprise;

    @BeforeEach
    void aCampaignOfATown() {
        change("update organisation set email = null where region_code like '141130%'");
        campaign = Campaigns.published(office, TOWN);
        enterprise = HazardRows.anEnterprise("阶梯样例有限公司", TOWN);
    }

    @Test
    @DisplayName("没有自有阶梯的行动用默认阶梯")
    void a_campaign_without_its_own_uses_the_default() {
        as(office)
                .get(path())
                .then()
                .statusCode(200)
                .body("items.code", contains("default"))
                .body("items.status", contains("ACTIVE"))
                .body("items.inForce", contains(true));
    }

    @Test
    @DisplayName("接收人联系不上的阶梯不能启用，逐项说明；补上联系方式后可以")
    void a_ladder_that_ends_nowhere_is_refused_until_somebody_is_reached() {
        UUID draft = draft(2);
        as(office)
                .get(path() + "/" + draft + "/findings")
                .then()
                .statusCode(200)
                .body("items.fault", everyItem(is("UNREACHABLE")))
                .body("items.regionCode", everyItem(is(TOWN)))
                .body("items.detail", hasItem(containsString("镇分管领导")));
        activate(draft)
                .statusCode(422)
                .body("code", is("ladder-unsound"))
                .body("violations.field", hasItem("steps.L1"))
                .body("violations.message", hasItem(containsString(TOWN + " 的镇分管领导")));
        anOfficeThatAnswers();
        activate(draft).statusCode(201).body("status", is("ACTIVE")).body("inForce", is(true));
        as(office)
                .get(Campaigns.PATH + "/" + campaign)
                .then()
                .body("ladderVersion", is(1))
                .body("ladderCode", equalTo(code()));
        activate(draft).statusCode(409).body("code", is("ladder-not-draft"));
    }

    @Test
    @DisplayName("缺级、日期颠倒、通报自动发出的阶梯不能启用")
    void gaps_and_automatic_circulars_are_refused() {
        anOfficeThatAnswers();
        List<Map<String, Object>> steps = new ArrayList<>(
                List.of(step("L1", "REMINDER_LETTER", "AUTOMATIC", 5), step("L3", "CIRCULAR", "AUTOMATIC", 3)));
        UUID draft = draft(steps);
        as(office)
                .get(path() + "/" + draft + "/findings")
                .then()
                .body("items.fault", hasItem("STEP_MISSING"))
                .body("items.fault", hasItem("DAYS_NOT_INCREASING"))
                .body("items.fault", hasItem("STATUTORY_ACT_NOT_DRAFT"));
        activate(draft).statusCode(422);
        as(office).get(path()).then().body("items.find { it.inForce }.code", is("default"));
    }

    @Test
    @DisplayName("进行中的计时不换阶梯，启用后开始的计时用新阶梯")
    void running_clocks_keep_their_ladder() {
        anOfficeThatAnswers();
        UUID before = hazard();
        activate(draft(2)).statusCode(201);
        UUID after = hazard();
        activate(draft(4)).statusCode(201);
        assertThat(rows("select ladder_code, ladder_version from hazard_clock where hazard_id = ?", after))
                .containsExactly(List.of(code(), 1));
        sweepOn("2024-12-17");
        sweepOn("2024-12-18");
        sweepOn("2024-12-20");
        assertThat(firstLetter(before)).isEqualTo("2024-12-17");
        assertThat(firstLetter(after)).isEqualTo("2024-12-18");
        as(office)
                .get("/api/v1/notice-coverage?from=2024-12-10&to=2024-12-20")
                .then()
                .body("missing.findAll { it.subjectType == 'HAZARD' }", empty())
                .body("unexpected", empty());
    }

    @Test
    @DisplayName("启用须带行动的版本，别的县看不见")
    void activation_needs_the_campaigns_version_and_stays_in_the_county() {
        UUID draft = draft(2);
        as(office)
                .body(Map.of("reason", "试行"))
                .post(path() + "/" + draft + "/activation")
                .then()
                .statusCode(428);
        as(countyOffice())
                .body(Map.of("name", "x", "steps", steps(2)))
                .post(path())
                .then()
                .statusCode(404);
        as(countyOffice()).get(path() + "/" + draft).then().statusCode(404);
        as(office)
                .body(Map.of("name", "x", "steps", List.of(step("L9", "REMINDER_LETTER", "AUTOMATIC", 1))))
                .post(path())
                .then()
                .statusCode(400);
    }

    private void anOfficeThatAnswers() {
        HazardRows.anOrganisation("样例镇安委办", "样安", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", TOWN);
    }

    private UUID hazard() {
        return HazardRows.aHazardOf(
                campaign, enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 10), LocalDate.of(2024, 12, 16));
    }

    private UUID draft(int firstLetter) {
        return draft(steps(firstLetter));
    }

    private UUID draft(List<Map<String, Object>> steps) {
        return UUID.fromString(as(office)
                .body(Map.of("name", "样例阶梯", "steps", steps, "reason", "试行"))
                .post(path())
                .then()
                .statusCode(201)
                .body("status", is("DRAFT"))
                .body("inForce", is(false))
                .extract()
                .path("id"));
    }

    private static List<Map<String, Object>> steps(int firstLetter) {
        return List.of(
                step("L1", "REMINDER_LETTER", "AUTOMATIC", firstLetter),
                step("L2", "URGING_LETTER", "APPROVAL", firstLetter + 5));
    }

    private static Map<String, Object> step(String step, String kind, String mode, int day) {
        return Map.of(
                "step",
                step,
                "name",
                "样例",
                "kind",
                kind,
                "mode",
                mode,
                "days",
                Map.of("GENERAL", List.of(day), "MAJOR", List.of(day), "LISTED", List.of(day)),
                "recipients",
                List.of("PRINCIPAL", "TOWNSHIP_DEPUTY_LEADER", "LISTING_UNIT"));
    }

    private ValidatableResponse activate(UUID draft) {
        return as(office)
                .header("If-Match", Campaigns.etag(office, campaign))
                .body(Map.of("reason", "经领导小组会议研究同意"))
                .post(path() + "/" + draft + "/activation")
                .then();
    }

    private String code() {
        return ((String) rows("select code from campaign where id = ?", campaign)
                        .get(0)
                        .get(0))
                .toLowerCase();
    }

    private String firstLetter(UUID hazard) {
        return rows("select due_on::text from notice where subject_id = ? and point = 'L1'", hazard)
                .get(0)
                .get(0)
                .toString();
    }

    private void sweepOn(String day) {
        itIs(day + "T00:05:00+08:00");
        sweep.run().await().atMost(Duration.ofSeconds(60));
    }

    private String path() {
        return Campaigns.PATH + "/" + campaign + "/ladders";
    }
}
