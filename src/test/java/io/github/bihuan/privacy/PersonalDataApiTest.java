package io.github.bihuan.privacy;

import static io.github.bihuan.fixtures.EnterpriseSamples.aRollingMill;
import static io.github.bihuan.fixtures.EnterpriseSamples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Occasion;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("个人信息：任何地方都找不到完整的电话号码")
class PersonalDataApiTest extends ApiTest {

    private static final Logger LOG = Logger.getLogger(PersonalDataApiTest.class);

    /** Numbers no other test uses. */
    private static final String OFFICE = "0358-7654321";

    private static final String OFFICIAL = "13987650001";
    private static final String OFFICIAL_LATER = "13987650002";
    private static final String PRINCIPAL = "13987650003";
    private static final String CONTROLLER = "13987650004";
    private static final String SAFETY_MANAGER = "13987650005";
    private static final String MISTYPED = "139876500067777x";
    private static final List<String> NUMBERS =
            List.of(OFFICE, OFFICIAL, OFFICIAL_LATER, PRINCIPAL, CONTROLLER, SAFETY_MANAGER, "1398765000");

    private static final String TEXT_COLUMNS =
            """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'json', 'jsonb', 'character varying', 'ARRAY')""";

    @ConfigProperty(name = "quarkus.log.file.path")
    String log;

    @Inject
    Database database;

    @Inject
    Notices notices;

    private final List<String> refusals = new ArrayList<>();

    @Test
    @DisplayName("登记、变更、发通知、出错之后，全库、日志、错误答复中都没有完整号码")
    void after_a_story_no_whole_number_stands_anywhere() throws IOException {
        UUID office = anOrganisation();
        UUID official = anOfficial(office);
        UUID enterprise = anEnterprise();
        aNotice(enterprise, official);
        mistakes(enterprise, official);
        LOG.infof("called %s of the enterprise %s", PRINCIPAL, enterprise);

        assertThat(rows("select phone from official where id = ?", official))
                .allSatisfy(row -> assertThat((String) row.get(0)).startsWith("enc:test-1:"));
        assertThat(rows("select phone from notice_recipient where enterprise_id = ? and phone is not null", enterprise))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((String) row.get(0)).startsWith("enc:test-1:"));
        assertThat(wholeNumbersInTheDatabase()).isEmpty();
        assertThat(refusals).hasSizeGreaterThan(4).allSatisfy(this::tellsNoNumber);
        String written = Files.readString(Path.of(log));
        assertThat(written).contains("called 139****0003 of the enterprise " + enterprise);
        tellsNoNumber(written);
    }

    @Test
    @DisplayName("全库检查本身有效：明文号码一定会被找到")
    void the_search_finds_a_number_that_was_stored_plain() {
        UUID official = anOfficial(anOrganisation());
        change("update official set phone = ? where id = ?", OFFICIAL, official);
        try {
            assertThat(wholeNumbersInTheDatabase()).contains("official.phone " + OFFICIAL);
        } finally {
            change("update official set phone = null where id = ?", official);
        }
    }

    @Test
    @DisplayName("完整号码只给有权的角色，其余一律脱敏")
    void the_whole_number_is_for_those_who_keep_the_directory() {
        UUID official = anOfficial(anOrganisation());
        UUID enterprise = anEnterprise();
        shown(countyOffice(), "/api/v1/officials/" + official, "phone", OFFICIAL);
        shown(countyOffice(), "/api/v1/officials/" + official, "email", "guo@example.cn");
        shown(townInspector(), "/api/v1/officials/" + official, "phone", "139****0001");
        shown(townInspector(), "/api/v1/officials/" + official, "email", "g***@example.cn");
        shown(auditor(), "/api/v1/officials/" + official, "phone", "139****0001");
        shown(townOffice(), "/api/v1/enterprises/" + enterprise, "principal.phone", PRINCIPAL);
        shown(principalOf(enterprise), "/api/v1/enterprises/" + enterprise, "principal.phone", PRINCIPAL);
        shown(townInspector(), "/api/v1/enterprises/" + enterprise, "principal.phone", "139****0003");
        shown(townInspector(), "/api/v1/enterprises/" + enterprise, "principal.email", "s***@example.com");
        shown(auditor(), "/api/v1/enterprises/" + enterprise, "safetyManager.phone", "139****0005");
    }

    private UUID anOrganisation() {
        return created(
                "/api/v1/organisations",
                Map.of(
                        "code",
                        "ORG-P-" + UUID.randomUUID().toString().substring(0, 13),
                        "name",
                        "样例安监站",
                        "kind",
                        "TOWNSHIP_STATION",
                        "regionCode",
                        MAFANG,
                        "phone",
                        OFFICE));
    }

    private UUID anOfficial(UUID organisation) {
        UUID id = created(
                "/api/v1/officials",
                Map.of(
                        "name",
                        "郭十三",
                        "post",
                        "科员",
                        "organisationId",
                        organisation,
                        "phone",
                        OFFICIAL_LATER,
                        "email",
                        "guo@example.cn"));
        as(countyOffice())
                .header("If-Match", "\"0\"")
                .body(Map.of("phone", OFFICIAL))
                .patch("/api/v1/officials/" + id)
                .then()
                .statusCode(200)
                .body("phone", equalTo(OFFICIAL));
        return id;
    }

    private UUID anEnterprise() {
        Map<String, Object> body = new HashMap<>(aRollingMill());
        body.put("principal", person("张三", PRINCIPAL));
        body.put("actualController", person("李四", CONTROLLER));
        body.put("safetyManager", person("王五", SAFETY_MANAGER));
        return created("/api/v1/enterprises", body);
    }

    /** Twice with one idempotency key: the second answer is the stored one, whole. */
    private static UUID created(String path, Map<String, ?> body) {
        String key = UUID.randomUUID().toString();
        String first = post(path, body, key);
        assertThat(post(path, body, key)).isEqualTo(first);
        return UUID.fromString(first);
    }

    private static String post(String path, Map<String, ?> body, String key) {
        return as(countyOffice())
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void aNotice(UUID enterprise, UUID official) {
        HazardRows.assign("RESPONSIBLE_OFFICIAL", official, "ENTERPRISE", enterprise, MAFANG);
        LocalDate found = LocalDate.of(2024, 12, 16);
        UUID hazard = HazardRows.aHazard(enterprise, MAFANG, "GENERAL", found, LocalDate.of(2024, 12, 20));
        var draft = new NoticeDraft(
                NoticeText.REMINDER_LETTER,
                IssueMode.AUTOMATIC,
                Subject.hazard(hazard, enterprise, MAFANG, "GENERAL"),
                List.of(RecipientRole.PRINCIPAL, RecipientRole.SAFETY_MANAGER, RecipientRole.RESPONSIBLE_OFFICIAL),
                List.of(),
                Content.of(
                        new Matter("YH-" + hazard, "甲轧钢有限公司", "样例部位", "样例隐患", "一般事故隐患", null, "镇级检查", found),
                        new Limit(LocalDate.of(2024, 12, 20), 3, "整改期限2024年12月20日（含当日）。"),
                        null),
                Occasion.step("L1", "L1", 1, found, false));
        assertThat(database.write(Scope.nation(), tx -> notices.issue(tx, Caller.system("test"), draft))
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .isPresent();
    }

    private void mistakes(UUID enterprise, UUID official) {
        refused("/api/v1/officials/" + official, "\"1\"", Map.of("phone", MISTYPED));
        refused("/api/v1/officials/" + official, "\"1\"", Map.of("subject", 1, "unknown " + OFFICIAL, OFFICIAL));
        refused("/api/v1/officials/" + official, "\"99\"", Map.of("phone", OFFICIAL));
        refused("/api/v1/enterprises/" + enterprise, "\"0\"", Map.of("principal", OFFICIAL));
        refused("/api/v1/enterprises/" + enterprise, "\"0\"", Map.of("regionCode", OFFICIAL));
        refused("/api/v1/enterprises/" + enterprise, "\"0\"", Map.of("industry", "行业 " + OFFICIAL));
    }

    private void refused(String path, String ifMatch, Map<String, ?> body) {
        refusals.add(as(countyOffice())
                .header("If-Match", ifMatch)
                .body(body)
                .patch(path)
                .then()
                .statusCode(allOf(greaterThanOrEqualTo(400), lessThan(500)))
                .extract()
                .asString());
    }

    private static List<String> wholeNumbersInTheDatabase() {
        List<String> found = new ArrayList<>();
        for (List<Object> column : rows(TEXT_COLUMNS)) {
            String sql = "select 1 from \"%s\" where strpos(\"%s\"::text, ?) > 0 limit 1"
                    .formatted(column.get(0), column.get(1));
            NUMBERS.stream()
                    .filter(number -> !rows(sql, number).isEmpty())
                    .forEach(number -> found.add(column.get(0) + "." + column.get(1) + " " + number));
        }
        return found;
    }

    private void tellsNoNumber(String text) {
        NUMBERS.forEach(number -> assertThat(text).doesNotContain(number));
    }

    private static void shown(String token, String path, String field, String value) {
        as(token).get(path).then().statusCode(200).body(field, equalTo(value));
    }
}
