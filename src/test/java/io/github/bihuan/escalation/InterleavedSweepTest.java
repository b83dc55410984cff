package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import io.github.bihuan.escalation.Life.Happening;
import io.github.bihuan.escalation.domain.DecisionClock;
import io.github.bihuan.escalation.domain.SubjectClock;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.LiveCalendar;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real sweeps on a real database, in any order with what people do: chunks of a sweep, whole sweeps by two replicas at once,
 * papers before, after and during them, reassignments, approvals, edited ladders, holiday notices, jumps of time. In the end the
 * notices are those that the pure function names, told by lives that know no database.
 */
@QuarkusTest
@DisplayName("真实库上的任意交错")
class InterleavedSweepTest extends ApiTest {

    private static final String COUNTY = "141130";
    private static final String TOWN = "141130102";
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate LAST = FIRST.plusDays(55);
    private static final int MOVES = 60;
    private static final int HAZARDS = 8;
    private static final int LONGEST_REMINDER = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    OverdueSweep sweep;

    @Inject
    StandingSweep standing;

    @Inject
    SweepRepository repository;

    @Inject
    SweepChunk chunk;

    @Inject
    LadderRepository stored;

    @Inject
    Database database;

    @Inject
    LiveCalendar calendar;

    private final String office = TestTokens.of("jiaokou-office", COUNTY, "COUNTY_OFFICE");
    private final String admin = TestTokens.of("system-admin", COUNTY, "SYSTEM_ADMIN");
    private final List<LivedRow> lives = new ArrayList<>();
    private LivedLadders ladders;
    private Posts posts;
    private Random random;

    @BeforeEach
    void eightHazardsOfTwoCampaigns() {
        nothingIsKnown();
        posts = new Posts(TOWN);
        UUID enterprise = HazardRows.anEnterprise("交错样例有限公司", TOWN);
        List<UUID> campaigns = List.of(Campaigns.published(office, TOWN), Campaigns.published(office, TOWN));
        change("update campaign set status = 'CANCELLED', cancelled_at = created_at where status = 'PUBLISHED'");
        ladders = new LivedLadders(database, stored, campaigns);
        itIs(FIRST + "T00:05:00+08:00");
        posts.reassign(clock.instant());
        finish(sweep.run());
        finish(standing.run());
        lives.clear();
        for (int i = 0; i < HAZARDS; i++) {
            lives.add(LivedRow.of(
                    campaigns.get(i % 2),
                    enterprise,
                    TOWN,
                    i % 3 == 0 ? "MAJOR" : "GENERAL",
                    FIRST,
                    FIRST.plusDays(3L * i)));
        }
    }

    @AfterEach
    void nothingIsKnown() {
        change("delete from sweep_run");
        change("delete from delivery");
        change("delete from notice_recipient");
        change("delete from notice");
        change("delete from duty_evidence");
        change("delete from duty_instance");
        change("delete from hazard_document");
        change("delete from penalty_waiver");
        change("delete from hazard");
        change("delete from calendar_year");
        calendar.refresh().await().atMost(PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261207, 31, 64, 20270104})
    @DisplayName("分块巡查、办理、改派、签发、阶梯、节假日、停运任意交错：通知恰是纯函数所说的，发给当时任职的人")
    void whatever_the_interleaving_the_notices_are_what_the_function_says(long seed) {
        random = new Random(seed);
        for (int i = 0; i < MOVES; i++) {
            clock.set(clock.instant().plusSeconds(1), true);
            move(random.nextInt(20));
        }
        clock.set(clock.instant().plusSeconds(1), true);
        finish(sweep.run());
        finish(standing.run());
        lives.forEach(this::assertHazard);
        lives.forEach(this::assertDecisions);
        posts.assertAddressed();
        as(office)
                .get("/api/v1/notice-coverage?from=" + FIRST + "&to=" + today())
                .then()
                .statusCode(200)
                .body("missing", empty())
                .body("unexpected", empty());
    }

    private void move(int dice) {
        switch (dice) {
            case 0, 1, 2 -> finish(chunk());
            case 3 -> finish(
                    Uni.join().all(sweep.sweep(), chunk(), sweep.sweep()).andFailFast());
            case 4 -> finish(standing.run());
            case 5, 6 -> during(sweep.run());
            case 7 -> ladders.edit(random.nextInt(2), clock.instant());
            case 8 -> posts.reassign(clock.instant());
            case 9 -> approve();
            case 10 -> upload();
            case 11 -> jumpTo(BusinessTime.endOf(today()).minusSeconds(60));
            case 12 -> jumpTo(BusinessTime.endOf(today()));
            case 13 -> jump(1);
            case 14 -> jump(random.nextBoolean() ? 3 : 10);
            default -> paper();
        }
    }

    private Uni<SweepCount> chunk() {
        LocalDate today = today();
        int most = 1 + random.nextInt(3);
        return database.write(Scope.nation(), tx -> repository
                .claimDue(tx, today, LONGEST_REMINDER, ChunkedPass.Place.START, most, null)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(SweepCount.NONE)
                        : chunk.steps(tx, Caller.system("overdue-sweep"), found, today)));
    }

    /** A paper is recorded while the sweep runs: whichever is first, both are right. */
    private void during(Uni<Void> running) {
        CompletableFuture<Void> done = running.subscribeAsCompletionStage();
        paper();
        done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void paper() {
        int which = random.nextInt(HAZARDS);
        Happening[] all = Happening.values();
        lives.get(which).happen(all[random.nextInt(all.length)], clock.instant(), ladders.inForce(which % 2));
    }

    /** The office signs off what has waited longest. */
    private void approve() {
        rows("select id, version from notice where status = 'DRAFT' and mode = 'APPROVAL' order by due_on, id limit 1")
                .forEach(draft -> as(office)
                        .header("If-Match", "\"" + draft.get(1) + "\"")
                        .body("{\"approved\":true}")
                        .post("/api/v1/notices/" + draft.get(0) + "/approval")
                        .then()
                        .statusCode(201));
    }

    private void upload() {
        List<String> newYear = Stream.of("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04")
                .limit(1 + random.nextInt(4))
                .toList();
        as(admin)
                .body(CalendarApiTest.notice(newYear, List.of()))
                .post("/api/v1/calendars")
                .then()
                .statusCode(201);
    }

    private void jump(int days) {
        jumpTo(clock.instant().plus(Duration.ofDays(days)));
    }

    private void jumpTo(Instant to) {
        if (!BusinessTime.dateOf(to).isAfter(LAST)) {
            clock.set(to, true);
        }
    }

    private void assertHazard(LivedRow lived) {
        Life life = lived.life();
        assertThat(recorded(life.id(), "L%"))
                .as("%s on %s", life, today())
                .containsAll(ladders.owed(life.clocks(), calendar.current(), today()))
                .isSubsetOf(either(life.clocks()));
    }

    private void assertDecisions(LivedRow lived) {
        lived.decisions().forEach((paper, decision) -> {
            List<DecisionClock> one = List.of(decision);
            assertThat(recorded(paper, "L%"))
                    .as("%s of %s on %s", decision, lived.life(), today())
                    .containsAll(ladders.owed(one, calendar.current(), today()))
                    .isSubsetOf(either(one));
        });
    }

    /** Also what was owed when the sweep ran before the paper of its day, and by the calendars of before. */
    private Set<String> either(Collection<? extends SubjectClock> clocks) {
        List<SubjectClock> seenLater = clocks.stream()
                .map(clock -> (SubjectClock) clock.endingLater(1))
                .toList();
        return calendar.editions().stream()
                .flatMap(edition -> Stream.concat(
                        ladders.owed(clocks, edition, today()).stream(),
                        ladders.owed(seenLater, edition, today()).stream()))
                .collect(Collectors.toSet());
    }

    private static List<String> recorded(UUID subject, String points) {
        List<String> all = rows(
                        "select deadline_version || ' ' || point from notice where subject_id = ? and point like ?",
                        subject,
                        points)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }

    private static <T> T finish(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
