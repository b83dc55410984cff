package io.github.bihuan.supervision;

import static io.github.bihuan.fixtures.ListingSamples.aProposal;
import static io.github.bihuan.fixtures.ListingSamples.accepted;
import static io.github.bihuan.fixtures.ListingSamples.approval;
import static io.github.bihuan.fixtures.ListingSamples.decide;
import static io.github.bihuan.fixtures.ListingSamples.delisting;
import static io.github.bihuan.fixtures.ListingSamples.document;
import static io.github.bihuan.fixtures.ListingSamples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardSamples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("挂牌督办的告知")
class ListingNoticesApiTest extends ApiTest {

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
    @DisplayName("挂牌和摘牌各告知一次：督办单位、企业主要负责人、挂牌责任人、镇分管领导")
    void those_concerned_are_told_of_listing_and_delisting() {
        assigned("RESPONSIBLE_OFFICIAL", Map.of("targetType", "ENTERPRISE", "targetId", enterprise));
        assigned("TOWNSHIP_DEPUTY_LEADER", Map.of("targetType", "REGION", "regionCode", MAFANG));
        String id = proposed(aProposal("HAZARD", hazard, supervisingUnit));
        decide(countyOffice(), id, "1", approval()).statusCode(201);
        assertThat(recipients(hazard, "LISTED"))
                .containsExactlyInAnyOrder(
                        "PRINCIPAL",
                        "ACTUAL_CONTROLLER",
                        "RESPONSIBLE_OFFICIAL",
                        "TOWNSHIP_DEPUTY_LEADER",
                        "LISTING_UNIT");
        assertThat(recipientUnits(hazard, "LISTED")).contains(supervisingUnit);
        assertThat(body(hazard, "LISTED"))
                .contains("方安委办督〔2024〕3号", "督办整改期限2025年1月17日（含当日），自2025年1月18日0时起逾期。", "督办要求：限期消除重大事故隐患，每月报告进展");
        accepted(enterprise, hazard);
        document(countyOffice(), id, "2", "delistings", delisting()).statusCode(201);
        assertThat(recipientUnits(hazard, "DELISTED")).contains(supervisingUnit);
        assertThat(body(hazard, "DELISTED")).contains("摘牌意见：经现场审查，同意摘牌");
    }

    @Test
    @DisplayName("企业挂牌的告知写明企业，不写隐患；区域挂牌不涉及企业人员")
    void other_targets_are_told_in_their_own_words() {
        String id = proposed(aProposal("ENTERPRISE", enterprise, supervisingUnit));
        decide(countyOffice(), id, "1", approval()).statusCode(201);
        UUID listing = UUID.fromString(id);
        assertThat(recipients(listing, "LISTED")).contains("PRINCIPAL", "LISTING_UNIT");
        assertThat(recipientUnits(listing, "LISTED")).contains(supervisingUnit);
        assertThat(body(listing, "LISTED")).contains("督办对象（企业）：").doesNotContain("隐患编号", "NOT_FOUND");
        Map<String, Object> area = aProposal("AREA", null, supervisingUnit);
        area.put("target", Map.of("type", "AREA", "regionCode", MAFANG, "description", "测试工业园区" + serial()));
        UUID park = UUID.fromString(proposed(area));
        decide(countyOffice(), park.toString(), "1", approval()).statusCode(201);
        assertThat(recipients(park, "LISTED"))
                .contains("TOWNSHIP_DEPUTY_LEADER", "LISTING_UNIT")
                .doesNotContain("PRINCIPAL");
        assertThat(body(park, "LISTED")).contains("督办对象（区域）：测试工业园区");
    }

    private static void assigned(String role, Map<String, Object> target) {
        Map<String, Object> body = new HashMap<>(target);
        body.put("role", role);
        body.put("officialId", HazardSamples.anOfficial());
        body.put("validFrom", "2024-12-01");
        as(countyOffice()).body(body).post("/api/v1/assignments").then().statusCode(201);
    }

    private static List<Object> recipients(UUID subject, String text) {
        return column("select distinct r.role", subject, text);
    }

    private static List<Object> recipientUnits(UUID subject, String text) {
        return column("select r.organisation_id", subject, text);
    }

    private static List<Object> column(String select, UUID subject, String text) {
        return rows(
                        select + " from notice n join notice_recipient r on r.notice_id = n.id"
                                + " where n.subject_id = ? and n.text = ?",
                        subject,
                        text)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String body(UUID subject, String text) {
        List<List<Object>> found = rows("select body from notice where subject_id = ? and text = ?", subject, text);
        assertThat(found).hasSize(1);
        return (String) found.get(0).get(0);
    }
}
