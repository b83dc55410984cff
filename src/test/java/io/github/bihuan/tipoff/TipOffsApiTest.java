package io.github.bihuan.tipoff;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static io.github.bihuan.tipoff.TipOffSamples.HANDLER;
import static io.github.bihuan.tipoff.TipOffSamples.PATH;
import static io.github.bihuan.tipoff.TipOffSamples.aTipOff;
import static io.github.bihuan.tipoff.TipOffSamples.ask;
import static io.github.bihuan.tipoff.TipOffSamples.asked;
import static io.github.bihuan.tipoff.TipOffSamples.decided;
import static io.github.bihuan.tipoff.TipOffSamples.filed;
import static io.github.bihuan.tipoff.TipOffSamples.named;
import static io.github.bihuan.tipoff.TipOffSamples.registration;
import static io.github.bihuan.tipoff.TipOffSamples.sent;
import static io.github.bihuan.tipoff.TipOffSamples.step;
import static io.github.bihuan.tipoff.TipOffSamples.submitted;
import static io.github.bihuan.tipoff.TipOffSamples.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.tipoff.TipOffSamples.Filed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("举报：接收、核查、反馈、奖励（场景 E）")
class TipOffsApiTest extends ApiTest {

    private static final String COUNTY_HANDLER = TestTokens.of("county-handler", FANGSHAN, "TIPOFF_HANDLER");

    @BeforeEach
    void theFifthOfMarch() {
        itIs("2025-03-05T09:00:00+08:00");
    }

    @Test
    @DisplayName("E1–E5：匿名举报，查实为重大隐患，反馈，按罚款奖励三千元，凭查询码可见")
    void an_anonymous_tip_off_is_verified_fed_back_and_rewarded() {
        Filed filed = filed(aTipOff());
        assertThat(rows("select 1 from tip_off_identity where tip_off_id = ?", filed.id()))
                .isEmpty();
        as(HANDLER).get(PATH + "/" + filed.id() + "/identity").then().statusCode(404);
        asked(filed).statusCode(200).body("status", equalTo("RECEIVED"));

        decided(filed, "ACCEPT").body("status", equalTo("ACCEPTED"));
        decided(filed, "BEGIN");
        itIs("2025-03-07T10:00:00+08:00");
        UUID enterprise = registered(aRollingMill());
        UUID campaign = Campaigns.published(countyOffice(), Campaigns.request(FANGSHAN));
        UUID hazard = UUID.fromString(step(HANDLER, filed, "verifications", verified(enterprise, campaign))
                .statusCode(201)
                .body("status", equalTo("VERIFIED_TRUE"))
                .body("due.what", equalTo("向举报人反馈"))
                .extract()
                .path("hazardId"));
        as(townOffice())
                .get(HazardSamples.PATH + "/" + hazard)
                .then()
                .statusCode(200)
                .body("source", equalTo("TIP_OFF"))
                .body("level", equalTo("MAJOR"));
        as(principalOf(enterprise))
                .get(HazardSamples.PATH + "/" + hazard)
                .then()
                .statusCode(200)
                .body("source", not(equalTo("TIP_OFF")));

        step(HANDLER, filed, "feedbacks", Map.of("feedback", "经核查属实，已责令整改", "fedBackOn", "2025-03-07"))
                .statusCode(201);
        itIs("2025-03-21T10:00:00+08:00");
        step(HANDLER, filed, "rewards", Map.of("fineYuan", 20_000, "decidedOn", "2025-03-21"))
                .statusCode(201)
                .body("reward.amountYuan", equalTo(3000.00f))
                .body("reward.steps[0]", equalTo("罚款20000元的15%，计3000元"));
        step(HANDLER, filed, "reward-payments", Map.of("paidOn", "2025-03-21"))
                .statusCode(201)
                .body("status", equalTo("REWARDED"));
        decided(filed, "ARCHIVE").body("status", equalTo("ARCHIVED"));
        asked(filed).body("feedback", equalTo("经核查属实，已责令整改")).body("rewardYuan", equalTo(3000.00f));
        assertThat(rows(
                        "select kind, amount_yuan::int, detail->>'anonymous' from fact where subject_id = ? and kind = 'REWARD_PAID'",
                        filed.id()))
                .containsExactly(List.of("REWARD_PAID", 3000, "true"));
        as(townOffice())
                .get("/api/v1/campaigns/" + campaign + "/forms/MONTHLY_DISPATCH_HL")
                .then()
                .statusCode(200)
                .body("cells.find { it.code == 'G4.5a' }.value", equalTo("0.30"))
                .body("cells.find { it.code == 'G4.5b' }.value", equalTo("0.30"));
    }

    @Test
    @DisplayName("查询码只给一次、只存散列，大小写和连字符不限；错误的查询码一律404")
    void a_query_code_is_told_once_and_only_its_hash_is_kept() {
        Filed filed = filed(aTipOff());
        assertThat(rows(
                        "select 1 from tip_off x where x.id = ? and strpos(x::text, ?) > 0",
                        filed.id(),
                        filed.queryCode()))
                .isEmpty();
        ask(filed.queryCode().toLowerCase().replace("-", " ")).statusCode(200);
        ask("2222-2222-2222-2222").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    @DisplayName("公众重复提交同一幂等键只有一件，回执相同；换了内容的拒绝")
    void a_repeated_submission_is_one_tip_off() {
        String key = UUID.randomUUID().toString();
        String first = submitted(key, named()).statusCode(201).extract().asString();
        assertThat(submitted(key, named()).statusCode(201).extract().asString()).isEqualTo(first);
        submitted(key, aTipOff()).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(rows(
                        "select 1 from tip_off t where t.code = ?",
                        JsonPath.from(first).getString("code")))
                .hasSize(1);
    }

    @Test
    @DisplayName("公众填错的：不存在的行政区划、空白内容、未知字段，都指明何处有误，什么也没写下")
    void what_the_public_gets_wrong_is_named() {
        long before = tipOffs();
        sent(Map.of("regionCode", "999999")).statusCode(422).body("violations[0].field", equalTo("regionCode"));
        sent(Map.of("regionCode", "马坊镇")).statusCode(422).body("violations[0].field", equalTo("regionCode"));
        sent(Map.of("description", " ")).statusCode(400).body("violations[0].field", equalTo("description"));
        sent(Map.of("reporter", Map.of("phone", "13987651234")))
                .statusCode(400)
                .body("violations[0].field", equalTo("reporter.name"));
        sent(Map.of("reportedBy", "钱十六")).statusCode(400).body("code", equalTo("unknown-property"));
        assertThat(tipOffs()).isEqualTo(before);
    }

    private static long tipOffs() {
        return (long) rows("select count(*) from tip_off").get(0).get(0);
    }

    @Test
    @DisplayName("企业、其他镇、无关角色看不到举报；市级只看件数")
    void a_tip_off_is_seen_by_few() {
        Filed filed = filed(aTipOff());
        String path = PATH + "/" + filed.id();
        as(principalOf(UUID.randomUUID())).get(path).then().statusCode(403);
        as(townOffice()).get(path).then().statusCode(403);
        as(TestTokens.of("jicui-handler", JICUI, "TIPOFF_HANDLER"))
                .get(path)
                .then()
                .statusCode(404);
        as(countyOffice()).get(path).then().statusCode(200).body("description", notNullValue());
        String city = TestTokens.of("city", "141100", "CITY_SUPERVISOR");
        as(city).get(PATH).then().statusCode(403);
        as(city).get(PATH + "/counts").then().statusCode(200).body("status", hasItem("RECEIVED"));
    }

    @Test
    @DisplayName("涉及死亡的举报由县级核查；同一事项的后来者不得奖励；查实须有隐患")
    void what_the_rules_refuse() {
        Map<String, Object> deadly = aTipOff();
        deadly.put("deaths", true);
        Filed death = filed(deadly);
        decided(death, "ACCEPT");
        step(HANDLER, death, "decisions", Map.of("act", "BEGIN"))
                .statusCode(422)
                .body("code", equalTo("tip-off-deaths-to-county"));
        step(HANDLER, death, "decisions", Map.of("act", "TRANSFER")).statusCode(422);
        step(COUNTY_HANDLER, death, "decisions", Map.of("act", "BEGIN")).statusCode(201);

        Filed later = filed(aTipOff());
        step(HANDLER, later, "decisions", Map.of("act", "ACCEPT", "duplicateOf", death.id()))
                .statusCode(201);
        decided(later, "BEGIN");
        step(HANDLER, later, "verifications", Map.of("outcome", "TRUE", "verifiedOn", "2025-03-05", "opinion", "属实"))
                .statusCode(422)
                .body("code", equalTo("tip-off-hazard-required"));
        UUID enterprise = registered(aRollingMill());
        Map<String, Object> verified = new HashMap<>(verified(enterprise));
        verified.put("verifiedOn", "2025-03-05");
        step(HANDLER, later, "verifications", verified).statusCode(201);
        step(HANDLER, later, "feedbacks", Map.of("feedback", "属实", "fedBackOn", "2025-03-05"))
                .statusCode(201);
        step(HANDLER, later, "rewards", Map.of("fineYuan", 20_000, "decidedOn", "2025-03-05"))
                .statusCode(422)
                .body("code", equalTo("tip-off-not-the-first"));
        step(HANDLER, later, "decisions", Map.of("act", "DECLINE_REWARD", "reason", "同一事项已有在先举报"))
                .statusCode(201)
                .body("status", equalTo("NO_REWARD"));
        step(HANDLER, later, "verifications", verified).statusCode(409);
    }

    @Test
    @DisplayName("电话举报由受理人员登记，带幂等键重复提交只有一件，不带的各是一件")
    void a_call_is_taken_down_once() {
        Map<String, Object> call = Map.of("channel", "HOTLINE", "receivedOn", "2025-03-04", "tipOff", named());
        String key = UUID.randomUUID().toString();
        String first = registration(key, call);
        assertThat(registration(key, call)).isEqualTo(first);
        as(HANDLER)
                .body(call)
                .post(PATH + "/registrations")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first)));
        as(townOffice()).body(call).post(PATH + "/registrations").then().statusCode(403);
        assertThat(rows("select recorded_by, channel from tip_off where id = ?", UUID.fromString(first)))
                .containsExactly(List.of("tipoff-handler", "HOTLINE"));
    }
}
