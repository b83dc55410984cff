package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.github.bihuan.duty.DutyClockwork;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.shared.time.LiveCalendar;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("节假日安排的上传")
class CalendarApiTest extends ApiTest {

    private static final String PATH = "/api/v1/calendars";
    private static final String TOWN = "141122104";

    @Inject
    DutyClockwork duties;

    @Inject
    LiveCalendar calendar;

    private final String admin = TestTokens.of("system-admin", "141122", "SYSTEM_ADMIN");

    @BeforeEach
    @AfterEach
    void onlyTheShippedYears() {
        change("delete from calendar_year");
        calendar.refresh().await().atMost(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("跨年的到期日暂定，新年安排上传后重新推算，说明依据第几版，并列出受影响的事项")
    void a_provisional_day_is_counted_again_when_the_notice_is_there() {
        itIs("2026-12-28T09:00:00+08:00");
        UUID penalty = aPenalty("2026-12-28");
        duties.run();
        String office = TestTokens.of("jiaocheng-office", "141122", "COUNTY_OFFICE");
        String instances = "/api/v1/duty-instances?originId=" + penalty;
        as(office)
                .get(instances)
                .then()
                .body("items.dueOn", contains("2027-01-06"))
                .body("items.provisional", contains(true))
                .body("items[0].explanation", hasItem(containsString("2027年尚未公布")));
        as(admin)
                .body(notice(List.of("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"), List.of()))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("version", is(1))
                .body("affected.before", hasItem("2027-01-06"))
                .body("affected.after", hasItem("2027-01-08"));
        as(office)
                .get(instances)
                .then()
                .body("items.dueOn", contains("2027-01-08"))
                .body("items.provisional", contains(false))
                .body("items[0].explanation", hasItem(containsString("2027年部分节假日安排的通知（第1版）")));
        as(townOffice())
                .get(PATH + "/2027")
                .then()
                .statusCode(200)
                .body("source", containsString("第1版"))
                .body("holidays.date", hasItem("2027-01-04"));
        assertThat(rows("select action from audit_event where action = 'CALENDAR_UPLOADED'"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("更正为第二版，别的进程下一次查看时得知")
    void a_correction_is_the_next_version_and_others_learn_of_it() {
        as(admin)
                .body(notice(List.of("2027-01-01"), List.of()))
                .post(PATH)
                .then()
                .statusCode(201);
        as(admin)
                .body(notice(List.of("2027-01-01", "2027-01-04"), List.of()))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("version", is(2));
        assertThat(calendar.current().isWorkday(LocalDate.of(2027, 1, 4))).isFalse();
        change("delete from calendar_year where version = 2");
        calendar.refresh().await().atMost(Duration.ofSeconds(10));
        assertThat(calendar.current().isWorkday(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    @DisplayName("缺节日、跳年、平日调休、重复日期的退回；只有系统管理员可以上传")
    void an_incomplete_notice_is_refused() {
        Map<String, Object> wrong = notice(List.of("2027-01-01"), List.of("2027-01-05"));
        wrong.put("year", 2028);
        as(admin).body(wrong).post(PATH).then().statusCode(422).body("code", is("calendar-invalid"));
        Map<String, Object> without = notice(List.of("2027-01-01"), List.of("2027-01-05"));
        @SuppressWarnings("unchecked")
        var days = (List<Map<String, Object>>) without.get("holidays");
        days.removeIf(day -> day.get("name").equals("中秋节"));
        as(admin)
                .body(without)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("violations.message", hasItems("缺少中秋的放假安排", "2027-01-05不是周末，无须调休上班"));
        Map<String, Object> twice = notice(List.of("2027-01-01", "2027-01-01"), List.of());
        as(admin)
                .body(twice)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("重复")));
        as(countyOffice()).body(twice).post(PATH).then().statusCode(403);
        as(admin).body(Map.of("year", 2027)).post(PATH).then().statusCode(400);
        as(townOffice()).get(PATH + "/2027").then().statusCode(404);
        assertThat(rows("select 1 from calendar_year")).isEmpty();
    }

    private static UUID aPenalty(String decided) {
        UUID penalty = UUID.randomUUID();
        UUID enterprise = HazardRows.anEnterprise("公开样例有限公司", TOWN);
        change(
                """
                insert into penalty (id, version, case_number, subject, enterprise_id, region_code, amount_yuan, decided_on,
                  organiser_level, hazard_ids, campaign_ids, created_at)
                values (?, 1, ?, 'ENTERPRISE', ?, ?, 20000, ?, 'COUNTY', '{}', '{}', ?)""",
                penalty,
                "样案〔2026〕" + serial() + "号",
                enterprise,
                TOWN,
                LocalDate.parse(decided),
                HazardRows.at(LocalDate.parse(decided)));
        return penalty;
    }

    /** An invented notice of 2027 with the days of New Year given. */
    static Map<String, Object> notice(List<String> newYear, List<String> workdays) {
        List<Map<String, Object>> holidays = new ArrayList<>();
        newYear.forEach(day -> holidays.add(Map.of("date", day, "name", "元旦")));
        span(holidays, "春节", "2027-02-05", 8);
        span(holidays, "清明节", "2027-04-03", 3);
        span(holidays, "劳动节", "2027-05-01", 5);
        span(holidays, "端午节", "2027-06-09", 1);
        span(holidays, "中秋节", "2027-09-15", 1);
        span(holidays, "国庆节", "2027-10-01", 7);
        List<Map<String, Object>> worked = new ArrayList<>();
        workdays.forEach(day -> worked.add(Map.of("date", day, "name", "元旦调休")));
        Map<String, Object> notice = new HashMap<>();
        notice.put("year", 2027);
        notice.put("source", "国务院办公厅关于2027年部分节假日安排的通知");
        notice.put("holidays", holidays);
        notice.put("workdays", worked);
        notice.put("reason", "已公布");
        return notice;
    }

    private static void span(List<Map<String, Object>> days, String name, String from, int count) {
        for (int i = 0; i < count; i++) {
            days.add(Map.of("date", LocalDate.parse(from).plusDays(i).toString(), "name", name));
        }
    }
}
