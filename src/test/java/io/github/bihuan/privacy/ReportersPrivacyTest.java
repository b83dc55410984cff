package io.github.bihuan.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("举报人身份随密钥更换重新加密、到期清除")
class ReportersPrivacyTest extends ApiTest {

    private static final String TIP_OFFS = "/api/v1/tip-offs";
    private static final String HANDLER = TestTokens.of("tipoff-handler", MAFANG, "TIPOFF_HANDLER");

    @Inject
    KeyRotation rotation;

    @Inject
    Resealing resealing;

    @Inject
    PersonalDataRun run;

    @Test
    @DisplayName("换新密钥后身份和举报内容都用新密钥，旧密钥撤下后仍可读")
    void after_a_rotation_the_old_key_may_go() {
        UUID tipOff = aNamedTipOff();
        await(rotation.resealing().run());

        Seal onlyNew = rotation.onlyNew();
        assertThat(onlyNew.open(
                        new SealedFor("tip-off-identity", tipOff.toString()),
                        identities(tipOff).get(0)))
                .contains("钱十六", "13987651234");
        assertThat(onlyNew.open(new SealedFor("tip-off-text", tipOff.toString()), description(tipOff)))
                .isEqualTo("无证人员从事焊接作业");
        as(HANDLER)
                .get(TIP_OFFS + "/" + tipOff + "/identity")
                .then()
                .statusCode(200)
                .body("name", equalTo("钱十六"));
        await(resealing.run());
    }

    @Test
    @DisplayName("举报归档两年后清除举报人身份，举报本身保留；未归档的不清除")
    void who_reported_is_forgotten_after_the_period() {
        UUID archived = aNamedTipOff();
        UUID open = aNamedTipOff();
        decided(archived, 1, Map.of("act", "REFUSE", "reason", "不属于安全生产"));
        decided(archived, 2, Map.of("act", "ARCHIVE"));
        itIs("2026-12-16T09:00:00+08:00");
        await(run.run());
        assertThat(identities(archived)).hasSize(1);
        itIs("2026-12-19T09:00:00+08:00");
        await(run.run());
        assertThat(identities(archived)).isEmpty();
        assertThat(identities(open)).hasSize(1);
        as(HANDLER).get(TIP_OFFS + "/" + archived + "/identity").then().statusCode(404);
        as(HANDLER).get(TIP_OFFS + "/" + archived).then().statusCode(200).body("status", equalTo("ARCHIVED"));
    }

    private static UUID aNamedTipOff() {
        return UUID.fromString(given().contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode",
                        MAFANG,
                        "enterpriseName",
                        "样例石材厂",
                        "description",
                        "无证人员从事焊接作业",
                        "reporter",
                        Map.of("name", "钱十六", "phone", "13987651234")))
                .post(TIP_OFFS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void decided(UUID tipOff, int version, Map<String, String> decision) {
        as(HANDLER)
                .header("If-Match", "\"" + version + "\"")
                .body(decision)
                .post(TIP_OFFS + "/" + tipOff + "/decisions")
                .then()
                .statusCode(201);
    }

    /** What is stored of who reported: nothing, or one sealed text. */
    private static List<String> identities(UUID tipOff) {
        return rows("select sealed from tip_off_identity where tip_off_id = ?", tipOff).stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private static String description(UUID tipOff) {
        return (String) rows("select description from tip_off where id = ?", tipOff)
                .get(0)
                .get(0);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
