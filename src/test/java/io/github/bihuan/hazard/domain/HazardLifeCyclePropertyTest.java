package io.github.bihuan.hazard.domain;

import static io.github.bihuan.fixtures.HazardFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

@Label("任意文书序列下的不变式")
class HazardLifeCyclePropertyTest {

    private static final List<Signer> SIGNERS = List.of(
            PRINCIPAL,
            PRINCIPAL,
            PRINCIPAL,
            COUNTY_OFFICE,
            COUNTY_OFFICE,
            COUNTY_OFFICE,
            SAFETY_MANAGER,
            STRANGER,
            INSPECTOR,
            TOWN_OFFICE,
            TOWN_LEADER,
            VILLAGE_OFFICER,
            HANDLER,
            BUREAU_OFFICE);

    /**
     * One signature: days after the one before, the document, its signer, and whether the listing changes before
     * it.
     */
    record Signed(int daysLater, HazardDocument document, Signer signer, boolean listingChanges) {}

    @Provide
    Arbitrary<Hazard> findings() {
        Arbitrary<HazardSource> sources = Arbitraries.of(HazardSource.class);
        Arbitrary<HazardLevel> levels = Arbitraries.of(HazardLevel.class).injectNull(0.3);
        return Combinators.combine(sources, levels).as((source, level) -> found(source, level, FOUND_ON, INSPECTOR));
    }

    @Provide
    Arbitrary<List<Signed>> sequences() {
        Arbitrary<Signed> one = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(4, 1), Tuple.of(1, 6)),
                        RandomDocuments.any(),
                        Arbitraries.of(SIGNERS),
                        Arbitraries.of(false, false, false, false, true))
                .as(Signed::new);
        return one.list().ofSize(200);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    @Label("只会以业务规则拒绝；销号有日期；逾期不为负；来源与原定期限不变；反弹次数只增")
    void invariants_hold_along_any_sequence(@ForAll("findings") Hazard first, @ForAll("sequences") List<Signed> all) {
        Hazard hazard = first;
        LocalDate today = FOUND_ON;
        for (Signed signed : all) {
            today = today.plusDays(signed.daysLater());
            Hazard before = signed.listingChanges() ? relisted(hazard, today) : hazard;
            hazard = after(before, signed, today);
            sound(before, hazard, today);
        }
    }

    private static Hazard relisted(Hazard hazard, LocalDate today) {
        return hazard.listed() ? hazard.delisted() : hazard.withListing(new Listing(COUNTY, "141128", today, null));
    }

    private static Hazard after(Hazard hazard, Signed signed, LocalDate today) {
        try {
            Decision decision = decide(hazard, signed.document(), signed.signer(), today);
            assertThat(HazardTransitions.allowed(
                            hazard.status(), signed.document().kind()))
                    .isTrue();
            return decision.next();
        } catch (BusinessRuleViolation refusal) {
            assertThat(refusal.type()).isInstanceOf(HazardProblem.class);
            return hazard;
        }
    }

    private static void sound(Hazard before, Hazard after, LocalDate today) {
        assertThat(after.status() == HazardStatus.CLOSED).isEqualTo(after.closedOn() != null);
        assertThat(after.status() == HazardStatus.WITHDRAWN)
                .isEqualTo(after.release().withdrawnOn() != null);
        assertThat(after.status() == HazardStatus.MERGED)
                .isEqualTo(after.release().mergedIntoId() != null);
        boolean done = EnumSet.of(HazardStatus.RECTIFIED, HazardStatus.ACCEPTED, HazardStatus.CLOSED)
                .contains(after.status());
        boolean left = after.status() == HazardStatus.WITHDRAWN || after.status() == HazardStatus.MERGED;
        assertThat(left || done == (after.rectifiedOn() != null)).isTrue();
        wholeAsARow(after);
        assertThat(after.overdueDays(today)).isNotNegative();
        assertThat(after.overdue(today)).isEqualTo(overdueByTheBook(after, today));
        assertThat(after.source()).isEqualTo(before.source());
        assertThat(after.foundOn()).isEqualTo(before.foundOn());
        assertThat(after.reopenCount()).isBetween(before.reopenCount(), before.reopenCount() + 1);
        assertThat(after.deadlines().version())
                .isGreaterThanOrEqualTo(before.deadlines().version());
        boolean sameChain = before.originalDeadline() != null && after.reopenCount() == before.reopenCount();
        assertThat(!sameChain || after.originalDeadline().equals(before.originalDeadline()))
                .isTrue();
        assertThat(DeadlineExplanation.of(after, RULES, today).steps()).isNotEmpty();
        assertThat(HazardObligation.open(after, RULES, at(today))).isNotNull();
    }

    /** What the table's CHECKs demand of the row (V0050). */
    private static void wholeAsARow(Hazard hazard) {
        HazardStatus status = hazard.status();
        boolean classified = !EnumSet.of(
                        HazardStatus.REPORTED,
                        HazardStatus.CONFIRMED,
                        HazardStatus.TRANSFERRED,
                        HazardStatus.WITHDRAWN,
                        HazardStatus.MERGED)
                .contains(status);
        assertThat(!classified || hazard.level() != null).isTrue();
        assertThat(hazard.classification().majorSince() != null).isEqualTo(hazard.major());
        boolean accepted = status == HazardStatus.ACCEPTED || status == HazardStatus.CLOSED;
        assertThat(hazard.acceptedOn() != null).isEqualTo(accepted);
        assertThat(hazard.release().transferredFrom() != null).isEqualTo(status == HazardStatus.TRANSFERRED);
        boolean running = status == HazardStatus.RECTIFYING;
        assertThat(!running || hazard.plan().author() != null && hazard.deadline() != null)
                .isTrue();
        assertThat(hazard.deadline() == null).isEqualTo(hazard.originalDeadline() == null);
        assertThat(hazard.deadline() == null).isEqualTo(hazard.deadlines().setAt() == null);
    }

    /** The Overdue paragraph of §3.3, written a second time. */
    private static boolean overdueByTheBook(Hazard hazard, LocalDate today) {
        LocalDate deadline = hazard.deadline();
        return switch (hazard.status()) {
            case PLANNED_PENDING, RECTIFYING, REOPENED -> deadline != null && today.isAfter(deadline);
            case RECTIFIED -> deadline != null && hazard.rectifiedOn().isAfter(deadline);
            default -> false;
        };
    }

    @Property(tries = 200, seed = "20241217", edgeCases = EdgeCasesMode.NONE)
    @Label("随机序列能到达每一个状态，性质检验不是空转")
    void the_random_sequences_reach_every_state(@ForAll("sequences") List<Signed> all) {
        Hazard hazard = aGeneralHazard();
        LocalDate today = FOUND_ON;
        for (Signed signed : all) {
            today = today.plusDays(signed.daysLater());
            hazard = after(hazard, signed, today);
            Statistics.collect(hazard.status());
        }
        Statistics.coverage(coverage -> EnumSet.range(HazardStatus.PLANNED_PENDING, HazardStatus.TRANSFERRED)
                .forEach(status -> coverage.check(status).count(count -> count > 0)));
    }
}
