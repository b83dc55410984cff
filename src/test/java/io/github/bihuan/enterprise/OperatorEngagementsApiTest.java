package io.github.bihuan.enterprise;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.enterprise.SpecialOperators.Certificate;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("特种作业人员上岗和无证上岗")
class OperatorEngagementsApiTest extends ApiTest {

    private static final String PATH = "/api/v1/special-operator-engagements";
    private static final String WELDING = "焊接与热切割作业";
    private static final String HEIGHTS = "高处作业";

    @Inject
    Database database;

    @Inject
    SpecialOperators operators;

    private UUID mill;

    @BeforeEach
    void aMill() {
        itIs("2024-12-20T09:00:00+08:00");
        mill = registered(aRollingMill());
    }

    @Test
    @DisplayName("无证、作业类别不符、证书过期、逾期未复审的都是无证上岗；按当日判断，过期前的日子不算")
    void who_works_without_a_valid_certificate() {
        certificate("王五", WELDING, "2029-05-09", null);
        certificate("钱七", HEIGHTS, "2029-05-09", null);
        certificate("孙八", WELDING, "2024-12-19", null);
        certificate("周九", WELDING, "2029-05-09", "2024-12-19");
        List.of("王五", "赵 六", "钱七", "孙八", "周九").forEach(this::engaged);

        list(townInspector(), "&count=true").body("count", equalTo(5));
        list(townInspector(), "&certified=true").body("items.operatorName", contains("王*"));
        list(townInspector(), "&certified=false&count=true")
                .body("count", equalTo(4))
                .body("items.operatorName", contains("周*", "孙*", "钱*", "赵*"))
                .body("items.standing", contains("REVIEW_OVERDUE", "EXPIRED", "OTHER_WORK", "MISSING"))
                .body("items.engagedBy", hasItem("李四"));
        list(townInspector(), "&certified=false&on=2024-12-19")
                .body("items.standing", contains("OTHER_WORK", "MISSING"));
        list(townInspector(), "&on=2024-12-17").body("items", empty());
        list(townInspector(), "&standing=EXPIRED").body("items.operatorName", contains("孙*"));
        list(townInspector(), "&workType=" + HEIGHTS).body("items", empty());

        certificate("赵六", WELDING, "2030-01-01", null);
        list(townInspector(), "&standing=MISSING").body("items", empty());
    }

    @Test
    @DisplayName("按地区和范围：本镇、上级看得到，邻镇、别的企业看不到；一页一页不重不漏")
    void each_sees_the_own_region() {
        List.of("赵六", "钱七", "孙八").forEach(this::engaged);
        list(countyOffice(), "&regionCode=" + MAFANG).body("items", hasSize(3));
        list(countyOffice(), "&regionCode=" + JICUI).body("items", empty());
        list(neighbourOffice(), "").body("items", empty());
        list(principalOf(mill), "").body("items", hasSize(3));
        list(principalOf(UUID.randomUUID()), "").body("items", empty());
        String cursor = list(townOffice(), "&limit=2")
                .body("items.operatorName", contains("孙*", "钱*"))
                .extract()
                .path("nextCursor");
        list(townOffice(), "&limit=2&cursor=" + cursor).body("items.operatorName", contains("赵*"));
    }

    @Test
    @DisplayName("列表只显示姓；镇办公室和本企业读到全名，每次读取记入日志；检查人员只看到姓，日志里也只有姓")
    void whole_names_leave_a_trace() {
        String id = engaged("赵六");
        as(townOffice()).get(PATH + "/" + id).then().statusCode(200).body("operatorName", equalTo("赵六"));
        as(principalOf(mill)).get(PATH + "/" + id).then().statusCode(200).body("operatorName", equalTo("赵六"));
        as(townInspector()).get(PATH + "/" + id).then().statusCode(200).body("operatorName", equalTo("赵*"));
        as(auditor()).get(PATH + "/" + id).then().statusCode(200).body("operatorName", equalTo("赵*"));
        as(neighbourOffice()).get(PATH + "/" + id).then().statusCode(404);
        as(principalOf(UUID.randomUUID())).get(PATH + "/" + id).then().statusCode(404);
        assertThat(rows("select action, actor from audit_event where subject_id = ?::uuid order by seq", id))
                .containsExactly(
                        List.of("SPECIAL_OPERATOR_ENGAGEMENT", "town-office"),
                        List.of("SPECIAL_OPERATOR_ENGAGEMENT_READ", "town-office"),
                        List.of("SPECIAL_OPERATOR_ENGAGEMENT_READ", "principal-" + mill));
        assertThat(rows(
                        "select 1 from audit_event where subject_id = ?::uuid and coalesce(after::text, '') like '%赵六%'",
                        id))
                .isEmpty();
    }

    @Test
    @DisplayName("离岗：须带版本，不早于上岗、不晚于今天，只能一次；离岗当日仍算在岗，次日不在，可以再次上岗")
    void leaving_the_post() {
        String id = engaged("赵六");
        end(id, null, "2024-12-19").statusCode(428);
        end(id, "9", "2024-12-19").statusCode(412);
        end(id, "0", "2024-12-17").statusCode(422).body("code", equalTo("dates-out-of-order"));
        end(id, "0", "2024-12-21").statusCode(422).body("code", equalTo("date-in-future"));
        end(id, "0", "2024-12-19")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("endedOn", equalTo("2024-12-19"))
                .body("endReason", equalTo("无证，清退"))
                .body("standing", equalTo("MISSING"));
        end(id, "1", "2024-12-20").statusCode(409).body("code", equalTo("engagement-already-ended"));
        list(townOffice(), "").body("items", empty());
        list(townOffice(), "&on=2024-12-19").body("items.id", contains(id));
        assertThat(engaged("赵六")).isNotEqualTo(id);
    }

    @Test
    @DisplayName("同一人同一作业不登记两次；缺项、不存在的企业、将来的日期、未知的筛选值都被拒绝，检查人员和邻镇不能登记")
    void bad_requests_are_refused_by_name() {
        engaged("赵六");
        post(townOffice(), request("赵　六")).statusCode(409).body("code", equalTo("duplicate-engagement"));
        Map<String, Object> future = request("钱七");
        future.put("engagedOn", "2024-12-21");
        post(townOffice(), future).statusCode(422).body("violations[0].field", equalTo("engagedOn"));
        Map<String, Object> elsewhere = request("钱七");
        elsewhere.put("enterpriseId", UUID.randomUUID());
        post(townOffice(), elsewhere).statusCode(422).body("code", equalTo("unknown-reference"));
        Map<String, Object> nobody = request("  ");
        nobody.remove("engagedBy");
        post(townOffice(), nobody)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("operatorName"))
                .body("violations.field", hasItem("engagedBy"));
        post(townInspector(), request("钱七")).statusCode(403);
        post(neighbourOffice(), request("钱七")).statusCode(422);
        post(principalOf(mill), request("钱七")).statusCode(201);
        for (String query : List.of("standing=X", "on=x", "regionCode=x", "enterpriseId=x", "cursor=x")) {
            as(townOffice()).get(PATH + "?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    @DisplayName("姓名和作业类别按导入证书的写法整理：空白、看不见的字符不会让持证的人成为无证")
    void typed_otherwise_it_is_the_same_person_and_work() {
        certificate("王五", WELDING, "2029-05-09", null);
        Map<String, Object> typed = request("王\u200B\u3000五");
        typed.put("workType", "焊接与 热切割作业\u200B");
        post(townOffice(), typed)
                .statusCode(201)
                .body("operatorName", equalTo("王五"))
                .body("workType", equalTo(WELDING))
                .body("standing", equalTo("CERTIFIED"));
        post(townOffice(), request("\u200B")).statusCode(400).body("violations.field", hasItem("operatorName"));
    }

    @Test
    @DisplayName("各镇的无证上岗人次在地区进展里，台账有一行，只印姓；按所知时间，补证后没有")
    void regions_and_the_ledger_count_them() {
        UUID campaign = Campaigns.published(countyOffice(), FANGSHAN);
        String view = Campaigns.PATH + "/" + campaign + "/region-view?cutOff=2024-12-20";
        int mafang = uncertified(view, MAFANG);
        int jicui = uncertified(view, JICUI);
        itIs("2024-12-20T10:00:00+08:00");
        String id = engaged("赵六");
        assertThat(uncertified(view, MAFANG)).isEqualTo(mafang + 1);
        assertThat(uncertified(view, JICUI)).isEqualTo(jicui);
        assertThat(uncertified(view + "&knownAt=2024-12-20T01:30:00Z", MAFANG)).isEqualTo(mafang);
        assertThat(uncertified(view.replace("12-20", "12-16"), MAFANG)).isZero();
        String ledger = "/api/v1/ledgers/special-operators?campaignId=" + campaign;
        String row = "rows.find { it.id == '" + id + "' }.";
        as(countyOffice())
                .get(ledger)
                .then()
                .statusCode(200)
                .body(row + "holderName", equalTo("赵*"))
                .body(row + "workType", equalTo(WELDING))
                .body(row + "state", equalTo("无证"))
                .body(row + "engagedBy", equalTo("李四"));
        as(countyOffice())
                .accept("text/csv")
                .get(ledger)
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("赵*"));

        itIs("2024-12-20T11:00:00+08:00");
        certificate("赵六", WELDING, "2030-01-01", null);
        assertThat(uncertified(view, MAFANG)).isEqualTo(mafang);
        as(countyOffice()).get(ledger).then().body("rows.id", not(hasItem(id)));
    }

    private int uncertified(String view, String town) {
        return as(countyOffice())
                .get(view)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.regionCode == '" + town + "' }.uncertifiedOperators");
    }

    private String engaged(String name) {
        return post(townOffice(), request(name)).statusCode(201).extract().path("id");
    }

    private Map<String, Object> request(String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("enterpriseId", mill);
        body.put("operatorName", name);
        body.put("workType", WELDING);
        body.put("engagedOn", "2024-12-18");
        body.put("engagedBy", "李四");
        return body;
    }

    private static ValidatableResponse post(String token, Map<String, Object> body) {
        return as(token).body(body).post(PATH).then();
    }

    private static ValidatableResponse end(String id, String version, String day) {
        var request = as(townOffice());
        return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
                .body(Map.of("endedOn", day, "reason", "无证，清退"))
                .post(PATH + "/" + id + "/endings")
                .then();
    }

    private ValidatableResponse list(String token, String query) {
        return as(token).get(PATH + "?enterpriseId=" + mill + query).then().statusCode(200);
    }

    private void certificate(String holder, String workType, String validUntil, String reviewDueOn) {
        var certificate = new Certificate(
                mill,
                MAFANG,
                holder,
                workType,
                "T14000019800101" + serial(),
                null,
                LocalDate.parse(validUntil),
                reviewDueOn == null ? null : LocalDate.parse(reviewDueOn),
                null);
        database.write(Scope.nation(), tx -> operators.record(tx, Caller.system("test"), List.of(certificate)))
                .await()
                .indefinitely();
    }
}
