package io.github.bihuan.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Sinks.class, restrictToAnnotatedClass = true)
@DisplayName("渠道送达：机器人、系统对接、短信")
class ChannelDeliveryTest extends ApiTest {

    private static final String ROBOT_OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Inject
    DeliveryRun deliveries;

    @Inject
    Letters letters;

    @BeforeEach
    void nothingWaitsAndNobodyListens() {
        change("update delivery set status = 'CANCELLED', next_at = null, leased_until = null"
                + " where status not in ('SENT', 'DEAD', 'CANCELLED')");
        change("update notice_channel set status = 'RETIRED'");
        Sinks.sinks.resetAll();
    }

    @Test
    @DisplayName("企业微信：每件通知一条短讯，带链接，不含人名，不超过 2048 字节")
    void a_group_is_told_once_what_there_is_and_where() {
        listening("/wecom", ROBOT_OK);
        channel("WECOM_ROBOT", Sinks.url("/wecom?key=k"), null);
        UUID notice = letters.aReminder(MAFANG);
        run();
        run();
        LoggedRequest request = only("/wecom");
        String said = JsonPath.from(request.getBodyAsString()).getString("text.content");
        assertThat(said)
                .startsWith("关于事故隐患整改逾期的提醒函\n文号：")
                .endsWith("详见：https://bihuan.example.cn/notices/" + notice)
                .doesNotContain("张三");
        assertThat(said.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2048);
        assertThat(states(notice, "WECOM_ROBOT")).containsExactly(List.of("SENT", 1));
    }

    @Test
    @DisplayName("钉钉：每条加签；被限速后停十分钟，不消耗次数")
    void dingtalk_is_signed_and_left_alone_when_it_asks() {
        listening("/ding", "{\"errcode\":130101,\"errmsg\":\"send too fast\"}");
        channel("DINGTALK_ROBOT", Sinks.url("/ding?access_token=t"), "\"secret\":\"SECsample\"");
        UUID notice = letters.aReminder(MAFANG);
        run();
        assertThat(states(notice, "DINGTALK_ROBOT")).containsExactly(List.of("FAILED", 0));
        LoggedRequest request = only("/ding");
        assertThat(request.getUrl())
                .isEqualTo("/ding?access_token=t&" + Signatures.dingTalkQuery("SECsample", clock.instant()));
        listening("/ding", ROBOT_OK);
        itIs("2024-12-17T08:09:59+08:00");
        run();
        assertThat(requests("/ding")).hasSize(1);
        itIs("2024-12-17T08:10:00+08:00");
        run();
        assertThat(states(notice, "DINGTALK_ROBOT")).containsExactly(List.of("SENT", 1));
    }

    @Test
    @DisplayName("系统对接：签名可验证；结果不明时以同一编号、同一正文重发")
    void a_webhook_is_signed_and_repeated_under_its_id() {
        Sinks.sinks.stubFor(
                post(urlPathEqualTo("/hook")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        channel("WEBHOOK", Sinks.url("/hook"), "\"secret\":\"" + WEBHOOK_SECRET + "\"");
        UUID notice = letters.aReminder(MAFANG);
        run();
        assertThat(states(notice, "WEBHOOK")).containsExactly(List.of("UNKNOWN", 1));
        Sinks.sinks.stubFor(post(urlPathEqualTo("/hook")).willReturn(aResponse().withStatus(204)));
        itIs("2024-12-17T08:01:00+08:00");
        run();
        assertThat(states(notice, "WEBHOOK")).containsExactly(List.of("SENT", 2));
        List<LoggedRequest> both = requests("/hook");
        assertThat(both).hasSize(2);
        assertThat(both.get(1).getHeader("webhook-id")).isEqualTo(both.get(0).getHeader("webhook-id"));
        assertThat(both.get(1).getBodyAsString()).isEqualTo(both.get(0).getBodyAsString());
        both.forEach(ChannelDeliveryTest::requireSigned);
        assertThat(both.get(0).getHeader("webhook-timestamp"))
                .isNotEqualTo(both.get(1).getHeader("webhook-timestamp"));
    }

    @Test
    @DisplayName("短信：只发模板编号和变量；没有答复为结果不明")
    void sms_is_a_template_and_its_variables() {
        Sinks.sinks.stubFor(post(urlPathEqualTo("/sms")).willReturn(aResponse().withFixedDelay(8000)));
        channel(
                "SMS",
                Sinks.url("/sms"),
                "\"secret\":\"token\",\"smsTemplate\":\"SMS_1001\",\"smsVariables\":{\"code\":\"SUBJECT_CODE\",\"due\":\"DUE_ON\"}");
        UUID notice = letters.aReminder(MAFANG);
        run();
        assertThat(states(notice, "SMS")).containsExactly(List.of("UNKNOWN", 1));
        LoggedRequest request = only("/sms");
        JsonPath body = JsonPath.from(request.getBodyAsString());
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token");
        assertThat(body.getString("phone")).isEqualTo("13800000001");
        assertThat(body.getString("templateId")).isEqualTo("SMS_1001");
        assertThat(body.getString("variables.due")).isEqualTo("2024-12-17");
        assertThat(body.getMap("$")).doesNotContainKey("text");
        as(townOffice())
                .get("/api/v1/notices/" + notice + "/deliveries")
                .then()
                .body("address", hasItem("138****0001"));
    }

    @Test
    @DisplayName("只走所选的文种、步骤和单位；上级的渠道也收到下级的通知")
    void a_channel_gets_what_it_wants() {
        for (String path : List.of("/l2", "/card", "/county", "/unit")) {
            listening(path, ROBOT_OK);
        }
        UUID office = HazardRows.anOrganisation("别处办" + serial(), "别处", "TOWNSHIP_STATION", "TOWNSHIP", MAFANG);
        channel("WECOM_ROBOT", Sinks.url("/l2"), "\"steps\":[\"L2\"]");
        channel("WECOM_ROBOT", Sinks.url("/card"), "\"noticeKinds\":[\"REMINDER_CARD\"]");
        channel("WECOM_ROBOT", Sinks.url("/unit"), "\"organisationId\":\"" + office + "\"");
        channel("WECOM_ROBOT", FANGSHAN, Sinks.url("/county"), null);
        letters.aReminder(MAFANG);
        run();
        assertThat(requests("/county")).hasSize(1);
        for (String path : List.of("/l2", "/card", "/unit")) {
            assertThat(requests(path)).isEmpty();
        }
    }

    @Test
    @DisplayName("放弃的送达可见，由有权人员说明理由重新发送，消息编号不变，留痕")
    void a_dead_letter_is_replayed_by_a_person() {
        Sinks.sinks.stubFor(post(urlPathEqualTo("/dead")).willReturn(aResponse().withStatus(500)));
        channel("WECOM_ROBOT", Sinks.url("/dead"), null);
        UUID notice = letters.aReminder(MAFANG);
        change("update delivery set attempts = 5 where notice_id = ? and channel = 'WECOM_ROBOT'", notice);
        run();
        String id = as(townOffice())
                .get("/api/v1/deliveries?status=DEAD&noticeId=" + notice)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].attempts", equalTo(6))
                .body("items[0].lastError", equalTo("对方拒绝（HTTP 500）"))
                .extract()
                .path("items[0].id");
        String replays = "/api/v1/deliveries/" + id + "/replays";
        as(townOffice()).body("{\"reason\":\" \"}").post(replays).then().statusCode(400);
        as(neighbourOffice()).body("{\"reason\":\"x\"}").post(replays).then().statusCode(404);
        as(auditor()).body("{\"reason\":\"x\"}").post(replays).then().statusCode(403);
        String messageId = as(townOffice())
                .body("{\"reason\":\"机器人已恢复\"}")
                .post(replays)
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .extract()
                .path("messageId");
        as(townOffice())
                .body("{\"reason\":\"机器人已恢复\"}")
                .post(replays)
                .then()
                .statusCode(409)
                .body("code", equalTo("delivery-not-dead"));
        listening("/dead", ROBOT_OK);
        run();
        as(townOffice())
                .get("/api/v1/deliveries/" + id)
                .then()
                .body("status", equalTo("SENT"))
                .body("messageId", equalTo(messageId));
        assertThat(rows(
                        "select reason from audit_event where action = 'DELIVERY_REPLAY' and subject_id = ?",
                        UUID.fromString(id)))
                .containsExactly(List.of("机器人已恢复"));
    }

    @Test
    @DisplayName("暂停的渠道等待，停用的渠道放弃且不能重发")
    void suspended_waits_and_retired_gives_up() {
        listening("/paused", ROBOT_OK);
        String id = channel("WECOM_ROBOT", Sinks.url("/paused"), null);
        String path = "/api/v1/notice-channels/" + id;
        as(townOffice())
                .header("If-Match", "\"1\"")
                .body("{\"status\":\"SUSPENDED\"}")
                .patch(path);
        UUID notice = letters.aReminder(MAFANG);
        run();
        assertThat(states(notice, "WECOM_ROBOT")).containsExactly(List.of("PENDING", 0));
        as(townOffice())
                .header("If-Match", "\"2\"")
                .body("{\"status\":\"RETIRED\"}")
                .patch(path);
        assertThat(states(notice, "WECOM_ROBOT")).containsExactly(List.of("DEAD", 0));
        Object delivery = rows("select id from delivery where notice_id = ? and channel = 'WECOM_ROBOT'", notice)
                .get(0)
                .get(0);
        as(townOffice())
                .body("{\"reason\":\"再试\"}")
                .post("/api/v1/deliveries/" + delivery + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("channel-retired"));
        assertThat(requests("/paused")).isEmpty();
    }

    @Test
    @DisplayName("不跟随重定向：3xx 为拒绝，目标不被访问")
    void redirects_are_not_followed() {
        listening("/target", ROBOT_OK);
        Sinks.sinks.stubFor(post(urlPathEqualTo("/moved"))
                .willReturn(aResponse().withStatus(307).withHeader("Location", Sinks.url("/target"))));
        channel("WECOM_ROBOT", Sinks.url("/moved"), null);
        UUID notice = letters.aReminder(MAFANG);
        run();
        assertThat(states(notice, "WECOM_ROBOT")).containsExactly(List.of("FAILED", 1));
        assertThat(requests("/target")).isEmpty();
    }

    private static void requireSigned(LoggedRequest request) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(request.getHeader("webhook-timestamp")));
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo(Signatures.webhook(
                        WEBHOOK_SECRET, request.getHeader("webhook-id"), at, request.getBodyAsString()));
    }

    private static void listening(String path, String answer) {
        Sinks.sinks.stubFor(post(urlPathEqualTo(path)).willReturn(okJson(answer)));
    }

    private static LoggedRequest only(String path) {
        assertThat(requests(path)).hasSize(1);
        return requests(path).get(0);
    }

    private static List<LoggedRequest> requests(String path) {
        return Sinks.sinks.findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    private static String channel(String channel, String url, String more) {
        return channel(channel, MAFANG, url, more);
    }

    private static String channel(String channel, String region, String url, String more) {
        String body = "{\"channel\":\"%s\",\"name\":\"样例\",\"regionCode\":\"%s\",\"url\":\"%s\"%s}"
                .formatted(channel, region, url, more == null ? "" : "," + more);
        return as(countyOffice())
                .body(body)
                .post("/api/v1/notice-channels")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<List<Object>> states(UUID notice, String channel) {
        return rows("select status, attempts from delivery where notice_id = ? and channel = ?", notice, channel);
    }

    private void run() {
        deliveries.run().await().atMost(Duration.ofSeconds(60));
    }
}
