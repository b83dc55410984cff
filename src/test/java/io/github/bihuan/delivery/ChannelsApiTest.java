package io.github.bihuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Sinks.class, restrictToAnnotatedClass = true)
@DisplayName("送达渠道：设置、密钥只写不读、不允许的地址")
class ChannelsApiTest extends ApiTest {

    private static final String KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";

    @Test
    @DisplayName("新增、读取、修改、停用；地址中的密钥不再出现，修改留痕")
    void a_channel_is_kept_and_its_key_never_shown() {
        String id = create(robot(Sinks.url("/send?key=" + KEY)))
                .statusCode(201)
                .body("url", equalTo("http://127.0.0.1:" + Sinks.sinks.port() + "/***"))
                .body("perMinute", equalTo(20))
                .body("breaker", equalTo("CLOSED"))
                .extract()
                .path("id");
        String path = "/api/v1/notice-channels/" + id;
        as(townOffice())
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("secretSet", equalTo(false));
        as(neighbourOffice()).get(path).then().statusCode(404);
        as(townOffice()).body("{\"name\":\"新群\"}").patch(path).then().statusCode(428);
        as(townOffice())
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"新群\",\"steps\":[\"L2\"],\"perMinute\":10}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("新群"))
                .body("steps", hasItem("L2"));
        as(townOffice())
                .header("If-Match", "\"2\"")
                .body("{\"status\":\"RETIRED\"}")
                .patch(path)
                .then()
                .statusCode(200);
        as(townOffice())
                .header("If-Match", "\"3\"")
                .body("{\"status\":\"ACTIVE\"}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("channel-retired"));
        as(townOffice())
                .get("/api/v1/notice-channels?channel=WECOM_ROBOT&limit=200")
                .then()
                .body("items.id", hasItem(id))
                .body("items.url", not(hasItem(containsString(KEY))));
        assertThat(rows(
                        "select count(*) from audit_event where action like 'NOTICE_CHANNEL%' and subject_id = ?",
                        uuid(id)))
                .isEqualTo(java.util.List.of(java.util.List.of(3L)));
        assertThat(rows("select 1 from audit_event j where j::text like '%' || ? || '%'", KEY))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://10.0.0.8/hook",
        "https://192.168.1.1/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://[64:ff9b::7f00:1]/hook",
        "https://2130706434/hook",
        "https://0x7f000002/hook",
        "http://example.cn/hook",
        "ftp://127.0.0.1/hook",
        "https://user:pass@127.0.0.1/hook",
        "https://127.0.0.1/hook#x",
        "https:///hook",
        "not a url",
    })
    @DisplayName("内网、元数据、明文等地址在设置时即被拒绝")
    void forbidden_urls_are_refused(String url) {
        create(robot(url)).statusCode(422).body("code", equalTo("channel-url-refused"));
    }

    @Test
    @DisplayName("各类渠道各有必填项：对接密钥的形式、短信模板、每分钟上限、文种")
    void each_kind_has_its_needs() {
        String webhook = body("WEBHOOK", Sinks.url("/hook"), "\"secret\":\"secret\"");
        create(webhook).statusCode(422).body("code", equalTo("channel-incomplete"));
        create(body("DINGTALK_ROBOT", Sinks.url("/ding"), null)).statusCode(422);
        create(body("SMS", Sinks.url("/sms"), "\"secret\":\"token\"")).statusCode(422);
        create(body("EMAIL", Sinks.url("/mail"), null)).statusCode(422);
        create(body("WECOM_ROBOT", Sinks.url("/w"), "\"perMinute\":21")).statusCode(422);
        create(body("WECOM_ROBOT", Sinks.url("/w"), "\"noticeKinds\":[\"POSTCARD\"]"))
                .statusCode(422)
                .body("violations[0].field", equalTo("noticeKinds"));
        create(body("WECOM_ROBOT", Sinks.url("/w"), "\"steps\":[\"l2\"]")).statusCode(400);
    }

    @Test
    @DisplayName("只有办公室和系统管理员设置渠道；镇里不能给别处设置")
    void only_offices_keep_channels_of_their_place() {
        as(townInspector()).get("/api/v1/notice-channels").then().statusCode(403);
        as(townLeader())
                .body(robot(Sinks.url("/x")))
                .post("/api/v1/notice-channels")
                .then()
                .statusCode(403);
        as(neighbourOffice())
                .body(robot(Sinks.url("/x")))
                .post("/api/v1/notice-channels")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("本人选择送达渠道：先读后写，只能选邮件和短信")
    void an_official_chooses_channels() {
        UUID office = HazardRows.anOrganisation("样例站" + serial(), "样例", "TOWNSHIP_STATION", "TOWNSHIP", MAFANG);
        UUID official = HazardRows.anOfficial("吴九", "副镇长", office, MAFANG);
        String token = TestTokens.ofOfficial("wu", MAFANG, null, official, "RESPONSIBLE_OFFICIAL");
        as(token)
                .get("/api/v1/me/notice-preference")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("channels.size()", equalTo(2));
        as(token)
                .header("If-Match", "\"0\"")
                .body("{\"channels\":[\"SMS\"]}")
                .put("/api/v1/me/notice-preference")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as(token)
                .header("If-Match", "\"0\"")
                .body("{\"channels\":[]}")
                .put("/api/v1/me/notice-preference")
                .then()
                .statusCode(412);
        as(token)
                .header("If-Match", "\"1\"")
                .body("{\"channels\":[\"WEBHOOK\"]}")
                .put("/api/v1/me/notice-preference")
                .then()
                .statusCode(422);
        as(townOffice()).get("/api/v1/me/notice-preference").then().statusCode(404);
    }

    private static ValidatableResponse create(String body) {
        return as(townOffice()).body(body).post("/api/v1/notice-channels").then();
    }

    private static String robot(String url) {
        return body("WECOM_ROBOT", url, null);
    }

    private static String body(String channel, String url, String more) {
        return "{\"channel\":\"%s\",\"name\":\"样例群\",\"regionCode\":\"%s\",\"url\":\"%s\"%s}"
                .formatted(channel, MAFANG, url, more == null ? "" : "," + more);
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
