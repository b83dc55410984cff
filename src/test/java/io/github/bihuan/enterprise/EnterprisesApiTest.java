package io.github.bihuan.enterprise;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.freshUscc;
import static io.github.bihuan.fixtures.EnterpriseSamples.person;
import static io.github.bihuan.fixtures.EnterpriseSamples.register;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EnterprisesApiTest extends ApiTest {

    private static final String PATH = "/api/v1/enterprises";

    @Test
    @DisplayName("登记的企业可以按地址读回，并写入日志")
    void a_registered_enterprise_is_read_back_and_journalled() {
        var body = aRollingMill();
        String location = register(townOffice(), body)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("ACTIVE"))
                .body("riskTags", contains("HOT_WORK", "METAL_SMELTING"))
                .extract()
                .header("Location");
        as(townOffice())
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("uscc", equalTo(body.get("uscc")))
                .body("principal.phone", equalTo("13800000001"))
                .body("actualController", nullValue())
                .body("selfInspectionMode", equalTo("SELF"));
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        assertThat(rows("select action, actor from audit_event where subject_id = ?", id))
                .containsExactly(List.of("ENTERPRISE_REGISTER", "town-office"));
    }

    @Test
    @DisplayName("信用代码校验位错误的，指出正确的校验位")
    void a_wrong_check_digit_is_explained() {
        var body = aRollingMill();
        String right = freshUscc();
        char wrong = right.charAt(17) == '0' ? '1' : '0';
        body.put("uscc", right.substring(0, 17) + wrong);
        register(townOffice(), body)
                .statusCode(422)
                .body("code", equalTo("invalid-uscc"))
                .body("violations[0].field", equalTo("uscc"))
                .body("detail", containsString("校验位"));
        assertThat(rows("select 1 from enterprise where uscc = ?", body.get("uscc")))
                .isEmpty();
    }

    @Test
    @DisplayName("信用代码重复登记被拒绝")
    void the_same_code_is_registered_once() {
        var body = aRollingMill();
        registered(body);
        register(townOffice(), body)
                .statusCode(409)
                .body("code", equalTo("duplicate-uscc"))
                .body("violations[0].field", equalTo("uscc"));
    }

    @ParameterizedTest
    @CsvSource({
        "regionCode, 141128999, 422, unknown-region",
        "regionCode, abc, 422, unknown-region",
        "regionCode, 141128, 422, region-level-not-allowed",
        "regionCode, 141128105, 403, region-outside-jurisdiction",
        "industry, MAGIC, 422, unknown-reference",
        "industry, INDUSTRY_TRADE, 422, unknown-reference",
        "sizeClass, HUGE, 422, unknown-reference",
        "ownership, NOBODY, 422, unknown-reference",
        "supervisingOrganisationId, 00000000-0000-7000-8000-000000000000, 422, unknown-reference",
        "responsibleOfficialId, 00000000-0000-7000-8000-000000000000, 422, unknown-reference",
        "name, '', 400, validation-failed",
        "colour, red, 400, unknown-property"
    })
    @DisplayName("不正确的登记项逐项指出")
    void a_wrong_field_is_named(String field, String value, int status, String code) {
        var body = aRollingMill();
        body.put(field, value);
        register(townOffice(), body)
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field));
        assertThat(rows("select 1 from enterprise where uscc = ?", body.get("uscc")))
                .isEmpty();
    }

    @Test
    @DisplayName("未知风险标签和不合规的电话被拒绝")
    void unknown_tags_and_wrong_phones_are_refused() {
        var tagged = aRollingMill();
        tagged.put("riskTags", List.of("HOT_WORK", "DRAGONS"));
        register(townOffice(), tagged)
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("violations[0].field", equalTo("riskTags"));
        var phoned = aRollingMill();
        phoned.put("principal", person("张三", "1234567"));
        register(townOffice(), phoned)
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("violations[0].field", equalTo("principal.phone"));
    }

    @Test
    @DisplayName("变更须带 If-Match，版本过期的不予变更")
    void a_change_needs_the_newest_version() {
        UUID id = registered(aRollingMill());
        change(townOffice(), id, null, Map.of("employees", 100))
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        change(townOffice(), id, "\"0\"", Map.of("employees", 100))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("employees", equalTo(100));
        change(townOffice(), id, "\"0\"", Map.of("employees", 200))
                .statusCode(412)
                .body("code", equalTo("stale-version"));
        assertThat(rows("select employees from enterprise where id = ?", id)).containsExactly(List.of(100));
    }

    @Test
    @DisplayName("只有给出的字段改变")
    void only_what_is_given_changes() {
        var body = aRollingMill();
        UUID id = registered(body);
        change(townOffice(), id, "\"0\"", Map.of("status", "SUSPENDED", "riskTags", List.of(), "keyEnterprise", true))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("riskTags", hasSize(0))
                .body("keyEnterprise", equalTo(true))
                .body("name", equalTo(body.get("name")))
                .body("safetyManager.name", equalTo("李四"))
                .body("employees", equalTo(320));
        assertThat(rows(
                        "select action, before ->> 'status', after ->> 'status' from audit_event"
                                + " where subject_id = ? order by seq desc limit 1",
                        id))
                .containsExactly(List.of("ENTERPRISE_CHANGE", "ACTIVE", "SUSPENDED"));
    }

    @Test
    @DisplayName("改成他人的信用代码被拒绝，重复提交自己的代码不受影响")
    void another_enterprises_code_cannot_be_taken() {
        var first = aRollingMill();
        registered(first);
        var second = aRollingMill();
        UUID id = registered(second);
        change(townOffice(), id, "*", Map.of("uscc", first.get("uscc")))
                .statusCode(409)
                .body("code", equalTo("duplicate-uscc"));
        change(townOffice(), id, "*", Map.of("uscc", second.get("uscc"))).statusCode(200);
    }

    @Test
    @DisplayName("其他乡镇和其他企业看不到该企业")
    void others_do_not_find_the_enterprise() {
        UUID id = registered(aRollingMill());
        for (String stranger : List.of(neighbourOffice(), principalOf(UUID.randomUUID()))) {
            as(stranger).get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        }
        change(neighbourOffice(), id, "*", Map.of("employees", 1)).statusCode(404);
        as(principalOf(id)).get(PATH).then().statusCode(200).body("items.id", contains(id.toString()));
        as(neighbourOffice()).get(PATH + "?limit=200").then().body("items.id", not(hasItem(id.toString())));
    }

    @Test
    @DisplayName("企业可以修改自己的联系人，不能修改登记事项")
    void an_enterprise_changes_its_contacts_and_nothing_else() {
        UUID id = registered(aRollingMill());
        change(principalOf(id), id, "\"0\"", Map.of("name", "新名称", "address", "新址", "status", "CLOSED"))
                .statusCode(422)
                .body("code", equalTo("field-not-yours"))
                .body("violations.field", contains("name", "status"));
        change(principalOf(id), id, "\"0\"", Map.of("safetyManager", person("王五", "0358-1234567"), "employees", 310))
                .statusCode(200)
                .body("safetyManager.name", equalTo("王五"))
                .body("safetyManager.phone", equalTo("0358-1234567"));
    }

    @Test
    @DisplayName("更换挂牌责任人即终止原包联关系，新责任人看到该企业")
    void a_new_responsible_official_relieves_the_old_one() {
        UUID first = anOfficial();
        UUID second = anOfficial();
        var body = aRollingMill();
        body.put("responsibleOfficialId", first);
        UUID id = registered(body);
        as(responsible(first)).get(PATH + "/" + id).then().statusCode(200);
        change(townOffice(), id, "*", Map.of("responsibleOfficialId", second))
                .statusCode(200)
                .body("responsibleOfficialId", equalTo(second.toString()));
        as(responsible(first)).get(PATH + "/" + id).then().statusCode(404);
        as(responsible(second)).get(PATH).then().body("items.id", contains(id.toString()));
        assertThat(rows(
                        "select official_id, revoked_on::text from assignment where target_id = ? order by revoked_on",
                        id))
                .containsExactly(List.of(first, "2024-12-17"), Arrays.asList(second, null));
    }

    @Test
    @DisplayName("检查人员不能登记企业")
    void an_inspector_does_not_register() {
        register(townInspector(), aRollingMill()).statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    @DisplayName("同一幂等键重复登记只有一家企业，内容不同的被拒绝")
    void a_repeated_key_registers_once() {
        var body = aRollingMill();
        String key = "register-" + UUID.randomUUID();
        String first = keyed(key, body).statusCode(201).extract().path("id");
        keyed(key, body).statusCode(201).header("Location", endsWith(first)).body("id", equalTo(first));
        body.put("employees", 1);
        keyed(key, body).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(rows("select count(*) from enterprise where uscc = ?", body.get("uscc")))
                .containsExactly(List.of(1L));
    }

    private static ValidatableResponse change(String token, UUID id, String ifMatch, Map<String, Object> body) {
        var request = as(token).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(PATH + "/" + id)
                .then();
    }

    private static String responsible(UUID official) {
        return TestTokens.ofOfficial("official-" + official, MAFANG, null, official, "RESPONSIBLE_OFFICIAL");
    }

    private static UUID anOfficial() {
        UUID organisation = UUID.randomUUID();
        UUID official = UUID.randomUUID();
        change(
                "insert into organisation (id, version, code, name, kind, level, region_code, status)"
                        + " values (?, 0, ?, '马坊镇人民政府', 'GOVERNMENT', 'TOWNSHIP', ?, 'ACTIVE')",
                organisation,
                "T-" + organisation,
                MAFANG);
        change(
                "insert into official (id, version, name, post, organisation_id, region_code, status)"
                        + " values (?, 0, '赵六', '副镇长', ?, ?, 'ACTIVE')",
                official,
                organisation,
                MAFANG);
        return official;
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> body) {
        return as(townOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
    }
}
