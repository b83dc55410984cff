package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.PATH;
import static io.github.bihuan.fixtures.HazardSamples.aPlan;
import static io.github.bihuan.fixtures.HazardSamples.aReport;
import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.anOfficialOf;
import static io.github.bihuan.fixtures.HazardSamples.anOrganisation;
import static io.github.bihuan.fixtures.HazardSamples.majorFoundByTown;
import static io.github.bihuan.fixtures.HazardSamples.passedBy;
import static io.github.bihuan.fixtures.HazardSamples.recorded;
import static io.github.bihuan.fixtures.HazardSamples.selfFound;
import static io.github.bihuan.fixtures.HazardSamples.sign;
import static io.github.bihuan.fixtures.HazardSamples.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("隐患从发现到销号")
class HazardLifeCycleApiTest extends ApiTest {

    @Test
    @DisplayName("企业自查的一般隐患：方案、逾期、整改、自行验收并销号，逾期天数冻结")
    void a_self_found_general_hazard_is_closed_by_the_enterprise() {
        UUID enterprise = anEnterprise();
        String principal = principalOf(enterprise);
        UUID id = recorded(principal, selfFound(enterprise));

        sign(principal, id, "rectification-plans", aPlan("2024-12-20"))
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", containsString(PATH + "/" + id + "/rectification-plans/"))
                .body("kind", equalTo("RECTIFICATION_PLAN"))
                .body("kindLabel", equalTo("整改方案"))
                .body("responsiblePerson", equalTo("王五"))
                .body("hazardId", equalTo(id.toString()))
                .body("hazard.status", equalTo("RECTIFYING"))
                .body("hazard.deadline", equalTo("2024-12-20"))
                .body("hazard.originalDeadline", equalTo("2024-12-20"))
                .body("hazard.plan.fundsYuan", equalTo(20000));

        itIs("2024-12-20T23:59:59+08:00");
        as(principal).get(PATH + "/{id}", id).then().body("overdue", is(false));
        itIs("2024-12-21T00:00:00+08:00");
        as(principal).get(PATH + "/{id}", id).then().body("overdue", is(true)).body("overdueDays", equalTo(1));
        as(principal).get(PATH + "?overdue=true").then().body("items.id", contains(id.toString()));

        itIs("2024-12-22T10:00:00+08:00");
        sign(principal, id, "rectification-reports", aReport())
                .statusCode(201)
                .body("hazard.status", equalTo("RECTIFIED"))
                .body("hazard.rectifiedOn", equalTo("2024-12-22"));
        itIs("2024-12-24T10:00:00+08:00");
        Map<String, Object> pass = passedBy("李四");
        pass.put("closeOut", true);
        sign(principal, id, "acceptances", pass).statusCode(403).body("code", equalTo("rectifier-may-not-accept"));
        sign(safetyManagerOf(enterprise), id, "acceptances", pass)
                .statusCode(201)
                .body("hazard.status", equalTo("CLOSED"))
                .body("hazard.acceptedOn", equalTo("2024-12-24"))
                .body("hazard.closedOn", equalTo("2024-12-24"))
                .body("hazard.overdue", is(false))
                .body("hazard.overdueDays", equalTo(2));

        as(principal)
                .get(PATH + "/{id}/timeline", id)
                .then()
                .statusCode(200)
                .body("items.title", hasItems("隐患登记：定级", "整改方案：提交", "整改期限", "自当日零时起逾期，共2日", "整改报告：提交", "复查验收意见：通过并销号"));
        as(principal)
                .get(PATH + "/{id}/deadline/explain", id)
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2024-12-20"))
                .body("overdueDays", equalTo(2))
                .body("steps", hasItem(containsString("原定整改期限为2024-12-20")));
        assertThat(rows("select kind from fact where subject_id = ? order by seq", id).stream()
                        .map(row -> row.get(0)))
                .endsWith("PLAN_CONFIRMED", "HAZARD_RECTIFIED", "HAZARD_ACCEPTED", "HAZARD_CLOSED");
    }

    @Test
    @DisplayName("镇检查发现的重大隐患：双报告、停产、方案、两人验收、恢复生产、销号、回头看反弹")
    void a_major_hazard_goes_its_whole_way_and_rebounds() {
        UUID enterprise = anEnterprise();
        String principal = principalOf(enterprise);
        UUID id = recorded(townInspector(), majorFoundByTown(enterprise, anOfficial()));

        signed(principal, id, "authority-reports", Map.of("content", "已向镇政府报告"));
        signed(principal, id, "staff-reports", Map.of("occasion", "职工大会"));
        sign(principal, id, "interim-controls", Map.of("safetyEnsured", false))
                .statusCode(422)
                .body("code", equalTo("interim-measure-required"));
        sign(principal, id, "interim-controls", Map.of("safetyEnsured", false, "suspension", "PARTIAL"))
                .statusCode(201)
                .body("hazard.suspension", equalTo("PARTIAL"));
        Map<String, Object> plan = aPlan("2024-12-31");
        plan.put("fundsYuan", 0);
        sign(principal, id, "rectification-plans", plan)
                .statusCode(422)
                .body("code", equalTo("plan-incomplete"))
                .body("violations.field", contains("fundsYuan"));
        plan.put("fundsYuan", 180000);
        sign(safetyManagerOf(enterprise), id, "rectification-plans", plan)
                .statusCode(422)
                .body("code", equalTo("principal-signature-required"));
        signed(principal, id, "rectification-plans", plan);
        itIs("2024-12-28T09:00:00+08:00");
        signed(principal, id, "rectification-reports", aReport());

        sign(townOffice(), id, "acceptances", passedBy("张三", "李四")).statusCode(403);
        sign(countyOffice(), id, "acceptances", passedBy("赵六"))
                .statusCode(422)
                .body("code", equalTo("two-officials-required"));
        signed(countyOffice(), id, "acceptances", passedBy("赵六", "孙七"));
        sign(countyOffice(), id, "close-outs", Map.of()).statusCode(409).body("code", equalTo("suspension-open"));
        UUID application = signed(principal, id, "resumptions", Map.of("opinion", "隐患已消除，申请恢复生产"));
        sign(countyOffice(), id, "resumptions/" + application + "/approvals", Map.of("approved", true))
                .statusCode(201)
                .body("hazard.suspension", equalTo("NONE"));
        sign(countyOffice(), id, "close-outs", Map.of("opinion", "同意销号"))
                .statusCode(201)
                .body("hazard.status", equalTo("CLOSED"))
                .body("hazard.closedOn", equalTo("2024-12-28"));

        itIs("2025-01-15T09:00:00+08:00");
        sign(
                        townInspector(),
                        id,
                        "look-backs",
                        Map.of("rebound", true, "opinion", "报警器再次停用", "newDeadline", "2025-01-25"))
                .statusCode(201)
                .body("outcome", equalTo("REBOUND"))
                .body("hazard.status", equalTo("REOPENED"))
                .body("hazard.reopenCount", equalTo(1))
                .body("hazard.deadline", equalTo("2025-01-25"))
                .body("hazard.plan", nullValue())
                .body("hazard.closedOn", nullValue());
        itIs("2025-01-26T09:00:00+08:00");
        as(townOffice())
                .get(PATH + "/{id}", id)
                .then()
                .body("overdue", is(true))
                .body("overdueDays", equalTo(1));
        assertThat(rows("select kind from fact where subject_id = ? and kind = 'HAZARD_REOPENED'", id))
                .hasSize(1);
    }

    @Test
    @DisplayName("延期：申请人不得审批，批准后原期限保留；期满后不得申请")
    void an_extension_moves_the_effective_deadline_only() {
        UUID enterprise = anEnterprise();
        UUID id = recorded(townOffice(), selfFound(enterprise));
        signed(townOffice(), id, "rectification-plans", aPlan("2024-12-31"));
        Map<String, Object> ask = Map.of("requestedDeadline", "2025-01-10", "reason", "设备到货推迟");

        UUID application = signed(townOffice(), id, "deadline-extensions", ask);
        sign(townOffice(), id, "deadline-extensions/" + application + "/decisions", Map.of("approved", true))
                .statusCode(403)
                .body("code", equalTo("decider-is-applicant"));
        sign(townLeader(), id, "deadline-extensions/" + UUID.randomUUID() + "/decisions", Map.of("approved", true))
                .statusCode(404);
        sign(townLeader(), id, "deadline-extensions/" + application + "/decisions", Map.of("approved", true))
                .statusCode(201)
                .body("kind", equalTo("EXTENSION_DECISION"))
                .body("hazard.deadline", equalTo("2025-01-10"))
                .body("hazard.originalDeadline", equalTo("2024-12-31"))
                .body("hazard.deadlineVersion", equalTo(2));
        sign(townLeader(), id, "deadline-extensions/" + application + "/decisions", Map.of("approved", true))
                .statusCode(409);

        itIs("2025-01-11T09:00:00+08:00");
        sign(
                        principalOf(enterprise),
                        id,
                        "deadline-extensions",
                        Map.of("requestedDeadline", "2025-01-20", "reason", "再延"))
                .statusCode(422)
                .body("code", equalTo("extension-after-expiry"))
                .body("violations[0].field", equalTo("requestedDeadline"));
    }

    @Test
    @DisplayName("撤销须两人办理，撤销后事实作废、不再可办")
    void a_withdrawal_takes_two_persons() {
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        UUID proposal = signed(townOffice(), id, "withdrawals", Map.of("reason", "误报：非隐患"));

        sign(townOffice(), id, "withdrawals/" + proposal + "/approvals", Map.of("approved", true))
                .statusCode(403)
                .body("code", equalTo("second-person-required"));
        sign(townLeader(), id, "withdrawals/" + proposal + "/approvals", Map.of("approved", true))
                .statusCode(201)
                .body("hazard.status", equalTo("WITHDRAWN"))
                .body("hazard.withdrawnOn", equalTo("2024-12-17"));
        sign(townOffice(), id, "rectification-plans", aPlan("2024-12-31"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        assertThat(rows("select kind from fact where subject_id = ? and voids is not null", id))
                .containsExactly(List.of("HAZARD_FOUND"));
    }

    @Test
    @DisplayName("重复的隐患合并到保留的隐患")
    void a_duplicate_is_merged() {
        UUID enterprise = anEnterprise();
        UUID kept = recorded(townOffice(), selfFound(enterprise));
        UUID id = recorded(townOffice(), selfFound(enterprise));

        sign(townOffice(), id, "merges", Map.of("survivingId", UUID.randomUUID(), "reason", "重复"))
                .statusCode(422)
                .body("violations[0].field", equalTo("survivingId"));
        sign(townOffice(), id, "merges", Map.of("survivingId", id, "reason", "重复"))
                .statusCode(422)
                .body("code", equalTo("merge-into-itself"));
        UUID proposal = signed(townOffice(), id, "merges", Map.of("survivingId", kept, "reason", "重复登记"));
        sign(townLeader(), id, "merges/" + proposal + "/approvals", Map.of("approved", true))
                .statusCode(201)
                .body("hazard.status", equalTo("MERGED"))
                .body("hazard.mergedIntoId", equalTo(kept.toString()));
    }

    @Test
    @DisplayName("移送给别的单位：接收单位虽在管辖之外也能看到并答复")
    void a_transfer_is_answered_by_its_receiver() {
        UUID receiver = anOrganisation(JICUI);
        String bureau = TestTokens.ofOfficial(
                "receiver-" + receiver, JICUI, receiver, anOfficialOf(receiver), "TOWNSHIP_OFFICE");
        UUID id = recorded(townOffice(), selfFound(anEnterprise()));
        as(bureau).get(PATH + "/{id}", id).then().statusCode(404);

        UUID sending = signed(
                townOffice(),
                id,
                "transfers",
                Map.of("receiverOrganisationId", receiver, "documentNumber", "马安移〔2024〕1号", "reason", "属消防职责"));
        String answer = "transfers/" + sending + "/receipts";
        sign(countyOffice(), id, answer, Map.of("accepted", true))
                .statusCode(403)
                .body("code", equalTo("wrong-receiver"));
        as(bureau).get(PATH + "/{id}", id).then().statusCode(200).body("status", equalTo("TRANSFERRED"));
        sign(bureau, id, answer, Map.of("accepted", true))
                .statusCode(201)
                .body("outcome", equalTo("RECEIVED"))
                .body("hazard.status", equalTo("CONFIRMED"));
        sign(bureau, id, answer, Map.of("accepted", true)).statusCode(409);
        as(townOffice()).get(PATH + "/{id}/transfers", id).then().body("items", hasSize(2));
    }
}
