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
import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * Sweeps, writers and a ladder that is edited, in any order: after the last sweep exactly those obligations are recorded that the
 * pure function names, each once.
 */
@Label("任意交错的巡查与办理")
class InterleavingPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 16);
    private static final int DAYS = 70;

    /** What happens to which hazard on which day, before or after that day's sweep has reached it. */
    record Act(int day, int hazard, Happening what, boolean afterTheSweep) {}

    /** The scheduler stands still from a day on for so many days. */
    record Outage(int day, int length) {}

    private record World(List<Life> lives, Map<LadderKey, Ladder> ladders, Set<ObligationKey> recorded) {}

    @Property(tries = 300)
    @Label("逐日或停运 1、3、10 天后巡查，阶梯中途修改：记录的恰是纯函数所说的")
    void what_is_recorded_is_what_is_owed(
            @ForAll("acts") List<Act> acts,
            @ForAll("outages") List<Outage> outages,
            @ForAll("edits") List<Integer> edits) {
        World world = world();
        for (int day = 0; day <= DAYS; day++) {
            play(world, acts, day, false, edits);
            if (day == DAYS || running(outages, day)) {
                sweep(world, day);
            }
            play(world, acts, day, true, edits);
        }
        sweep(world, DAYS + 1);
        for (Life life : world.lives()) {
            assertThat(recorded(world, life))
                    .as(life.toString())
                    .containsAll(owed(world, life, 0))
                    .isSubsetOf(owed(world, life, 1));
        }
    }

    @Property(tries = 300)
    @Label("当日文书都先于巡查登记：两个集合相等")
    void when_papers_come_before_the_sweep_both_are_equal(
            @ForAll("acts") List<Act> acts,
            @ForAll("outages") List<Outage> outages,
            @ForAll("edits") List<Integer> edits) {
        World world = world();
        for (int day = 0; day <= DAYS; day++) {
            play(world, acts, day, false, edits);
            play(world, acts, day, true, edits);
            if (day == DAYS || running(outages, day)) {
                sweep(world, day);
            }
        }
        for (Life life : world.lives()) {
            assertThat(recorded(world, life)).as(life.toString()).isEqualTo(owedBy(world, life, DAYS));
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(Happening.class),
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Outage>> outages() {
        return Combinators.combine(Arbitraries.integers().between(0, DAYS), Arbitraries.of(1, 3, 10))
                .as(Outage::new)
                .list()
                .ofMaxSize(6);
    }

    /** Days on which another ladder is activated: later clocks run on it. */
    @Provide
    Arbitrary<List<Integer>> edits() {
        return Arbitraries.integers().between(1, DAYS).list().ofMaxSize(2);
    }

    private static World world() {
        Map<LadderKey, Ladder> ladders = new HashMap<>();
        ladders.put(Fixtures.DEFAULT.key(), Fixtures.DEFAULT);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            HazardLevel level = i % 2 == 0 ? HazardLevel.GENERAL : HazardLevel.MAJOR;
            lives.add(new Life(level, FIRST, FIRST.plusDays(5L * i), Fixtures.DEFAULT.key()));
        }
        return new World(lives, ladders, new HashSet<>());
    }

    private static void play(World world, List<Act> acts, int day, boolean afterTheSweep, List<Integer> edits) {
        LadderKey inForce =
                inForce(world, (int) edits.stream().filter(edit -> edit <= day).count());
        acts.stream()
                .filter(act -> act.day() == day && act.afterTheSweep() == afterTheSweep)
                .forEach(act -> world.lives().get(act.hazard()).happen(act.what(), FIRST.plusDays(day), inForce));
    }

    /** Each edit moves every overdue step by some days: a ladder of its own version. */
    private static LadderKey inForce(World world, int edits) {
        LadderKey key = edits == 0 ? Fixtures.DEFAULT.key() : new LadderKey("own", edits);
        world.ladders()
                .computeIfAbsent(
                        key,
                        fresh -> new Ladder(
                                fresh.code(),
                                fresh.version(),
                                Fixtures.DEFAULT.steps().stream()
                                        .map(step -> moved(step, edits))
                                        .toList()));
        return key;
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

    private static boolean running(List<Outage> outages, int day) {
        return outages.stream().noneMatch(out -> day >= out.day() && day < out.day() + out.length());
    }

    /** As {@code SweepChunk} does it: decide by what is recorded, write each once; one letter a hazard at most. */
    private static void sweep(World world, int day) {
        for (Life life : world.lives()) {
            List<Recorded> plan = SweepPlan.of(
                    life.row(),
                    life.documents(),
                    life.runs(),
                    world.ladders(),
                    recorded(world, life),
                    FIRST.plusDays(day));
            plan.forEach(one -> assertThat(world.recorded().add(one.obligation().key()))
                    .as("written twice: %s", one)
                    .isTrue());
            assertThat(plan.stream().filter(one -> one.disposition() != Disposition.RECORD_ONLY))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Set<ObligationKey> recorded(World world, Life life) {
        return world.recorded().stream()
                .filter(key -> key.subjectId().equals(life.id().toString()))
                .collect(Collectors.toSet());
    }

    /** @param later by how many days an ending may have been seen later */
    private static Set<ObligationKey> owed(World world, Life life, int later) {
        Set<ObligationKey> owed = new HashSet<>(owedBy(world, life, DAYS + 1));
        for (HazardClock clock : HazardSubjects.of(life.row(), life.documents(), life.runs())) {
            HazardClock seen = later == 0 ? clock : clock.endingLater(later);
            Obligations.of(seen.subject(), world.ladders().get(seen.ladder()), LocalDate.MIN, FIRST.plusDays(DAYS + 1L))
                    .stream()
                    .map(Obligation::key)
                    .forEach(owed::add);
        }
        return owed;
    }

    private static Set<ObligationKey> owedBy(World world, Life life, int day) {
        return HazardSubjects.of(life.row(), life.documents(), life.runs()).stream()
                .flatMap(
                        clock -> Obligations.of(
                                clock.subject(),
                                world.ladders().get(clock.ladder()),
                                LocalDate.MIN,
                                FIRST.plusDays(day))
                                .stream())
                .map(Obligation::key)
                .collect(Collectors.toSet());
    }
}
