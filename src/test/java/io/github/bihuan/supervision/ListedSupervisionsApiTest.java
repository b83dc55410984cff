package io.github.bihuan.supervision;

import static io.github.bihuan.fixtures.ListingSamples.PATH;
import static io.github.bihuan.fixtures.ListingSamples.accepted;
import static io.github.bihuan.fixtures.ListingSamples.approval;
import static io.github.bihuan.fixtures.ListingSamples.decide;
import static io.github.bihuan.fixtures.ListingSamples.delisting;
import static io.github.bihuan.fixtures.ListingSamples.document;
import static io.github.bihuan.fixtures.ListingSamples.progress;
import static io.github.bihuan.fixtures.ListingSamples.propose;
import static io.github.bihuan.fixtures.ListingSamples.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.ListingSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("挂牌督办")
class ListedSupervisionsApiTest extends ApiTest {

    private UUID enterprise;
    private UUID hazard;
    private UUID supervisingUnit;

    @BeforeEach
    void aMajorHazard() {
        enterprise = HazardSamples.anEnterprise();
        hazard = HazardSamples.recorded(
                townOffice(), HazardSamples.majorFoundByTown(enterprise, HazardSamples.anOfficial()));
        supervisingUnit = HazardSamples.anOrganisation(FANGSHAN);
    }

    @Test
    @DisplayName("镇提请、县决定：隐患即为挂牌督办，计入统计；验收前不得摘牌，验收后由县摘牌")
    void from_proposal_to_delisting() {
        String id = proposed(aProposal("HAZARD", hazard));
        decide(townOffice(), id, "1", approval()).statusCode(403);
        decide(countyOffice(), id, "1", approval()).statusCode(201).body("status", equalTo("LISTED"));
        assertThat(rows("select listed, listing_organisation_id from hazard where id = ?", hazard))
                .containsExactly(List.of(true, supervisingUnit));
        document(countyOffice(), id, "2", "delistings", delisting())
                .statusCode(422)
                .body("code", equalTo("listing-target-not-settled"));
        accepted(enterprise, hazard);
        document(principalOf(enterprise), id, "2", "progress-reports", progress(true))
                .statusCode(201)
                .body("status", equalTo("DELIST_REVIEW"));
        document(countyOffice(), id, "3", "delistings", delisting())
                .statusCode(201)
                .body("status", equalTo("DELISTED"));
        assertThat(rows("select listed from hazard where id = ?", hazard)).containsExactly(List.of(false));
        assertThat(rows("select kind, category from fact where subject_id = ?::uuid order by seq", id))
                .containsExactly(List.of("LISTING_OPENED", "HAZARD"), List.of("LISTING_CLOSED", "HAZARD"));
        assertThat(rows("select action from audit_event where subject_id = ?::uuid order by seq", id))
                .extracting(row -> row.get(0))
                .containsExactly("LISTING_PROPOSED", "LISTING_DECIDED", "LISTING_PROGRESS", "LISTING_DELISTING");
    }

    @Test
    @DisplayName("职责分离：提请人不得决定，申请摘牌的人不得办理摘牌，须由第二人办理")
    void who_asks_does_not_decide() {
        String id = propose(countyOffice(), aProposal("ENTERPRISE", enterprise))
                .statusCode(201)
                .extract()
                .path("id");
        decide(countyOffice(), id, "1", approval())
                .statusCode(403)
                .body("code", equalTo("listing-second-person-required"));
        String colleague = TestTokens.of("county-colleague", FANGSHAN, "COUNTY_OFFICE");
        decide(colleague, id, "1", approval()).statusCode(201);
        document(colleague, id, "2", "progress-reports", progress(true)).statusCode(201);
        document(colleague, id, "3", "delistings", delisting())
                .statusCode(403)
                .body("code", equalTo("listing-second-person-required"));
        document(countyOffice(), id, "3", "delistings", delisting()).statusCode(201);
    }

    @Test
    @DisplayName("挂牌期间不得销号")
    void no_close_out_while_listed() {
        String id = proposed(aProposal("HAZARD", hazard));
        decide(countyOffice(), id, "1", approval()).statusCode(201);
        accepted(enterprise, hazard);
        HazardSamples.sign(countyOffice(), hazard, "close-outs", Map.of())
                .statusCode(409)
                .body("code", equalTo("listed-not-delisted"));
    }

    @Test
    @DisplayName("同一对象不得重复挂牌；不予挂牌后可以再提请")
    void one_living_listing_a_target() {
        String id = proposed(aProposal("ENTERPRISE", enterprise));
        propose(townOffice(), aProposal("ENTERPRISE", enterprise))
                .statusCode(409)
                .body("code", equalTo("target-already-listed"));
        decide(countyOffice(), id, "1", Map.of("approved", false, "decidedOn", "2024-12-17"))
                .statusCode(422)
                .body("code", equalTo("listing-decision-incomplete"));
        decide(countyOffice(), id, "1", Map.of("approved", false, "decidedOn", "2024-12-17", "opinion", "已整改"))
                .statusCode(201)
                .body("status", equalTo("REJECTED"));
        proposed(aProposal("ENTERPRISE", enterprise));
    }

    @Test
    @DisplayName("市级接管县级的挂牌督办，只有市能摘牌")
    void a_higher_level_takes_over() {
        String city = TestTokens.of("city-supervisor", "1411", "CITY_SUPERVISOR");
        String county = proposed(aProposal("ENTERPRISE", enterprise));
        decide(city, county, "1", approval()).statusCode(403).body("code", equalTo("wrong-listing-authority"));
        decide(countyOffice(), county, "1", approval()).statusCode(201);
        Map<String, Object> upgrade = aProposal("ENTERPRISE", enterprise);
        upgrade.put("level", "CITY");
        String id = propose(countyOffice(), upgrade).statusCode(201).extract().path("id");
        decide(countyOffice(), id, "1", approval()).statusCode(403);
        decide(city, id, "1", approval()).statusCode(201);
        as(countyOffice())
                .get(PATH + "/" + county)
                .then()
                .body("status", equalTo("UPGRADED"))
                .body("upgradedToId", equalTo(id));
        document(countyOffice(), id, "2", "delistings", delisting()).statusCode(403);
        document(city, id, "2", "delistings", delisting()).statusCode(201);
    }

    @Test
    @DisplayName("对摘牌申请可以不同意，继续督办；进展报告逐条可查")
    void a_refused_delisting_goes_on() {
        String id = proposed(aProposal("ENTERPRISE", enterprise));
        document(townOffice(), id, "1", "progress-reports", progress(false)).statusCode(409);
        decide(countyOffice(), id, "1", approval()).statusCode(201);
        as(townOffice())
                .body(progress(false))
                .post(PATH + "/" + id + "/progress-reports")
                .then()
                .statusCode(201)
                .body("status", equalTo("LISTED"));
        as(townOffice())
                .body(progress(true))
                .post(PATH + "/" + id + "/progress-reports")
                .then()
                .statusCode(428);
        document(townOffice(), id, "3", "progress-reports", progress(true)).statusCode(201);
        Map<String, Object> refusal = new HashMap<>(delisting());
        refusal.put("approved", false);
        document(countyOffice(), id, "4", "delistings", refusal).statusCode(201).body("status", equalTo("LISTED"));
        as(townOffice())
                .get(PATH + "/" + id + "/progress-reports")
                .then()
                .body("items.delistingRequested", contains(true, false));
    }

    @Test
    @DisplayName("区域和事故按地点和说明督办；一般隐患不得挂牌；对象须写全")
    void targets() {
        String area = "马坊镇工业园区" + serial();
        Map<String, Object> body = aProposal("AREA", null);
        body.put("target", Map.of("type", "AREA", "regionCode", MAFANG, "description", area));
        String id = proposed(body);
        decide(countyOffice(), id, "1", approval()).statusCode(201).body("enterpriseId", equalTo(null));
        propose(townOffice(), body).statusCode(409);
        body.put("target", Map.of("type", "AREA", "regionCode", MAFANG));
        propose(townOffice(), body).statusCode(422).body("code", equalTo("listing-target-invalid"));
        body.put("target", Map.of("type", "AREA", "regionCode", JICUI, "description", area));
        propose(townOffice(), body).statusCode(403);
        UUID general = HazardSamples.recorded(townOffice(), HazardSamples.selfFound(enterprise));
        propose(townOffice(), aProposal("HAZARD", general))
                .statusCode(422)
                .body("code", equalTo("listing-target-not-major"));
    }

    @Test
    @DisplayName("外镇不可见；缺少或过时的 If-Match 被拒绝；决定须有文号和期限")
    void scope_and_versions() {
        String id = proposed(aProposal("HAZARD", hazard));
        as(neighbourOffice()).get(PATH + "/" + id).then().statusCode(404);
        as(neighbourOffice()).get(PATH).then().body("items.id", not(hasItem(id)));
        propose(neighbourOffice(), aProposal("HAZARD", hazard)).statusCode(422);
        as(countyOffice())
                .body(approval())
                .post(PATH + "/" + id + "/decisions")
                .then()
                .statusCode(428);
        decide(countyOffice(), id, "4", approval()).statusCode(412);
        Map<String, Object> incomplete = new HashMap<>(approval());
        incomplete.remove("documentNumber");
        decide(countyOffice(), id, "1", incomplete)
                .statusCode(422)
                .body("code", equalTo("listing-decision-incomplete"));
        as(countyOffice())
                .get(PATH + "?targetId=" + hazard + "&status=PROPOSED")
                .then()
                .body("items.id", contains(id));
    }

    private Map<String, Object> aProposal(String type, UUID target) {
        return ListingSamples.aProposal(type, target, supervisingUnit);
    }
}
