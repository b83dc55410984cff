package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bihuan.enterprise.domain.Uscc;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in production with a real Keycloak and the realm file of {@code docs/operate/keycloak}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("真实的 Keycloak：登录、声明、伪造的令牌、换钥、停机")
class KeycloakIT {

    private static final String PASSWORD = "Aa1" + UUID.randomUUID();
    private static final String SERVICE = "bihuan-exchange";
    private static final String MAFANG = "141128101";
    private static final int SESSION_SECONDS = 12;

    @TempDir
    static Path directory;

    private static Keycloak keycloak;
    private static Production production;
    private static ProgramProcess program;
    private static String town;
    private static String secret;

    @BeforeAll
    static void aRealmWithItsPeopleAndAProgram() {
        keycloak = Keycloak.start();
        keycloak.admin().user("town-office", PASSWORD, "TOWNSHIP_OFFICE", "\"region_code\":[\"" + MAFANG + "\"]");
        keycloak.admin().user("auditor", PASSWORD, "AUDITOR", "\"region_code\":[\"141100\"]");
        secret = keycloak.admin().service(SERVICE, "TOWNSHIP_OFFICE", MAFANG);
        production = Production.migrated(directory, keycloak.issuer());
        program = production.start();
        town = signIn("town-office");
    }

    @AfterAll
    static void end() {
        program.close();
        production.close();
        keycloak.close();
    }

    @Test
    @Order(1)
    @DisplayName("授权码加 PKCE 登录：角色、区划、姓名都来自令牌")
    void a_login_carries_role_region_and_name() {
        JsonNode me = me(town);
        assertThat(me.path("name").asText()).isEqualTo("张三");
        assertThat(me.at("/roles/0/code").asText()).isEqualTo("TOWNSHIP_OFFICE");
        assertThat(me.at("/region/code").asText()).isEqualTo(MAFANG);
        assertThat(me.at("/scope/regionCode").asText()).isEqualTo(MAFANG);
        assertThat(me.path("serviceAccount").asBoolean()).isFalse();
        assertThat(texts(me.path("actions"))).contains("HAZARD_REPORT").doesNotContain("JOURNAL_READ");
    }

    @Test
    @Order(1)
    @DisplayName("令牌里没有区划时，由通讯录按 sub 补充")
    void the_directory_completes_what_the_claims_leave_out() {
        String subject = keycloak.admin().user("newcomer", PASSWORD, "TOWNSHIP_OFFICE", "");
        String token = signIn("newcomer");
        assertThat(me(token).path("region").isNull()).isTrue();
        String organisation = made(
                "/api/v1/organisations",
                """
                {"code":"ORG-KC-1","name":"马坊镇安监站","kind":"TOWNSHIP_STATION","regionCode":"%s"}"""
                        .formatted(MAFANG));
        String official = made(
                "/api/v1/officials",
                """
                {"name":"李四","post":"站长","organisationId":"%s","subject":"%s"}"""
                        .formatted(organisation, subject));
        JsonNode me = me(signIn("newcomer"));
        assertThat(me.at("/region/code").asText()).isEqualTo(MAFANG);
        assertThat(me.at("/organisation/id").asText()).isEqualTo(organisation);
        assertThat(me.at("/official/id").asText()).isEqualTo(official);
    }

    @Test
    @Order(1)
    @DisplayName("服务账号以客户端凭据调用，在日志账本中以客户端为名")
    void a_service_account_acts_in_the_name_of_its_client() {
        String token = keycloak.serviceToken("127.0.0.1", SERVICE, secret);
        JsonNode me = me(token);
        assertThat(me.path("serviceAccount").asBoolean()).isTrue();
        assertThat(me.path("subject").asText()).isEqualTo("client:" + SERVICE);
        assertThat(me.path("name").asText()).isEqualTo("服务账号 " + SERVICE);
        HttpResponse<String> made = program.post("/api/v1/enterprises", token, anEnterprise());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String journal = program.get("/api/v1/audit-events?actor=client:" + SERVICE, signIn("auditor"))
                .body();
        assertThat(Json.items(journal))
                .singleElement()
                .satisfies(event -> assertThat(event.path("actorName").asText()).isEqualTo("服务账号 " + SERVICE));
    }

    @Test
    @Order(1)
    @DisplayName("不是给本系统的令牌：受众不对")
    void a_token_for_somebody_else_is_refused() {
        refused(new Visitor(keycloak)
                .signIn("town-office", PASSWORD)
                .path("id_token")
                .asText());
    }

    @Test
    @Order(1)
    @DisplayName("签名为真、签发者不符的令牌")
    void a_token_of_another_issuer_is_refused() {
        refused(keycloak.serviceToken("localhost", SERVICE, secret));
    }

    @Test
    @Order(1)
    @DisplayName("篡改、无签名、以公钥作密钥、他人签名、未知密钥的令牌一律 401")
    void forged_tokens_are_refused() {
        Forger forger = new Forger(town);
        refused(forger.tampered(claims -> claims.put("region_code", "14")));
        refused(forger.tampered(claims -> claims.putArray("groups").add("SYSTEM_ADMIN")));
        refused(forger.tampered(claims -> claims.put("exp", claims.path("exp").asLong() + 36_000)));
        refused(forger.withoutSignature());
        refused(forger.signedWithThePublicKey(keycloak.publicKey()));
        refused(forger.signedByAStranger());
        refused(forger.ofAnUnknownKey("no-such-key"));
        refused("not.a.token");
        assertThat(program.get("/api/v1/me", town).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(1)
    @DisplayName("反复猜口令的账号被锁定")
    void a_guesser_is_locked_out() {
        String user = keycloak.admin().user("guessed", PASSWORD, "TOWNSHIP_OFFICE", "");
        within(Duration.ofSeconds(30), () -> {
            new Visitor(keycloak).enter("guessed", "wrong");
            return keycloak.admin().isLockedOut(user);
        });
        assertThat(new Visitor(keycloak).enter("guessed", PASSWORD).headers().firstValue("Location"))
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("要求登录时长和级别时：过时或凭旧会话得来的令牌要求重新登录，服务账号不受影响")
    void an_old_or_weak_login_must_be_repeated() {
        try (var strict = production.start("-Dbihuan.identity.required-acr=1")) {
            Visitor visitor = new Visitor(keycloak);
            assertThat(status(strict, visitor.signIn("town-office", PASSWORD))).isEqualTo(200);
            assertThat(challenge(strict, visitor.comeAgain())).contains("acr_values=\"1\"");
            assertThat(strict.get("/api/v1/me", keycloak.serviceToken("127.0.0.1", SERVICE, secret))
                            .statusCode())
                    .isEqualTo(200);
        }
        try (var strict = production.start("-Dbihuan.identity.max-session-age=" + SESSION_SECONDS + "s")) {
            Visitor visitor = new Visitor(keycloak);
            assertThat(status(strict, visitor.signIn("town-office", PASSWORD))).isEqualTo(200);
            within(Duration.ofSeconds(SESSION_SECONDS + 10), () -> status(strict, visitor.comeAgain()) == 401);
            assertThat(challenge(strict, visitor.comeAgain())).contains("max_age=\"" + SESSION_SECONDS + "\"");
        }
    }

    @Test
    @Order(3)
    @DisplayName("令牌到期后被拒绝")
    void an_expired_token_is_refused() {
        keycloak.admin().shortenTokens(SERVICE, 2);
        String token = keycloak.serviceToken("127.0.0.1", SERVICE, secret);
        within(Duration.ofSeconds(20), () -> program.get("/api/v1/me", token).statusCode() == 401);
        refused(token);
    }

    @Test
    @Order(4)
    @DisplayName("换钥六十秒内生效：新令牌被接受，失窃的旧钥签的令牌被拒绝")
    void rotated_keys_are_known_within_a_minute() {
        keycloak.admin().addKeys();
        keycloak.admin().removeFirstKeys();
        String fresh = signIn("town-office");
        within(Duration.ofSeconds(60), () -> program.get("/api/v1/me", fresh).statusCode() == 200);
        refused(town);
    }

    @Test
    @Order(5)
    @DisplayName("Keycloak 停机：已知密钥的令牌照常，未知密钥得到 401，不是 5xx")
    void without_keycloak_known_keys_still_work() {
        String token = signIn("town-office");
        assertThat(program.get("/api/v1/me", token).statusCode()).isEqualTo(200);
        keycloak.kill();
        assertThat(program.get("/api/v1/me", token).statusCode()).isEqualTo(200);
        refused(new Forger(token).ofAnUnknownKey("while-it-is-down"));
        assertThat(program.status("/q/health/ready")).isEqualTo(200);
    }

    private static String signIn(String user) {
        return new Visitor(keycloak).signIn(user, PASSWORD).path("access_token").asText();
    }

    private static JsonNode me(String token) {
        HttpResponse<String> answer = program.get("/api/v1/me", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.parse(answer.body());
    }

    private static String made(String path, String json) {
        HttpResponse<String> answer = program.post(path, town, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.parse(answer.body()).path("id").asText();
    }

    private static void refused(String token) {
        HttpResponse<String> answer = program.get("/api/v1/me", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    private static int status(ProgramProcess program, JsonNode tokens) {
        return program.get("/api/v1/me", tokens.path("access_token").asText()).statusCode();
    }

    private static String challenge(ProgramProcess program, JsonNode tokens) {
        HttpResponse<String> answer =
                program.get("/api/v1/me", tokens.path("access_token").asText());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Json.parse(answer.body()).path("code").asText()).isEqualTo("insufficient-user-authentication");
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertThat(challenge).startsWith("Bearer error=\"insufficient_user_authentication\"");
        return challenge;
    }

    private static List<String> texts(JsonNode array) {
        return Json.list(array).stream().map(JsonNode::asText).toList();
    }

    private static String anEnterprise() {
        return """
                {"name":"样本企业","uscc":"%s","regionCode":"%s","address":"方山县马坊镇",
                 "industry":"MACHINERY","sizeClass":"SMALL_MICRO","principal":{"name":"张三"}}"""
                .formatted(Uscc.withCheckDigit("91141128MA9990001"), MAFANG);
    }

    private static void within(Duration patience, BooleanSupplier comes) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!comes.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + patience).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }
}
