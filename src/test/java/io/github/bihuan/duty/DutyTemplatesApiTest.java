package io.github.bihuan.duty;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("履职事项范本的读取和采用")
class DutyTemplatesApiTest extends ApiTest {

    private static final String PATH = "/api/v1/duty-templates";

    @Test
    @DisplayName("按方案读取，照样以 POST /duties 规定")
    void a_template_is_read_and_posted() {
        String office = TestTokens.of("jiaocheng-office", JIAOCHENG, "COUNTY_OFFICE");
        Map<String, Object> template = as(office)
                .get(PATH + "?programme=JC-2024-45")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("PRINCIPAL_CHECK_SMELTING", "LEDGER_CONFIRMATION"))
                .extract()
                .path("items.find { it.code == 'PRINCIPAL_CHECK_SMELTING' }");
        Map<String, Object> duty = new HashMap<>(template);
        duty.remove("programme");
        duty.remove("organisations");
        duty.put("code", "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
        itIs("2024-05-06T09:00:00+08:00");
        String id = as(office)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .body("evidenceKind", is("CHECK_RECORD"))
                .body("clause", is("003 (二)"))
                .extract()
                .path("id");
        as(office)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "样例结束"))
                .post("/api/v1/duties/" + id + "/ending")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("没有这一方案的为空；企业人员也可以读取")
    void nothing_for_an_unknown_programme() {
        as(townOffice()).get(PATH + "?programme=NONE").then().statusCode(200).body("items", empty());
        as(principalOf(UUID.randomUUID())).get(PATH).then().statusCode(200);
    }
}
