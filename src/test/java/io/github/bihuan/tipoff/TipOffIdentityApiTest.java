package io.github.bihuan.tipoff;

import static io.github.bihuan.tipoff.TipOffSamples.HANDLER;
import static io.github.bihuan.tipoff.TipOffSamples.PATH;
import static io.github.bihuan.tipoff.TipOffSamples.REPORTER_NAME;
import static io.github.bihuan.tipoff.TipOffSamples.REPORTER_PHONE;
import static io.github.bihuan.tipoff.TipOffSamples.aTipOff;
import static io.github.bihuan.tipoff.TipOffSamples.asked;
import static io.github.bihuan.tipoff.TipOffSamples.filed;
import static io.github.bihuan.tipoff.TipOffSamples.named;
import static io.github.bihuan.tipoff.TipOffSamples.sent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.tipoff.TipOffSamples.Filed;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("举报人身份隔离（场景 E6）")
class TipOffIdentityApiTest extends ApiTest {

    @ConfigProperty(name = "quarkus.log.file.path")
    String log;

    @BeforeEach
    void theFifthOfMarch() {
        itIs("2025-03-05T09:00:00+08:00");
    }

    @Test
    @DisplayName("E6：举报人身份只有受理人员可读，每次读取和被拒都记入审计日志")
    void the_identity_is_for_the_handler_and_each_reading_is_in_the_journal() {
        Filed filed = filed(named());
        String path = PATH + "/" + filed.id() + "/identity";
        as(HANDLER)
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo(REPORTER_NAME))
                .body("phone", equalTo(REPORTER_PHONE));
        as(countyOffice()).get(path).then().statusCode(403);
        as(townOffice()).get(path).then().statusCode(403);
        as(auditor()).get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
        as(TestTokens.of("jicui-handler", JICUI, "TIPOFF_HANDLER"))
                .get(path)
                .then()
                .statusCode(404);
        assertThat(rows(
                        "select action, actor from audit_event where subject_id = ? and action like 'TIP_OFF_IDENTITY%' order by seq",
                        filed.id()))
                .containsExactly(
                        List.of("TIP_OFF_IDENTITY_READ", "tipoff-handler"),
                        List.of("TIP_OFF_IDENTITY_REFUSED", "county-office"),
                        List.of("TIP_OFF_IDENTITY_REFUSED", "town-office"),
                        List.of("TIP_OFF_IDENTITY_REFUSED", "auditor"));
    }

    @Test
    @DisplayName("举报内容里自报的电话：库中加密，列表和县办所见脱敏，受理人员读单件才见全文")
    void what_reporters_write_of_themselves_is_sealed_and_masked() {
        Map<String, Object> body = aTipOff();
        body.put("description", "夜间违章动火，可致电" + REPORTER_PHONE + "了解");
        Filed filed = filed(body);
        String path = PATH + "/" + filed.id();
        String masked = "夜间违章动火，可致电139****1234了解";
        as(HANDLER).get(path).then().body("description", equalTo(body.get("description")));
        as(countyOffice()).get(path).then().body("description", equalTo(masked));
        as(HANDLER).get(PATH).then().body("items[0].description", equalTo(masked));
        assertThat((String) rows("select description from tip_off where id = ?", filed.id())
                        .get(0)
                        .get(0))
                .startsWith("enc:");
    }

    @Test
    @DisplayName("身份不出现在列表、详情、日志、审计、错误答复和数据库明文中，也不记录来源")
    void the_identity_stands_nowhere_else() throws IOException {
        Filed filed = filed(named());
        String answers = as(HANDLER).get(PATH).asString()
                + as(HANDLER).get(PATH + "/" + filed.id()).asString()
                + as(countyOffice()).get(PATH + "/" + filed.id()).asString()
                + as(auditor())
                        .get("/api/v1/audit-events?subjectId=" + filed.id())
                        .asString()
                + asked(filed).extract().asString()
                + sent(Map.of("reporter", Map.of("name", REPORTER_NAME, "phone", REPORTER_PHONE + "x")))
                        .statusCode(400)
                        .extract()
                        .asString();
        assertThat(answers).doesNotContain(REPORTER_NAME, REPORTER_PHONE);
        assertThat(Files.readString(Path.of(log))).doesNotContain(REPORTER_NAME, REPORTER_PHONE);
        assertThat((String) rows("select sealed from tip_off_identity where tip_off_id = ?", filed.id())
                        .get(0)
                        .get(0))
                .startsWith("enc:");
        assertThat(rows(
                        "select actor, coalesce(client_address, '-'), coalesce(request_id, '-') from audit_event where subject_id = ?",
                        filed.id()))
                .containsExactly(List.of("public", "-", "-"));
        for (String table : List.of("tip_off", "fact", "audit_event", "idempotency_key", "notice", "hazard")) {
            assertThat(rows("select 1 from %s x where strpos(x::text, ?) > 0".formatted(table), REPORTER_NAME))
                    .as(table)
                    .isEmpty();
        }
    }
}
