package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("照范本规定的履职事项：按方案的日期催办，有据即止")
class DutyTemplatesSweepTest extends StandingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MF-2024-27 | SELF_INSPECTION_PLAN   | 2024-12-17 | 2024-12-31 | 2024-12-24 L0D-7 SENT, 2024-12-30 L0D-1 SENT
            YQ-2024-57 | SELF_INSPECTION_LEDGER | 2024-11-11 | 2024-11-17 | 2024-11-16 L0D-1 SENT""")
    @DisplayName("自查自改方案：没有方案的企业被提醒，逾期升级；报了方案的不再提醒")
    void enterprises_without_a_plan_are_reminded(
            String programme, String code, String issued, String due, String reminders) {
        itIs(issued + "T09:00:00+08:00");
        UUID campaign = Campaigns.published(office, TOWN);
        UUID prompt = HazardRows.anEnterprise("轧钢样例有限公司", TOWN);
        UUID duty = adopted(programme, code, TOWN, List.of());
        itIs(issued + "T15:00:00+08:00");
        as(principalOf(prompt, TOWN))
                .body(Map.of(
                        "campaignId", campaign, "filedOn", issued, "leader", "张三", "mode", "SELF", "summary", "逐项自查"))
                .post("/api/v1/enterprises/" + prompt + "/self-inspection-plans")
                .then()
                .statusCode(201);
        onDays(issued, plus(due, 1));
        assertThat(points(of(duty, enterprise, due)))
                .containsExactlyElementsOf(with(reminders, plus(due, 1) + " L1 SENT"));
        assertThat(points(of(duty, prompt, due))).isEmpty();
    }

    @Test
    @DisplayName("主要负责人带队自查自改：每月一次，查过的记下日期，未查的被提醒")
    void a_principal_leads_a_check_every_month() {
        itIs("2024-12-17T09:00:00+08:00");
        UUID duty = adopted("MF-2024-27", "PRINCIPAL_LED_SELF_CHECK", TOWN, List.of());
        onDays("2025-01-10", "2025-01-10");
        UUID january = of(duty, enterprise, "2025-01-31");
        as(principalOf(enterprise, TOWN))
                .header("If-Match", "\"1\"")
                .body(Map.of("occurredOn", "2025-01-10", "description", "主要负责人带队自查，有签字记录"))
                .post("/api/v1/duty-instances/" + january + "/evidence")
                .then()
                .statusCode(201);
        onDays("2025-01-26", "2025-02-01");
        onDays("2025-02-23", "2025-03-01");
        assertThat(points(january)).isEmpty();
        assertThat(points(of(duty, enterprise, "2025-02-28")))
                .containsExactly("2025-02-23 L0D-5 SENT", "2025-02-27 L0D-1 SENT", "2025-03-01 L1 SENT");
        as(office)
                .get("/api/v1/duty-instances?standing=FULFILLED&originId=" + duty + "&enterpriseId=" + enterprise)
                .then()
                .body("items.fulfilledOn", contains("2025-01-10"));
    }

    @Test
    @DisplayName("主要负责人带队组成检查组、自查自改报告：只限规模以上民营企业，报告报送即办结")
    void only_private_enterprises_above_scale_owe_a_check_group_and_a_report() {
        itIs("2024-12-17T09:00:00+08:00");
        UUID campaign = Campaigns.published(office, TOWN);
        UUID small = HazardRows.anEnterprise("小样例有限公司", TOWN);
        UUID stateOwned = HazardRows.anEnterprise("国有样例有限公司", TOWN);
        change("update enterprise set ownership = 'PRIVATE' where id in (?, ?)", enterprise, small);
        change("update enterprise set size_class = 'BELOW_SCALE' where id = ?", small);
        change("update enterprise set ownership = 'STATE_OWNED' where id = ?", stateOwned);
        UUID group = adopted("MF-2024-27", "PRINCIPAL_CHECK_GROUP", TOWN, List.of());
        UUID report = adopted("MF-2024-27", "SELF_INSPECTION_REPORT", TOWN, List.of());
        for (UUID duty : List.of(group, report)) {
            as(office)
                    .get("/api/v1/duty-instances?originId=" + duty)
                    .then()
                    .body("items.enterpriseId", contains(enterprise.toString()));
        }
        as(office).get("/api/v1/duties/" + group).then().body("sizeClasses", contains("ABOVE_SCALE"));
        onDays("2025-03-24", "2025-03-24");
        itIs("2025-03-25T09:00:00+08:00");
        as(principalOf(enterprise, TOWN))
                .body(Map.of(
                        "campaignId",
                        campaign,
                        "filedOn",
                        "2025-03-25",
                        "leader",
                        "张三",
                        "mode",
                        "SELF",
                        "summary",
                        "均已整改"))
                .post("/api/v1/enterprises/" + enterprise + "/self-inspection-reports")
                .then()
                .statusCode(201);
        onDays("2025-03-30", "2025-04-01");
        assertThat(points(of(group, enterprise, "2025-03-31")))
                .containsExactly("2025-03-24 L0D-7 SENT", "2025-03-30 L0D-1 SENT", "2025-04-01 L1 SENT");
        assertThat(points(of(report, enterprise, "2025-03-31"))).containsExactly("2025-03-24 L0D-7 SENT");
    }

    @Test
    @DisplayName("企业台账每半年确认：确认过的不催，未确认的到期前三十日、七日、一日提醒，逾期告知")
    void who_has_not_confirmed_the_ledger_is_reminded() {
        itIs("2024-04-30T09:00:00+08:00");
        UUID prompt = HazardRows.anEnterprise("轧钢样例有限公司", TOWN);
        UUID duty = adopted("JC-2024-45", "LEDGER_CONFIRMATION", TOWN, List.of());
        onDays("2024-05-31", "2024-05-31");
        itIs("2024-06-10T09:00:00+08:00");
        as(principalOf(prompt, TOWN))
                .body(Map.of("confirmedOn", "2024-06-10"))
                .post("/api/v1/enterprises/" + prompt + "/ledger-confirmations")
                .then()
                .statusCode(201);
        onDays("2024-06-23", "2024-06-23");
        onDays("2024-06-29", "2024-07-01");
        assertThat(points(of(duty, enterprise, "2024-06-30")))
                .containsExactly(
                        "2024-05-31 L0D-30 SENT",
                        "2024-06-23 L0D-7 SENT",
                        "2024-06-29 L0D-1 SENT",
                        "2024-07-01 L1 SENT");
        assertThat(points(of(duty, prompt, "2024-06-30"))).containsExactly("2024-05-31 L0D-30 SENT");
    }

    @Test
    @DisplayName("三同时摸底调查：冶炼和规上6月30日、规下12月31日，提醒县局及其信息报送联系人，报送后不再催")
    void the_surveys_are_asked_for_by_their_days() {
        UUID bureau = HazardRows.anOrganisation("交城样例县应急局", "县应急", "EMERGENCY_BUREAU", "COUNTY", COUNTY);
        contact("周八", bureau, COUNTY);
        itIs("2024-04-30T09:00:00+08:00");
        UUID smelting = adopted("JC-2024-45", "SURVEY_SMELTING", COUNTY, List.of(bureau));
        UUID above = adopted("JC-2024-45", "SURVEY_ABOVE_SCALE", COUNTY, List.of(bureau));
        UUID below = adopted("JC-2024-45", "SURVEY_BELOW_SCALE", COUNTY, List.of(bureau));
        onDays("2024-06-23", "2024-06-23");
        UUID first = of(smelting, null, "2024-06-30");
        assertThat(recipients(first, "L0D-7")).containsExactly("OBLIGOR 交城样例县应急局", "OBLIGOR 周八");
        as(office)
                .header("If-Match", "\"1\"")
                .body(Map.of("occurredOn", "2024-06-23", "description", "已摸底12家", "link", "https://example.cn/survey"))
                .post("/api/v1/duty-instances/" + first + "/evidence")
                .then()
                .statusCode(201);
        onDays("2024-06-29", "2024-07-01");
        assertThat(points(first)).containsExactly("2024-06-23 L0D-7 SENT");
        assertThat(points(of(above, null, "2024-06-30")))
                .containsExactly("2024-06-23 L0D-7 SENT", "2024-06-29 L0D-1 SENT", "2024-07-01 L1 SENT");
        onDays("2024-12-24", "2024-12-24");
        assertThat(points(of(below, null, "2024-12-31"))).containsExactly("2024-12-24 L0D-7 SENT");
    }

    @Test
    @DisplayName("信息报送联系人：属地应报的，提醒属地办公室和它的联系人")
    void the_reporting_contact_of_a_territory_is_reminded_too() {
        UUID townOffice = (UUID) rows("select id from organisation where name = '交城样例镇安委办' and status = 'ACTIVE'")
                .get(0)
                .get(0);
        contact("吴九", townOffice, TOWN);
        itIs("2024-12-17T09:00:00+08:00");
        Campaigns.published(office, TOWN);
        onDays("2024-12-19", "2024-12-19");
        UUID weekly = (UUID)
                rows("select id from duty_instance where origin = 'REPORT_SCHEDULE' and nominal_on = '2024-12-20'")
                        .get(0)
                        .get(0);
        assertThat(recipients(weekly, "L0D-1")).containsExactly("OBLIGOR 交城样例镇安委办", "OBLIGOR 吴九");
    }

    @Test
    @DisplayName("黑林镇：听取汇报每季度、专委会现场督导每月、挂牌督办情况通报每月，各提醒承办方")
    void regular_hearings_supervision_and_circulars_are_reminded_of() {
        UUID committee = HazardRows.anOrganisation("工贸专委会样例", "工贸专委", "SECTOR_COMMITTEE", "TOWNSHIP", TOWN);
        itIs("2023-05-01T09:00:00+08:00");
        UUID hearing = adopted("HL-2023", "LEADERS_STUDY", TOWN, List.of());
        UUID supervision = adopted("HL-2023", "SECTOR_SUPERVISION", TOWN, List.of(committee));
        UUID circular = adopted("HL-2023", "LISTING_CIRCULAR", TOWN, List.of(committee));
        for (String day : List.of("2023-06-16", "2023-06-23", "2023-06-25", "2023-06-29")) {
            onDays(day, day);
        }
        onDays("2023-06-30", "2023-07-01");
        assertThat(points(of(hearing, null, "2023-06-30")))
                .containsExactly(
                        "2023-06-16 L0D-14 SENT",
                        "2023-06-23 L0D-7 SENT",
                        "2023-06-29 L0D-1 SENT",
                        "2023-07-01 L1 SENT");
        for (UUID monthly : List.of(supervision, circular)) {
            assertThat(points(of(monthly, null, "2023-06-30")))
                    .containsExactly("2023-06-25 L0D-5 SENT", "2023-06-29 L0D-1 SENT", "2023-07-01 L1 SENT");
        }
        assertThat(recipients(of(supervision, null, "2023-06-30"), "L0D-5")).containsExactly("OBLIGOR 工贸专委会样例");
    }

    @Test
    @DisplayName("没有的规模、所有制、风险标签退回，不会悄悄谁也不管")
    void an_unknown_kind_of_enterprise_is_refused() {
        for (String list : List.of("sizeClasses", "ownerships", "riskTags")) {
            Map<String, Object> duty = new HashMap<>(Map.of(
                    "code", "KIND_" + serial(),
                    "name", "主要负责人带队检查",
                    "regionCode", TOWN,
                    "obligor", "ENTERPRISE",
                    "cadence", "ONCE",
                    "firstOn", "2024-12-01",
                    "dates", List.of("2024-12-31"),
                    "evidenceKind", "CHECK_RECORD"));
            duty.put(list, List.of("NO_SUCH_KIND"));
            as(office)
                    .body(duty)
                    .post("/api/v1/duties")
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains(list));
        }
    }

    /** A template posted as it is read, for another place and its units. */
    private UUID adopted(String programme, String code, String region, List<UUID> units) {
        Map<String, Object> template = as(office)
                .get("/api/v1/duty-templates?programme=" + programme)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }");
        Map<String, Object> duty = new HashMap<>(template);
        duty.remove("programme");
        duty.remove("organisations");
        duty.put("regionCode", region);
        duty.put("code", code + "_" + serial());
        duty.put("organisationIds", units);
        return UUID.fromString(as(office)
                .body(duty)
                .post("/api/v1/duties")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void contact(String name, UUID organisation, String region) {
        UUID official = HazardRows.anOfficial(name, "信息报送联系人", organisation, region);
        HazardRows.assign("REPORTING_CONTACT", official, "ORGANISATION", organisation, region);
    }

    private static UUID of(UUID duty, UUID enterprise, String nominal) {
        return (UUID) rows(
                        """
                        select id from duty_instance
                        where duty_id = ? and nominal_on = ?::date and enterprise_id is not distinct from ?""",
                        duty,
                        nominal,
                        enterprise)
                .get(0)
                .get(0);
    }

    private static List<String> recipients(UUID subject, String point) {
        return rows(
                        """
                        select distinct r.role || ' ' || r.name from notice n join notice_recipient r on r.notice_id = n.id
                        where n.subject_id = ? and n.point = ? order by 1""",
                        subject,
                        point)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private static String principalOf(UUID enterprise, String town) {
        return TestTokens.ofEnterprise("p-" + enterprise, town, enterprise, "ENTERPRISE_PRINCIPAL");
    }

    private static String plus(String day, int days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }

    private static List<String> with(String reminders, String last) {
        return Stream.concat(Arrays.stream(reminders.split(", ")), Stream.of(last))
                .toList();
    }
}
