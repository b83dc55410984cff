package io.github.bihuan.escalation;

import static org.hamcrest.Matchers.empty;

import io.github.bihuan.duty.DutyClockwork;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A township where nothing is owed yet, and the jobs of its days. */
abstract class StandingTest extends ApiTest {

    protected static final String COUNTY = "141122";
    protected static final String TOWN = "141122103";

    @Inject
    DutyClockwork duties;

    @Inject
    StandingSweep sweep;

    @Inject
    OverdueSweep hazards;

    protected final String office = TestTokens.of("jiaocheng-office", COUNTY, "COUNTY_OFFICE");
    protected UUID enterprise;

    @BeforeEach
    void nothingIsOwedYet() {
        change("delete from sweep_run");
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice");
        change("delete from duty_evidence");
        change("delete from duty_instance");
        change("delete from duty");
        change("delete from hazard_document");
        change("delete from penalty_waiver");
        change("delete from hazard");
        change("update campaign set status = 'CANCELLED', cancelled_at = created_at where status = 'PUBLISHED'");
        change("update enterprise set status = 'CLOSED' where region_code like '141122%'");
        enterprise = HazardRows.anEnterprise("冶炼样例有限公司", TOWN);
        change("update organisation set status = 'DISSOLVED' where region_code like '141122%'");
        HazardRows.anOrganisation("交城样例镇安委办", "样安", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", TOWN);
    }

    protected void onDays(String from, String to) {
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
            itIs(day + "T12:05:00+08:00");
            duties.run();
            hazards.run().await().atMost(Duration.ofSeconds(60));
            sweep.run().await().atMost(Duration.ofSeconds(60));
        }
    }

    protected void assertNothingMissing(String from, String to) {
        as(office)
                .get("/api/v1/notice-coverage?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .body("missing", empty())
                .body("unexpected", empty());
    }

    /** A paper of a hazard, recorded on a day. */
    protected static UUID paper(UUID hazard, int seq, String kind, String outcome, String statusAfter, String on) {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.parse(on);
        change(
                """
                insert into hazard_document (id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on,
                  recorded_at, actor, roles)
                values (?, ?, ?, ?, ?, ?, '{}', ?, ?, 'test', '')""",
                id,
                hazard,
                seq,
                kind,
                outcome,
                statusAfter,
                day,
                HazardRows.at(day));
        return id;
    }

    protected UUID instance(String nominal) {
        return (UUID) rows(
                        "select id from duty_instance where nominal_on = ? and region_code = ?",
                        LocalDate.parse(nominal),
                        TOWN)
                .get(0)
                .get(0);
    }

    protected static List<String> points(UUID subject) {
        return rows(
                        "select due_on || ' ' || point || ' ' || status from notice where subject_id = ? order by due_on, point",
                        subject)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
