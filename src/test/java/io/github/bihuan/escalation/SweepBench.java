package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Not a test: the overdue sweep against plain chunked SQL in one run, and what users feel of it. Run as bench/sweep/README.md says.
 */
@QuarkusTest
@DisplayName("度量：逾期巡查")
class SweepBench extends ApiTest {

    private static final int HAZARDS = Integer.getInteger("bench.hazards", 1_000_000);
    private static final int DUE = Integer.getInteger("bench.due", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 1);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final int CHUNK = 1000;
    private static final int WARM_UP = 3000;
    private static final int ENTERPRISES = 1000;
    private static final String TODAY = "2024-12-17";
    private static final double MOST_TIMES_PLAIN = 1.5;
    private static final double MOST_TIMES_IDLE = 2;

    @Inject
    OverdueSweep sweep;

    @TestHTTPResource
    URI program;

    @Test
    void a_hundred_thousand_newly_overdue() {
        fill();
        compared(WARM_UP);
        List<Double> plain = new ArrayList<>();
        List<Double> program = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] seconds = compared(DUE);
            plain.add(seconds[0]);
            program.add(seconds[1]);
        }
        double ratio = median(program) / median(plain);
        System.out.printf(
                "%,d hazards, %,d newly overdue: plain SQL %s s, sweep %s s, ratio of the medians %.2f%n",
                HAZARDS, DUE, rounded(plain), rounded(program), ratio);
        assertThat(ratio).isLessThanOrEqualTo(MOST_TIMES_PLAIN);
    }

    @Test
    void what_users_feel_of_it() {
        fill();
        compared(WARM_UP);
        Visitors visitors = new Visitors(program, townOffice(), rows("select id from hazard limit 1000"));
        visitors.during(nothing());
        List<Double> idle = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            idle.add(visitors.during(nothing()));
            fresh(DUE);
            busy.add(visitors.during(sweep.sweep().subscribeAsCompletionStage()));
        }
        double ratio = median(busy) / median(idle);
        System.out.printf(
                "API p99 idle %s ms, during the sweep of %,d %s ms, ratio of the medians %.2f%n",
                rounded(idle), DUE, rounded(busy), ratio);
        assertThat(ratio).isLessThanOrEqualTo(MOST_TIMES_IDLE);
    }

    private static CompletionStage<?> nothing() {
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS));
    }

    /** Seconds of plain SQL and of the sweep over the same hazards. */
    private double[] compared(int due) {
        fresh(due);
        double plain = seconds(() -> PlainSweep.run(TODAY, CHUNK));
        List<Object> written = written(due);
        fresh(due);
        double program = seconds(() -> sweep.sweep().await().atMost(Duration.ofHours(1)));
        assertThat(written(due)).as("the same rows").isEqualTo(written);
        return new double[] {plain, program};
    }

    private static List<Object> written(int due) {
        List<Object> counts =
                rows("""
                        select (select count(*)::int from notice where number is not null), (select count(*)::int from notice_recipient),
                          (select count(*)::int from delivery where channel = 'INBOX'),
                          (select count(*)::int from delivery where channel = 'EMAIL')""")
                        .get(0);
        assertThat(counts.get(0)).isEqualTo(due);
        return counts;
    }

    /** Nothing written, so many hazards past their deadline since midnight. */
    private static void fresh(int due) {
        change("truncate notice, notice_recipient, delivery, event cascade");
        change("update hazard set deadline = '2025-03-01' where deadline = '2024-12-16'");
        change(
                "update hazard set deadline = '2024-12-16' where id in (select id from hazard where status = 'RECTIFYING' order by id limit ?)",
                due);
        change("truncate event");
        change("vacuum analyze hazard, hazard_clock, notice, notice_recipient, delivery");
    }

    private static void fill() {
        if (!rows("select 1 from hazard where code like 'YH-B-%' limit 1").isEmpty()) {
            return;
        }
        change("update hazard set deadline = '2025-03-01' where deadline is not null");
        UUID office = HazardRows.anOrganisation("方山县应急局", "方应急", "DEPARTMENT", "COUNTY", FANGSHAN);
        HazardRows.assign(
                "RESPONSIBLE_OFFICIAL", HazardRows.anOfficial("钱七", "股长", office, FANGSHAN), "REGION", null, FANGSHAN);
        HazardRows.assign(
                "SUPERVISING_OFFICER", HazardRows.anOfficial("孙八", "科员", office, FANGSHAN), "REGION", null, FANGSHAN);
        String enterprises = IntStream.range(0, ENTERPRISES)
                .mapToObj(i -> HazardRows.anEnterprise("样例企业" + i, MAFANG).toString())
                .collect(Collectors.joining(","));
        change(
                """
                insert into hazard (id, code, enterprise_id, region_code, source, status, status_since, level, description, place,
                  found_on, recorded_by, recorded_at, deadline, original_deadline, deadline_version, deadline_set_at, current_plan,
                  rectified_on, accepted_on, closed_on)
                select gen_random_uuid(), 'YH-B-' || i, (string_to_array(?, ',')::uuid[])[1 + i % ?], t.code, 'TOWNSHIP_INSPECTION',
                  case when i % 2 = 0 then 'RECTIFYING' else 'CLOSED' end, '2024-12-01', 'GENERAL', '配电柜前堆放杂物', '一车间',
                  date '2024-01-01' + i % 300, 'bench', now(), '2025-03-01', '2025-03-01', 1, '2024-12-17T00:00:00+08:00',
                  '{"responsiblePerson": "赵六"}', case when i % 2 = 1 then date '2024-12-01' end,
                  case when i % 2 = 1 then date '2024-12-01' end, case when i % 2 = 1 then date '2024-12-01' end
                from generate_series(1, ?) i
                join (select code, row_number() over (order by code) - 1 as place, count(*) over () as of
                  from region where level = 'TOWNSHIP' and parent_code = '141128') t on i % t.of = t.place""",
                enterprises, ENTERPRISES, HAZARDS);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String rounded(List<Double> values) {
        return values.stream()
                .map(value -> String.format("%.1f", value))
                .toList()
                .toString();
    }
}
