package io.github.bihuan.dispatch;

import static io.github.bihuan.fixtures.InspectionSamples.created;
import static io.github.bihuan.fixtures.InspectionSamples.document;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.InspectionSamples;
import io.github.bihuan.fixtures.OwnerSql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("检查的录入：半线上占比和录入率")
class InspectionEntriesApiTest extends ApiTest {

    private UUID campaign;
    private UUID enterprise;

    @BeforeEach
    void aCampaignWithATarget() {
        itIs("2024-12-20T18:00:00+08:00");
        campaign = Campaigns.published(townOffice(), MAFANG);
        OwnerSql.change(
                "update campaign set parts = ?::jsonb where id = ?",
                "{\"targets\": [{\"code\": \"E\", \"name\": \"录入率\", \"dueOn\": \"2024-12-31\","
                        + " \"metric\": \"ENTRY_RATE_PERCENT_MIN\", \"threshold\": 100}]}",
                campaign);
        enterprise = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
    }

    @Test
    @DisplayName("什么都没有录入、没有计划的：占比和录入率为空，既不是 0 也不是 100")
    void nothing_has_no_rate() {
        view("2024-12-20")
                .body("total.entries.entered", equalTo(0))
                .body("total.entries.backFilled", equalTo(0))
                .body("total.entries.backFilledRate", nullValue())
                .body("total.entries.planned", equalTo(0))
                .body("total.entries.entryRate", nullValue())
                .body("total.targets[0].value", nullValue())
                .body("total.targets[0].met", nullValue());
    }

    @Test
    @DisplayName("三次检查一次迟录为 33.33%，数字后面看得见是哪一次；截止日以后的不计，还不知道的不计")
    void the_share_of_late_entries() {
        visit("2024-12-20");
        visit("2024-12-19");
        String late = visit("2024-12-17");
        view("2024-12-20")
                .body("total.entries.entered", equalTo(3))
                .body("total.entries.backFilled", equalTo(1))
                .body("total.entries.backFilledRate", equalTo("33.33"))
                .body("total.entries.entryRate", nullValue());
        view("2024-12-19")
                .body("total.entries.entered", equalTo(2))
                .body("total.entries.backFilledRate", equalTo("50.00"));
        as(townOffice())
                .get(Campaigns.PATH + "/" + campaign
                        + "/forms/REGION_VIEW/cells/view.backFilled/rows?cutOff=2024-12-20")
                .then()
                .statusCode(200)
                .body("items.id", contains(late))
                .body("items.kind", contains("INSPECTION_ENTERED"))
                .body("items.enterpriseId", contains(enterprise.toString()));
        view("2024-12-20&knownAt=2024-12-20T09:59:59Z")
                .body("total.entries.entered", equalTo(0))
                .body("total.entries.backFilledRate", nullValue());
    }

    @Test
    @DisplayName("两次到期的计划录入一次，录入率 50%，未达到 100% 的目标；补上后达到；未到日期的、取消的计划不计，当时所知不变")
    void the_entry_rate_of_what_was_planned() {
        planned("2024-12-31");
        entered(planned("2024-12-20"), "2024-12-20");
        String open = planned("2024-12-19");
        visit("2024-12-20");
        view("2024-12-20")
                .body("total.entries.entered", equalTo(2))
                .body("total.entries.planned", equalTo(2))
                .body("total.entries.plannedEntered", equalTo(1))
                .body("total.entries.entryRate", equalTo("50.00"))
                .body("total.targets.value", contains("50.00"))
                .body("total.targets.met", contains(false));

        String cancelled = planned("2024-12-18");
        view("2024-12-20").body("total.entries.entryRate", equalTo("33.33"));
        itIs("2024-12-20T19:00:00+08:00");
        document(townOffice(), cancelled, "1", "cancellation", Map.of("reason", "企业停产"))
                .statusCode(201);
        view("2024-12-20").body("total.entries.entryRate", equalTo("50.00"));
        view("2024-12-20&knownAt=2024-12-20T10:30:00Z").body("total.entries.entryRate", equalTo("33.33"));

        itIs("2024-12-21T09:00:00+08:00");
        entered(open, "2024-12-19");
        view("2024-12-20")
                .body("total.entries.entryRate", equalTo("100.00"))
                .body("total.entries.backFilled", equalTo(1))
                .body("total.targets.met", contains(true));
        view("2024-12-20&knownAt=2024-12-20T12:00:00Z").body("total.entries.entryRate", equalTo("50.00"));
        view("2024-12-31").body("total.entries.entryRate", equalTo("66.67"));
    }

    @Test
    @DisplayName("年度计划四家，三家到期，检查录入两家为 66.67%，未录入的看得见；别的行动的检查不算；目标按计划算")
    void the_entry_rate_of_the_enterprises_of_the_annual_plan() {
        String entered = listed(enterprise, "重点", "2024-12-20");
        UUID second = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
        UUID missing = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
        listed(second, "一般", "2024-12-20");
        String open = listed(missing, "重点", "2024-12-20");
        listed(EnterpriseSamples.registered(EnterpriseSamples.aRollingMill()), "一般", null);
        planned("2024-12-19");
        visit("2024-12-19");
        visitOf(second, campaign, "2024-12-18");
        visitOf(missing, Campaigns.published(townOffice(), MAFANG), "2024-12-18");
        view("2024-12-20")
                .body("total.plan.listed", equalTo(4))
                .body("total.plan.inspected", equalTo(2))
                .body("total.plan.due", equalTo(3))
                .body("total.plan.dueInspected", equalTo(2))
                .body("total.plan.entryRate", equalTo("66.67"))
                .body("total.entries.entryRate", equalTo("0.00"))
                .body("total.targets.value", contains("66.67"))
                .body("total.targets.met", contains(false));
        view("2024-12-20&knownAt=2024-12-20T09:00:00Z").body("total.plan.listed", equalTo(0));
        as(townOffice())
                .get(Campaigns.PATH + "/" + campaign
                        + "/forms/REGION_VIEW/cells/view.planMissing/rows?cutOff=2024-12-20")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(missing.toString()))
                .body("items.category", contains("重点"));
        as(townOffice())
                .get(plan("?inspected=false&grade=重点"))
                .then()
                .statusCode(200)
                .body("items.id", contains(open))
                .body("items.inspections", contains(0));
        as(townOffice())
                .get(plan("/" + entered))
                .then()
                .statusCode(200)
                .body("inspectedOn", equalTo("2024-12-19"))
                .body("inspectBy", equalTo("2024-12-20"));

        itIs("2024-12-20T19:00:00+08:00");
        removed(townOffice(), open).statusCode(201).body("removedOn", equalTo("2024-12-20"));
        removed(townOffice(), open).statusCode(412);
        view("2024-12-20").body("total.plan.entryRate", equalTo("100.00")).body("total.targets.met", contains(true));
        view("2024-12-20&knownAt=2024-12-20T10:30:00Z").body("total.plan.entryRate", equalTo("66.67"));
        as(townOffice()).get(plan("?removed=true&count=true")).then().body("items.id", contains(open));
        listed(missing, "重点", null);
    }

    @Test
    @DisplayName("列入计划：同一企业不列两次，不在范围、期限之外的退回；企业、别镇看不到也改不了")
    void the_plan_is_kept_by_those_whose_programme_it_is() {
        String entry = listed(enterprise, "重点", null);
        add(townOffice(), enterprise, Map.of("grade", "重点"))
                .statusCode(409)
                .body("code", equalTo("enterprise-already-planned"));
        UUID other = EnterpriseSamples.registered(EnterpriseSamples.aRollingMill());
        for (String day : List.of("2024-12-01", "2025-04-01")) {
            add(townOffice(), other, Map.of("grade", "重点", "inspectBy", day))
                    .statusCode(422)
                    .body("violations.field", contains("inspectBy"));
        }
        add(townOffice(), UUID.randomUUID(), Map.of("grade", "重点")).statusCode(422);
        add(townOffice(), other, Map.of("grade", " ")).statusCode(400);
        add(neighbourOffice(), other, Map.of("grade", "重点")).statusCode(404);
        as(neighbourOffice()).get(plan("/" + entry)).then().statusCode(404);
        as(neighbourOffice()).get(plan("")).then().statusCode(404);
        as(principalOf(enterprise)).get(plan("")).then().statusCode(403);
        removed(neighbourOffice(), entry).statusCode(404);
        as(townOffice())
                .body(Map.of("reason", "停产"))
                .post(plan("/" + entry + "/removals"))
                .then()
                .statusCode(428);
    }

    private String listed(UUID which, String grade, String by) {
        Map<String, Object> body = new HashMap<>(Map.of("grade", grade, "listedOn", "2024-12-17"));
        body.put("inspectBy", by);
        return add(townOffice(), which, body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse add(String who, UUID which, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("enterpriseId", which);
        return as(who).body(body).post(plan("")).then();
    }

    private ValidatableResponse removed(String who, String entry) {
        return as(who).header("If-Match", "\"1\"")
                .body(Map.of("reason", "停产"))
                .post(plan("/" + entry + "/removals"))
                .then();
    }

    private String plan(String query) {
        return Campaigns.PATH + "/" + campaign + "/planned-enterprises" + query;
    }

    @Test
    @DisplayName("县看各镇：马坊镇一次迟录为 100.00%，积翠镇没有录入为空；马坊镇看不到积翠镇的，别镇看不到镇的行动")
    void each_region_has_its_own() {
        as(neighbourOffice()).get(path("")).then().statusCode(404);
        campaign = Campaigns.published(countyOffice(), FANGSHAN);
        visit("2024-12-17");
        as(countyOffice())
                .get(path("?cutOff=2024-12-20"))
                .then()
                .statusCode(200)
                .body("total.entries.backFilledRate", equalTo("100.00"))
                .body(of(MAFANG, "entered"), equalTo(1))
                .body(of(MAFANG, "backFilledRate"), equalTo("100.00"))
                .body(of(JICUI, "entered"), equalTo(0))
                .body(of(JICUI, "backFilledRate"), nullValue());
        as(neighbourOffice()).get(path("?cutOff=2024-12-20")).then().body("total.entries.entered", equalTo(0));
        as(townOffice()).get(path("?cutOff=gestern")).then().statusCode(400).contentType("application/problem+json");
    }

    private String visit(String day) {
        return visitOf(enterprise, campaign, day);
    }

    private String visitOf(UUID which, UUID programme, String day) {
        Map<String, Object> body = InspectionSamples.aVisit(which);
        body.put("inspectedOn", day);
        body.put("campaignIds", List.of(programme));
        return created(townOffice(), body);
    }

    private String planned(String day) {
        return created(
                townOffice(),
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "ROUTINE",
                        "plannedOn",
                        day,
                        "campaignIds",
                        List.of(campaign)));
    }

    private static void entered(String id, String day) {
        Map<String, Object> body = new HashMap<>();
        body.put("inspectedOn", day);
        body.put("inspectors", List.of(Map.of("name", "张三")));
        as(townOffice())
                .header("If-Match", "\"1\"")
                .body(body)
                .patch(InspectionSamples.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("FINDINGS_RECORDED"));
    }

    private ValidatableResponse view(String cutOff) {
        return as(townOffice()).get(path("?cutOff=" + cutOff)).then().statusCode(200);
    }

    private String path(String query) {
        return Campaigns.PATH + "/" + campaign + "/region-view" + query;
    }

    private static String of(String region, String field) {
        return "items.find { it.regionCode == '" + region + "' }.entries." + field;
    }
}
