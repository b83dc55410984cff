package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.escalation.Life.Happening;
import io.github.bihuan.escalation.domain.CatchUp.Disposition;
import io.github.bihuan.escalation.domain.CatchUp.Recorded;
import io.github.bihuan.escalation.domain.Fixtures;
import io.github.bihuan.escalation.domain.HazardClock;
import io.github.bihuan.escalation.domain.Ladder;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.LadderStep;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.escalation.domain.ObligationKey;
import io.github.bihuan.escalation.domain.Obligations;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * The engine moment by moment: chunks of a sweep, papers, edits of two campaigns' ladders between two chunks, and a clock that
 * goes to the last minute of a day, over midnight, or one, three or ten days on without a scheduler.
 */
@Label("逐时刻的任意交错")
class MomentPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 16);
    private static final int HAZARDS = 6;
    private static final int CHUNK = 2;
    private static final int CAMPAIGNS = 2;

    enum Kind {
        CHUNK,
        PAPER,
        REBOUND_THE_SAME_DAY,
        LADDER,
        LAST_MINUTE,
        MIDNIGHT,
        ONE_DAY,
        THREE_DAYS,
        TEN_DAYS
    }

    /** @param which hazard, chunk or campaign it is about */
    record Move(Kind kind, int which, Happening what) {}

    private static final class World {

        private final List<Life> lives = new ArrayList<>();
        private final Map<LadderKey, Ladder> ladders = new HashMap<>();
        private final List<LadderKey> inForce = new ArrayList<>();
        private final Set<ObligationKey> recorded = new HashSet<>();
        private Instant now = BusinessTime.startOf(FIRST);

        World() {
            for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
                inForce.add(new LadderKey("own-" + campaign, 0));
                edit(campaign);
            }
            for (int i = 0; i < HAZARDS; i++) {
                HazardLevel level = i % 3 == 0 ? HazardLevel.MAJOR : HazardLevel.GENERAL;
                lives.add(new Life(level, FIRST, FIRST.plusDays(3L * i), inForce.get(i % CAMPAIGNS)));
            }
        }

        /** Each version moves the overdue steps by as many days as its number. */
        void edit(int campaign) {
            var key = new LadderKey("own-" + campaign, inForce.get(campaign).version() + 1);
            inForce.set(campaign, key);
            ladders.put(
                    key,
                    new Ladder(
                            key.code(),
                            key.version(),
                            Fixtures.DEFAULT.steps().stream()
                                    .map(step -> moved(step, key.version() - 1 + campaign))
                                    .toList()));
        }

        LocalDate today() {
            return BusinessTime.dateOf(now);
        }

        void move(Move move) {
            switch (move.kind()) {
                case CHUNK -> sweep(CHUNK * (move.which() % (HAZARDS / CHUNK)), CHUNK);
                case PAPER -> lives.get(move.which())
                        .happen(move.what(), today(), inForce.get(move.which() % CAMPAIGNS));
                case REBOUND_THE_SAME_DAY -> List.of(Happening.RECTIFY, Happening.ACCEPT, Happening.REBOUND)
                        .forEach(what ->
                                lives.get(move.which()).happen(what, today(), inForce.get(move.which() % CAMPAIGNS)));
                case LADDER -> edit(move.which() % CAMPAIGNS);
                case LAST_MINUTE -> now = BusinessTime.endOf(today()).minus(Duration.ofMinutes(1));
                case MIDNIGHT -> now = BusinessTime.endOf(today());
                case ONE_DAY -> now = now.plus(Duration.ofDays(1));
                case THREE_DAYS -> now = now.plus(Duration.ofDays(3));
                case TEN_DAYS -> now = now.plus(Duration.ofDays(10));
            }
        }

        void sweep(int from, int count) {
            lives.subList(from, from + count).forEach(this::sweep);
        }

        private void sweep(Life life) {
            List<Recorded> plan =
                    SweepPlan.of(life.row(), life.documents(), life.runs(), ladders, recordedOf(life), today());
            plan.forEach(one -> {
                assertThat(recorded.add(one.obligation().key()))
                        .as("written twice: %s", one)
                        .isTrue();
                assertThat(BusinessTime.startOf(one.obligation().dueOn()))
                        .as("written before its day: %s", one)
                        .isBeforeOrEqualTo(now);
            });
            assertThat(plan.stream().filter(one -> one.disposition() != Disposition.RECORD_ONLY))
                    .hasSizeLessThanOrEqualTo(1);
        }

        Set<ObligationKey> recordedOf(Life life) {
            return recorded.stream()
                    .filter(key -> key.subjectId().equals(life.id().toString()))
                    .collect(Collectors.toSet());
        }

        Set<ObligationKey> owed(Collection<HazardClock> clocks) {
            return clocks.stream()
                    .flatMap(clock ->
                            Obligations.of(clock.subject(), ladders.get(clock.ladder()), LocalDate.MIN, today())
                                    .stream())
                    .map(Obligation::key)
                    .collect(Collectors.toSet());
        }
    }

    @Property(tries = 400)
    @Label("分块巡查、办理、两个阶梯中途修改、停运一三十日：记录的恰是纯函数所说的")
    void whatever_the_interleaving_the_record_is_what_the_function_says(@ForAll("moves") List<Move> moves) {
        var world = new World();
        moves.forEach(world::move);
        world.sweep(0, HAZARDS);
        for (Life life : world.lives) {
            Set<ObligationKey> owed = world.owed(life.clocks());
            Set<ObligationKey> seenLater = world.owed(
                    life.clocks().stream().map(clock -> clock.endingLater(1)).toList());
            seenLater.addAll(owed);
            assertThat(world.recordedOf(life))
                    .as("%s at %s", life, world.now)
                    .containsAll(owed)
                    .isSubsetOf(seenLater);
        }
    }

    @Property(tries = 400)
    @Label("由文书读出的计时，与当时经历的一致")
    void what_is_read_from_the_documents_is_what_was_lived(@ForAll("moves") List<Move> moves) {
        var world = new World();
        moves.forEach(world::move);
        for (Life life : world.lives) {
            assertThat(world.owed(HazardSubjects.of(life.row(), life.documents(), life.runs())))
                    .as("%s at %s", life, world.now)
                    .isEqualTo(world.owed(life.clocks()));
        }
    }

    @Property(tries = 200)
    @Label("到期日最后一分钟不逾期，零时起逾期")
    void the_last_minute_of_the_deadline_is_in_time(
            @ForAll("days") int deadline, @ForAll("seconds") long seconds, @ForAll("levels") HazardLevel level) {
        LocalDate due = FIRST.plusDays(deadline);
        Instant now = BusinessTime.endOf(due).plusSeconds(seconds);
        var life = new Life(level, FIRST, due, Fixtures.DEFAULT.key());
        List<String> steps = SweepPlan.of(
                        life.row(),
                        life.documents(),
                        life.runs(),
                        Map.of(Fixtures.DEFAULT.key(), Fixtures.DEFAULT),
                        Set.of(),
                        BusinessTime.dateOf(now))
                .stream()
                .map(one -> one.obligation().step())
                .toList();
        assertThat(steps.contains("L1")).isEqualTo(seconds >= 0);
        assertThat(steps).contains("L0");
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(6, Kind.CHUNK),
                                Tuple.of(6, Kind.PAPER),
                                Tuple.of(1, Kind.REBOUND_THE_SAME_DAY),
                                Tuple.of(1, Kind.LADDER),
                                Tuple.of(2, Kind.LAST_MINUTE),
                                Tuple.of(3, Kind.MIDNIGHT),
                                Tuple.of(3, Kind.ONE_DAY),
                                Tuple.of(1, Kind.THREE_DAYS),
                                Tuple.of(1, Kind.TEN_DAYS)),
                        Arbitraries.integers().between(0, HAZARDS - 1),
                        Arbitraries.of(Happening.class))
                .as(Move::new)
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 60);
    }

    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(-86_400, 86_399);
    }

    @Provide
    Arbitrary<HazardLevel> levels() {
        return Arbitraries.of(HazardLevel.class);
    }

    private static LadderStep moved(LadderStep step, int days) {
        return new LadderStep(
                step.step(),
                step.track(),
                step.offsetDays() > 0 ? step.offsetDays() + days : step.offsetDays(),
                step.kind(),
                step.mode(),
                step.recipients(),
                step.copies());
    }
}
