package io.github.bihuan.enterprise;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.register;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EnterpriseListsApiTest extends ApiTest {

    private static final String PATH = "/api/v1/enterprises";

    @Test
    @DisplayName("按条件检索，翻页不重不漏")
    void lists_are_filtered_and_paged() {
        String mark = "检索" + serial();
        var expected = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var body = aRollingMill();
            body.put("name", mark + "铸造厂" + i);
            body.put("industry", "MACHINERY");
            body.put("watchListed", true);
            expected.add(registered(body).toString());
        }
        String query = PATH + "?limit=2&count=true&regionCode=141100&industry=MACHINERY&riskTag=HOT_WORK"
                + "&watchListed=true&status=ACTIVE&sizeClass=ABOVE_SCALE&q=" + mark;
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page =
                    as(countyOffice()).get(query + "&cursor=" + cursor).then().statusCode(200);
            page.body("count", equalTo(5));
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("nextCursor");
        }
        assertThat(seen).hasSize(5).containsExactlyInAnyOrderElementsOf(expected);
        as(countyOffice()).get(query + "&keyEnterprise=true").then().body("items", hasSize(0));
    }

    @Test
    @DisplayName("电话只对办公室和本企业完整显示")
    void phones_are_whole_for_the_office_and_the_enterprise_itself() {
        var body = aRollingMill();
        UUID id = registered(body);
        for (String trusted : List.of(townOffice(), countyOffice(), principalOf(id))) {
            as(trusted).get(PATH + "/" + id).then().body("principal.phone", equalTo("13800000001"));
        }
        for (String other : List.of(townInspector(), auditor())) {
            as(other).get(PATH + "/" + id).then().body("principal.phone", equalTo("138****0001"));
        }
        as(townOffice())
                .get(PATH + "?q=" + body.get("uscc"))
                .then()
                .body("items[0].principal.phone", equalTo("138****0001"))
                .body("items[0].safetyManager.phone", equalTo("138****0002"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1000000000, invalid-limit",
        "cursor=nonsense, invalid-cursor",
        "status=ASLEEP, invalid-parameter",
        "regionCode=1x, invalid-parameter",
        "supervisingOrganisationId=me, invalid-parameter"
    })
    @DisplayName("不正确的查询参数答复 400")
    void wrong_parameters_are_refused(String query, String code) {
        as(townOffice()).get(PATH + "?" + query).then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    @DisplayName("含空字符的名称答复 4xx")
    void a_nul_character_is_the_clients_fault() {
        var body = aRollingMill();
        body.put("name", "甲\u0000乙");
        register(townOffice(), body).statusCode(400);
    }
}
