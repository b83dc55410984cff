package io.github.bihuan.privacy;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("个人信息每日处理：换密钥、到期清除")
class PersonalDataRunTest extends ApiTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Inject
    KeyRotation rotation;

    @Inject
    Resealing resealing;

    @Inject
    Retention retention;

    @Inject
    PersonalDataRun run;

    private UUID official;
    private UUID enterprise;

    @BeforeEach
    void anOfficialAndAnEnterprise() {
        UUID office = HazardRows.anOrganisation("样例安监站" + serial(), "样例站", "TOWNSHIP_STATION", "TOWNSHIP", MAFANG);
        official = UUID.fromString(as(countyOffice())
                .body(Map.of(
                        "name",
                        "郭十三",
                        "post",
                        "科员",
                        "organisationId",
                        office,
                        "phone",
                        "13800000009",
                        "email",
                        "guo@example.cn"))
                .post("/api/v1/officials")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        enterprise = registered(aRollingMill());
    }

    @Test
    @DisplayName("换新密钥：旧号码逐行重新加密，旧密钥撤下后仍可读；原先明文的也一并加密")
    void after_a_rotation_the_old_key_may_go() {
        change("update enterprise set principal_phone = '13800000001' where id = ?", enterprise);
        UUID channel = aChannel();
        assertThat(await(rotation.resealing().run())).isGreaterThanOrEqualTo(5);

        assertThat(prefixes()).containsOnly("enc:test-2");
        assertThat(await(rotation.resealing().run())).isZero();
        Seal onlyNew = rotation.onlyNew();
        assertThat(onlyNew.open(SealedFor.phone(official), stored("official", "phone", official)))
                .isEqualTo("13800000009");
        assertThat(onlyNew.open(SealedFor.phone(enterprise), stored("enterprise", "principal_phone", enterprise)))
                .isEqualTo("13800000001");
        assertThat(onlyNew.open(
                        new SealedFor("channel-secret", channel.toString()),
                        stored("notice_channel", "secret", channel)))
                .isEqualTo(SECRET);
        as(countyOffice())
                .get("/api/v1/officials/" + official)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("phone", equalTo("13800000009"));

        await(resealing.run());
        assertThat(prefixes()).containsOnly("enc:test-1");
    }

    @Test
    @DisplayName("离任三年后清除联系方式，姓名职务保留；每天一次，记入审计日志")
    void an_official_who_left_is_no_longer_reachable_after_the_period() {
        leave();
        itIs("2027-12-16T09:00:00+08:00");
        await(run.run());
        assertThat(stored("official", "phone", official)).isNotNull();

        itIs("2027-12-19T09:00:00+08:00");
        long due = await(retention.run(true)).get("left-officials");
        assertThat(due).isPositive();
        assertThat(stored("official", "phone", official)).isNotNull();

        long facts = count("fact");
        long entries = count("audit_event");
        await(run.run());
        await(run.run());
        as(countyOffice())
                .get("/api/v1/officials/" + official)
                .then()
                .statusCode(200)
                .body("name", equalTo("郭十三"))
                .body("post", equalTo("科员"))
                .body("phone", nullValue())
                .body("email", nullValue());
        assertThat(count("fact")).isEqualTo(facts);
        assertThat(count("audit_event")).isEqualTo(entries + 1);
        assertThat(rows("select actor, after->'cleared'->>'left-officials' from audit_event"
                        + " where action = 'PERSONAL_DATA_RUN' order by seq desc limit 1"))
                .containsExactly(List.of("system", String.valueOf(due)));
    }

    @Test
    @DisplayName("关闭三年的企业清除人员联系方式，其他企业不动")
    void a_closed_enterprises_people_are_no_longer_reachable_after_the_period() {
        UUID open = registered(aRollingMill());
        as(townOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "CLOSED"))
                .patch("/api/v1/enterprises/" + enterprise)
                .then()
                .statusCode(200);
        itIs("2027-12-20T09:00:00+08:00");
        await(run.run());
        as(townOffice())
                .get("/api/v1/enterprises/" + enterprise)
                .then()
                .body("principal.name", equalTo("张三"))
                .body("principal.phone", nullValue())
                .body("principal.email", nullValue());
        as(townOffice()).get("/api/v1/enterprises/" + open).then().body("principal.phone", equalTo("13800000001"));
    }

    @Test
    @DisplayName("幂等键两天后删除，一天内的不删")
    void an_idempotency_key_lives_for_two_days() {
        String key = UUID.randomUUID().toString();
        as(townOffice())
                .header("Idempotency-Key", key)
                .body(aRollingMill())
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
        itIs("2024-12-18T23:00:00+08:00");
        await(retention.run(false));
        assertThat(rows("select 1 from idempotency_key where key = ?", key)).hasSize(1);
        itIs("2024-12-20T00:00:00+08:00");
        await(retention.run(false));
        assertThat(rows("select 1 from idempotency_key where key = ?", key)).isEmpty();
    }

    private static UUID aChannel() {
        return UUID.fromString(as(townOffice())
                .body(Map.of(
                        "channel",
                        "WEBHOOK",
                        "name",
                        "样例系统",
                        "regionCode",
                        MAFANG,
                        "url",
                        "https://93.184.216.34/notices",
                        "secret",
                        SECRET))
                .post("/api/v1/notice-channels")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void leave() {
        as(countyOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("status", "LEFT"))
                .patch("/api/v1/officials/" + official)
                .then()
                .statusCode(200);
    }

    /** With which keys everything in the database is sealed. */
    private List<String> prefixes() {
        return rotation.columns().stream()
                .flatMap(column -> rows(
                        "select distinct substring(%1$s from '^enc:[^:]*') from %2$s where %1$s is not null and %3$s"
                                .formatted(column.column(), column.table(), column.where()))
                        .stream())
                .map(row -> String.valueOf(row.get(0)))
                .distinct()
                .toList();
    }

    private static String stored(String table, String column, UUID id) {
        return (String) rows("select " + column + " from " + table + " where id = ?", id)
                .get(0)
                .get(0);
    }

    private static long count(String table) {
        return (Long) rows("select count(*) from " + table).get(0).get(0);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(60));
    }
}
