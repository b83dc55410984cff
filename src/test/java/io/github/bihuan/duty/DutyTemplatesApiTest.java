package io.github.bihuan.duty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.EnterpriseSamples;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("履职事项范本的读取和采用")
class DutyTemplatesApiTest extends ApiTest {

    private static final String PATH = "/api/v1/duty-templates";
    private static final String INSTANCES = "/api/v1/duty-instances";
    /** 黑林镇 */
    private static final String HEILIN = "320707104";

    @Inject
    DutyClockwork clockwork;

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
    @DisplayName("黑林镇：分管负责人职责清单和专项行动工作清单由企业报存，期满未报的列为逾期，补报即完成")
    void the_lists_of_the_deputies_are_stored_and_the_missing_ones_shown() {
        String office = TestTokens.of("heilin-office", HEILIN, "TOWNSHIP_OFFICE");
        itIs("2023-06-01T09:00:00+08:00");
        UUID diligent = anEnterprise(office);
        UUID slow = anEnterprise(office);
        String duties = adopted(office, "DEPUTY_DUTY_LIST");
        String work = adopted(office, "ACTION_WORK_LIST");
        itIs("2023-10-08T09:00:00+08:00");
        clockwork.run();
        filed(diligent, duties, 201);
        filed(diligent, work, 201);
        filed(slow, duties, 201);
        filed(UUID.randomUUID(), diligent, duties, 404);

        itIs("2023-10-11T09:00:00+08:00");
        as(office).get(missing(duties, slow)).then().statusCode(200).body("items", empty());
        as(office)
                .get(missing(work, slow))
                .then()
                .statusCode(200)
                .body("items.name", contains("制定分管负责人本次专项行动工作清单（P）"))
                .body("items.lateDays", contains(1));
        as(office).get(missing(work, diligent)).then().body("items", empty());
        as(townOffice()).get(missing(work, slow)).then().body("items", empty());
        filed(slow, work, 201);
        as(office).get(missing(work, slow)).then().body("items", empty());
        ended(office, duties);
        ended(office, work);
    }

    private static UUID anEnterprise(String office) {
        Map<String, Object> body = EnterpriseSamples.aRollingMill();
        body.put("regionCode", HEILIN);
        return UUID.fromString(EnterpriseSamples.register(office, body)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Posts the template as a duty; answers its id. */
    private static String adopted(String office, String code) {
        Map<String, Object> duty = new HashMap<>(as(office)
                .get(PATH + "?programme=HL-2023")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("items.find { it.code == '" + code + "' }"));
        duty.remove("programme");
        duty.remove("organisations");
        duty.put("code", code + "_" + serial());
        return as(office)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void filed(UUID enterprise, String duty, int status) {
        filed(enterprise, enterprise, duty, status);
    }

    private static void filed(UUID by, UUID enterprise, String duty, int status) {
        String instance = as(principal(enterprise))
                .get(INSTANCES + "?originId=" + duty)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        as(principal(by))
                .header("If-Match", "\"1\"")
                .body(Map.of("occurredOn", "2023-09-28", "description", "清单已制定并公示", "link", "https://example.cn/list"))
                .post(INSTANCES + "/" + instance + "/evidence")
                .then()
                .statusCode(status);
    }

    private static String principal(UUID enterprise) {
        return TestTokens.ofEnterprise("principal-" + enterprise, HEILIN, enterprise, "ENTERPRISE_PRINCIPAL");
    }

    private static String missing(String duty, UUID enterprise) {
        return INSTANCES + "?standing=OVERDUE&originId=" + duty + "&enterpriseId=" + enterprise;
    }

    private static void ended(String office, String duty) {
        as(office)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "样例结束"))
                .post("/api/v1/duties/" + duty + "/ending")
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
