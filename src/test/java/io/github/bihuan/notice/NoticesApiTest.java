package io.github.bihuan.notice;

import static io.github.bihuan.fixtures.HazardRows.aHazard;
import static io.github.bihuan.fixtures.HazardRows.anEnterprise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Occasion;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("通知：签发、签收、回复、撤回")
class NoticesApiTest extends ApiTest {

    private static final String TOWN = "141128104";
    private static final LocalDate FOUND = LocalDate.of(2024, 12, 17);
    private static final String OFFICE = TestTokens.of("bwd-office", TOWN, "TOWNSHIP_OFFICE");
    private static final String LEADER = TestTokens.of("bwd-leader", TOWN, "TOWNSHIP_LEADER");

    @Inject
    Notices notices;

    @Inject
    Database database;

    private UUID enterprise;
    private UUID hazard;
    private UUID official;

    @BeforeEach
    void anEnterpriseWithAResponsibleOfficial() {
        enterprise = anEnterprise("丁建材样例有限公司", TOWN);
        hazard = aHazard(enterprise, TOWN, "GENERAL", FOUND, LocalDate.of(2024, 12, 20));
        UUID office = HazardRows.anOrganisation("样例单位" + serial(), "样例", "TOWNSHIP_STATION", "TOWNSHIP", TOWN);
        official = HazardRows.anOfficial("周八", "副镇长", office, TOWN);
        HazardRows.assign("RESPONSIBLE_OFFICIAL", official, "ENTERPRISE", enterprise, TOWN);
    }

    @Test
    @DisplayName("督促函草稿由办公室一键签发：编号、发出，进入收件箱")
    void an_urging_letter_is_approved_and_goes_out() {
        UUID notice = step(NoticeText.URGING_LETTER, IssueMode.APPROVAL, "L2");
        as(OFFICE)
                .get("/api/v1/notices/" + notice)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("number", nullValue())
                .body("body", startsWith("【草稿，未经签发不发生效力】"));
        as(principalOf(enterprise)).get("/api/v1/notices/" + notice).then().statusCode(404);

        as(OFFICE)
                .body("{\"approved\":true}")
                .post("/api/v1/notices/" + notice + "/approval")
                .then()
                .statusCode(428);
        as(OFFICE)
                .header("If-Match", "\"1\"")
                .body("{\"opinion\":\"同意\"}")
                .post("/api/v1/notices/" + notice + "/approval")
                .then()
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("number", containsString("督函〔2024〕"))
                .body("approvedBy", equalTo("bwd-office"))
                .body("body", not(containsString("草稿")))
                .body("replyDueOn", equalTo("2024-12-24"));
        as(OFFICE)
                .header("If-Match", "\"2\"")
                .body("{\"approved\":true}")
                .post("/api/v1/notices/" + notice + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-notice-transition"));
        as(principalOf(enterprise))
                .get("/api/v1/me/notices?unacknowledged=true")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(notice.toString()));
    }

    @Test
    @DisplayName("通报须由领导签发，办公室签发被拒；不同意须说明理由")
    void a_circular_is_signed_by_a_leader_only() {
        UUID notice = step(NoticeText.CIRCULAR, IssueMode.DRAFT, "L3");
        as(OFFICE)
                .header("If-Match", "\"1\"")
                .body("{\"approved\":true}")
                .post("/api/v1/notices/" + notice + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("leader-must-sign"));
        as(LEADER)
                .header("If-Match", "\"1\"")
                .body("{\"approved\":false}")
                .post("/api/v1/notices/" + notice + "/approval")
                .then()
                .statusCode(422)
                .body("code", equalTo("opinion-required"));
        as(LEADER)
                .header("If-Match", "\"1\"")
                .body("{\"approved\":false,\"opinion\":\"企业已停产\"}")
                .post("/api/v1/notices/" + notice + "/approval")
                .then()
                .statusCode(201)
                .body("status", equalTo("CANCELLED"))
                .body("endReason", equalTo("企业已停产"));
    }

    @Test
    @DisplayName("全部主送人签收后为已签收，再回复")
    void the_notice_is_acknowledged_when_everybody_has_signed() {
        UUID notice = step(NoticeText.REMINDER_LETTER, IssueMode.AUTOMATIC, "L1");
        String responsible = TestTokens.ofOfficial("zhou", TOWN, null, official, "RESPONSIBLE_OFFICIAL");
        as(principalOf(enterprise))
                .post("/api/v1/notices/" + notice + "/receipts")
                .then()
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("acknowledgedAt", nullValue());
        as(responsible)
                .post("/api/v1/notices/" + notice + "/receipts")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("recipients.acknowledgedBy", hasItem("zhou"));
        as(responsible).get("/api/v1/me/notices?unacknowledged=true").then().body("items", empty());
        as(principalOf(enterprise))
                .body("{\"text\":\"设备已到货，三日内完成\"}")
                .post("/api/v1/notices/" + notice + "/replies")
                .then()
                .statusCode(201)
                .body("status", equalTo("REPLIED"))
                .body("recipients.reply", hasItem("设备已到货，三日内完成"));
    }

    @Test
    @DisplayName("不是接收人不能签收，管辖范围外的通知不存在")
    void only_addressees_sign() {
        UUID notice = step(NoticeText.REMINDER_LETTER, IssueMode.AUTOMATIC, "L1");
        as(OFFICE)
                .post("/api/v1/notices/" + notice + "/receipts")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-addressee"));
        as(neighbourOffice()).get("/api/v1/notices/" + notice).then().statusCode(404);
        as(principalOf(UUID.randomUUID()))
                .get("/api/v1/notices/" + notice)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("撤回后不再送达，不能签收")
    void a_recalled_notice_is_not_sent_any_more() {
        UUID notice = step(NoticeText.REMINDER_LETTER, IssueMode.AUTOMATIC, "L1");
        as(OFFICE)
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"编号有误\"}")
                .post("/api/v1/notices/" + notice + "/recall")
                .then()
                .statusCode(201)
                .body("status", equalTo("RECALLED"));
        assertThat(rows("select distinct status from delivery where notice_id = ? and channel = 'EMAIL'", notice))
                .containsExactly(List.of("CANCELLED"));
        as(principalOf(enterprise))
                .post("/api/v1/notices/" + notice + "/receipts")
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("列表按事项、步骤、日期筛选，送达地址隐去")
    void lists_are_filtered_and_addresses_masked() {
        UUID notice = step(NoticeText.REMINDER_LETTER, IssueMode.AUTOMATIC, "L1");
        as(OFFICE)
                .get("/api/v1/notices?subjectId=" + hazard + "&step=L1&dueFrom=2024-12-17&dueTo=2024-12-17&count=true")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(notice.toString())))
                .body("count", equalTo(1));
        as(OFFICE).get("/api/v1/notices?dueFrom=yesterday").then().statusCode(400);
        as(OFFICE).get("/api/v1/notices?kind=POSTCARD").then().statusCode(400);
        as(OFFICE)
                .get("/api/v1/notices/" + notice + "/deliveries")
                .then()
                .statusCode(200)
                .body("address", hasItem("p***@example.cn"))
                .body("address", not(hasItem(startsWith("principal"))));
    }

    @Test
    @DisplayName("事项办结后未签发的草稿取消")
    void drafts_of_a_settled_matter_are_cancelled() {
        UUID notice = step(NoticeText.URGING_LETTER, IssueMode.APPROVAL, "L2");
        int cancelled = database.write(
                        Scope.nation(), tx -> notices.cancelPending(tx, Caller.system("test"), hazard, "隐患已验收"))
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(cancelled).isEqualTo(1);
        as(OFFICE).get("/api/v1/notices/" + notice).then().body("status", equalTo("CANCELLED"));
    }

    private UUID step(NoticeText text, IssueMode mode, String step) {
        Matter matter = new Matter("YH-" + hazard, "丁建材样例有限公司", "破碎机", "无防护罩", "一般事故隐患", null, "镇级检查", FOUND);
        Limit limit = new Limit(LocalDate.of(2024, 12, 20), 3, "整改期限2024年12月20日（含当日）。");
        NoticeDraft draft = new NoticeDraft(
                text,
                mode,
                Subject.hazard(hazard, enterprise, TOWN, "GENERAL"),
                List.of(RecipientRole.PRINCIPAL, RecipientRole.SAFETY_MANAGER, RecipientRole.RESPONSIBLE_OFFICIAL),
                List.of(),
                Content.of(matter, limit, null),
                Occasion.step(step, step, 1, FOUND, false));
        return database.write(Scope.nation(), tx -> notices.issue(tx, Caller.system("test"), draft))
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
