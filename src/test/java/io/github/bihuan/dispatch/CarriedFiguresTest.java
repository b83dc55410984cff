package io.github.bihuan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("结转：大的报表只算变动，数与重数一致")
class CarriedFiguresTest extends ApiTest {

    private static final LocalDate FOUND_ON = LocalDate.parse("2025-01-06");
    private static final LocalDate CUT_OFF = LocalDate.parse("2025-01-10");
    private static final Instant RECORDED_AT = Instant.parse("2025-01-06T02:00:00Z");
    private static final Instant NOW = Instant.parse("2025-01-10T02:00:00Z");
    private static final String FOUND = "self.generalFound";
    private static final int LARGE = 5_000;
    private static final String OF_CAMPAIGN = " from carried_figures where campaign_id = ?";

    @Inject
    Database database;

    @Inject
    Forms forms;

    @Inject
    CarriedFigures figures;

    @Inject
    CarryingRun run;

    private final UUID campaign = UUID.randomUUID();
    private final UUID enterprise = UUID.randomUUID();
    private final FactWriter writer = new FactWriter(campaign, MAFANG).recordedAt(RECORDED_AT);
    private int written;

    @BeforeEach
    void it_is_friday() {
        itIs("2025-01-10T10:00:00+08:00");
        await(run.run());
    }

    @Test
    @DisplayName("结转后再问，用的是结转数")
    void an_answer_follows_from_what_was_carried() throws SQLException {
        hazardsAreFound(3);
        carry();
        assertThat(found()).isEqualTo(3L);

        OwnerSql.change(
                "update carried_figures set figures = jsonb_set(figures, '{" + FOUND
                        + "}', '\"100\"') where campaign_id = ?",
                campaign);
        hazardsAreFound(2);
        assertThat(found()).isEqualTo(102L);
    }

    @Test
    @DisplayName("结转时尚未提交的事务，提交后照样计入，虽然记录时间更早")
    void what_was_under_way_while_figures_were_carried_counts_as_soon_as_it_is_committed() throws SQLException {
        hazardsAreFound(3);
        try (Connection underWay = OwnerSql.connection()) {
            underWay.setAutoCommit(false);
            writer.recordedAt(RECORDED_AT.minusSeconds(3600));
            hazardsAreFound(1, underWay);
            carry();
            assertThat(found()).isEqualTo(3L);
            underWay.commit();
        }
        assertThat(found()).isEqualTo(4L);
        carry();
        assertThat(found()).isEqualTo(4L);
    }

    @Test
    @DisplayName("结转之后作废的，不再计入")
    void what_is_taken_back_after_carrying_counts_no_more() throws SQLException {
        hazardsAreFound(3);
        carry();
        writer.takeBack(writer.facts().get(0));
        write();
        assertThat(found()).isEqualTo(2L);
    }

    @Test
    @DisplayName("所知时间早于结转的问题逐条重数，时钟回拨亦然")
    void a_question_about_earlier_knowledge_is_counted() throws SQLException {
        hazardsAreFound(3);
        carry();
        assertThat(found(asked(CUT_OFF, RECORDED_AT.minusSeconds(1)), Scope.nation()))
                .isZero();
    }

    @Test
    @DisplayName("统计截止日前后移动，只算其间发生的")
    void another_cut_off_counts_what_occurred_in_between() throws SQLException {
        hazardsAreFound(3);
        carry();
        assertThat(found(asked(FOUND_ON.minusDays(1), NOW), Scope.nation())).isZero();
        assertThat(found(asked(FOUND_ON, NOW), Scope.nation())).isEqualTo(3L);
        assertThat(found(asked(CUT_OFF.plusDays(30), NOW), Scope.nation())).isEqualTo(3L);
    }

    @Test
    @DisplayName("另一个数据库、另一种算法结转的数不用，并予清除")
    void what_another_server_carried_is_not_used() throws SQLException {
        hazardsAreFound(3);
        carry();
        OwnerSql.change(
                "update carried_figures set figures = jsonb_set(figures, '{" + FOUND
                        + "}', '\"100\"'), ground = 'other' where campaign_id = ?",
                campaign);
        assertThat(found()).isEqualTo(3L);

        await(run.carry(new CarriedQuestion(UUID.randomUUID(), null, MAFANG, null, weekly()), CUT_OFF));
        assertThat(OwnerSql.rows("select 1" + OF_CAMPAIGN, campaign)).isEmpty();
    }

    @Test
    @DisplayName("企业自己的人问，只数本企业的，不用全地区的结转数")
    void the_people_of_an_enterprise_are_not_answered_from_what_was_carried_for_the_region() throws SQLException {
        hazardsAreFound(3);
        carry();
        Scope own = Scope.region(MAFANG).ofEnterprise(enterprise);
        Scope other = Scope.region(MAFANG).ofEnterprise(UUID.randomUUID());
        assertThat(found(asked(CUT_OFF, NOW), own)).isEqualTo(3L);
        assertThat(found(asked(CUT_OFF, NOW), other)).isZero();
    }

    @Test
    @DisplayName("数目大的问题问过之后才结转，一日一日往前；问过去的不结转")
    void only_a_large_question_about_today_is_carried() throws SQLException {
        hazardsAreFound(1);
        found();
        await(run.run());
        assertThat(OwnerSql.rows("select 1" + OF_CAMPAIGN, campaign)).isEmpty();

        hazardsAreFound(LARGE);
        found(asked(CUT_OFF, NOW.minus(Duration.ofDays(1))), Scope.nation());
        await(run.run());
        assertThat(OwnerSql.rows("select 1" + OF_CAMPAIGN, campaign)).isEmpty();

        found();
        await(run.run());
        assertThat(OwnerSql.rows("select cut_off::text" + OF_CAMPAIGN, campaign))
                .containsExactly(List.of("2025-01-10"));

        hazardsAreFound(LARGE);
        assertThat(found(asked(CUT_OFF.plusDays(1), NOW), Scope.nation())).isEqualTo(2L * LARGE + 1);
        await(run.run());
        assertThat(OwnerSql.rows("select cut_off::text" + OF_CAMPAIGN, campaign))
                .containsExactly(List.of("2025-01-11"));
        assertThat(found()).isEqualTo(2L * LARGE + 1);
    }

    private void hazardsAreFound(int many) throws SQLException {
        try (Connection connection = OwnerSql.connection()) {
            hazardsAreFound(many, connection);
        }
    }

    private void hazardsAreFound(int many, Connection connection) throws SQLException {
        for (int i = 0; i < many; i++) {
            writer.found(UUID.randomUUID(), enterprise, "ENTERPRISE_SELF", "ENTERPRISE", "GENERAL", FOUND_ON);
        }
        TestFact.insert(
                connection, writer.facts().subList(written, writer.facts().size()));
        written = writer.facts().size();
    }

    private void write() throws SQLException {
        hazardsAreFound(0);
    }

    private void carry() {
        await(run.carry(CarriedQuestion.of(asked(CUT_OFF, NOW), weekly()), CUT_OFF));
    }

    private Object found() {
        return found(asked(CUT_OFF, NOW), Scope.nation());
    }

    private Long found(AsKnown asked, Scope scope) {
        return (Long) await(database.snapshot(scope, tx -> figures.values(tx, weekly(), asked)))
                .get(FOUND);
    }

    private AsKnown asked(LocalDate cutOff, Instant knownAt) {
        return new AsKnown(campaign, null, MAFANG, cutOff, knownAt);
    }

    private List<Indicator> weekly() {
        return forms.indicatorsOf(forms.require("WEEKLY_DISPATCH_MY")).stream()
                .filter(Indicator::isCarried)
                .toList();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }
}
