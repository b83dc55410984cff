package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
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
@DisplayName("接收人每夜检查")
class ReachApiTest extends ApiTest {

    private static final String TOWN = "141130101";
    private static final String PATH = "/api/v1/notice-reachability?limit=200&regionCode=" + TOWN;

    @Inject
    ReachRun check;

    private final String office = TestTokens.of("jiaokou-office", "141130", "COUNTY_OFFICE");
    private UUID unit;

    @BeforeEach
    void aTownWithAnOpenHazard() {
        change("delete from reach_run");
        change("delete from reach_finding");
        change("delete from assignment where region_code = ?", TOWN);
        change("delete from hazard_document");
        change("delete from penalty_waiver");
        change("delete from hazard");
        change("update organisation set status = 'DISSOLVED' where region_code like '141130%'");
        UUID enterprise = HazardRows.anEnterprise("可联系样例有限公司", TOWN);
        HazardRows.aHazard(enterprise, TOWN, "GENERAL", LocalDate.of(2024, 12, 10), LocalDate.of(2024, 12, 30));
    }

    @Test
    @DisplayName("无人任职且无人代收的联系不上；有了办公室即为空缺代收，办公室收到提示")
    void vacancies_and_the_unreachable_are_told_to_the_office() {
        itIs("2024-12-17T02:40:00+08:00");
        night();
        as(office)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.find { it.role == 'TOWNSHIP_LEADER' }.fault", is("UNREACHABLE"))
                .body("items.find { it.role == 'RESPONSIBLE_OFFICIAL' }.enterpriseName", is("可联系样例有限公司"))
                .body("items.role", not(hasItem("PRINCIPAL")));
        unit = HazardRows.anOrganisation("康城样例镇安委办", "康安", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", TOWN);
        itIs("2024-12-18T02:40:00+08:00");
        night();
        as(office)
                .get(PATH)
                .then()
                .body("items.find { it.role == 'TOWNSHIP_LEADER' }.fault", is("VACANT"))
                .body("items.find { it.role == 'TOWNSHIP_LEADER' }.standIn", is("TOWNSHIP_OFFICE"))
                .body("items.findAll { it.fault == 'UNREACHABLE' }.role", contains("ACTUAL_CONTROLLER"));
        assertThat(warnings("2024-12-18")).isEqualTo(1);
        itIs("2024-12-19T02:40:00+08:00");
        night();
        night();
        assertThat(warnings("2024-12-19")).isZero();
        as(countyOffice()).get(PATH).then().body("items", empty());
        as(office).get(PATH + "&cursor=x").then().statusCode(400);
    }

    @Test
    @DisplayName("短信、本单位的群机器人也算联系得上；本人选了走不通的渠道不算")
    void other_channels_than_mail_reach_people_too() {
        unit = HazardRows.anOrganisation("康城样例镇安委办", "康安", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", TOWN);
        UUID leader = HazardRows.anOfficial("赵六", "镇长", unit, TOWN);
        UUID deputy = HazardRows.anOfficial("钱七", "副镇长", unit, TOWN);
        HazardRows.assign("TOWNSHIP_LEADER", leader, "REGION", null, TOWN);
        HazardRows.assign("TOWNSHIP_DEPUTY_LEADER", deputy, "REGION", null, TOWN);
        change("update official set email = null, phone = 'sealed' where id = ?", leader);
        change("insert into notice_preference (official_id, channels) values (?, array['SMS'])", deputy);
        assertThat(unreachable("2025-01-14")).contains("TOWNSHIP_LEADER", "TOWNSHIP_DEPUTY_LEADER");
        UUID gateway = channel("SMS", null);
        assertThat(unreachable("2025-01-15")).doesNotContain("TOWNSHIP_LEADER").contains("TOWNSHIP_DEPUTY_LEADER");
        change("update notice_channel set status = 'SUSPENDED' where id = ?", gateway);
        assertThat(unreachable("2025-01-16")).contains("TOWNSHIP_LEADER");
        UUID robot = channel("WECOM_ROBOT", unit);
        assertThat(unreachable("2025-01-17")).doesNotContain("TOWNSHIP_LEADER", "TOWNSHIP_DEPUTY_LEADER");
        change("update notice_channel set status = 'RETIRED' where id in (?, ?)", gateway, robot);
        change("delete from notice_preference where official_id = ?", deputy);
    }

    private UUID channel(String channel, UUID organisation) {
        UUID id = UUID.randomUUID();
        boolean sms = channel.equals("SMS");
        change(
                """
                insert into notice_channel (id, channel, name, region_code, organisation_id, url, url_shown, sms_template,
                  sms_variables, per_minute, status, created_at, changed_at)
                values (?, ?, '样例渠道', '141130', ?, 'sealed', 'https://example.cn/***', ?, ?::jsonb, 20, 'ACTIVE', ?, ?)""",
                id,
                channel,
                organisation,
                sms ? "T1" : null,
                sms ? "{}" : null,
                HazardRows.at(LocalDate.of(2024, 12, 1)),
                HazardRows.at(LocalDate.of(2024, 12, 1)));
        return id;
    }

    private List<String> unreachable(String day) {
        itIs(day + "T02:40:00+08:00");
        night();
        return as(office)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.fault == 'UNREACHABLE' }.role");
    }

    private long warnings(String day) {
        return (long) rows(
                        """
                        select count(*) from notice n join notice_recipient r on r.notice_id = n.id
                        where n.text = 'REACH_WARNING' and n.event_key = ? and r.organisation_id = ?""",
                        day,
                        unit)
                .get(0)
                .get(0);
    }

    private void night() {
        check.run().await().atMost(Duration.ofSeconds(30));
    }
}
