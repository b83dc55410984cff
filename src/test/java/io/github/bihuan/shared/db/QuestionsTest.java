package io.github.bihuan.shared.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.HazardSamples;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that carry their scope see what a transaction of that scope sees, whatever their shape, and leave nothing behind. */
@QuarkusTest
@DisplayName("每条查询自带范围")
class QuestionsTest extends ApiTest {

    private static final Scope TOWN = Scope.region(MAFANG);

    @Inject
    Database database;

    @Inject
    Pool pool;

    private UUID hazard;

    @BeforeEach
    void aHazardInMafang() {
        Campaigns.published(townOffice(), MAFANG);
        hazard = HazardSamples.recorded(townOffice(), HazardSamples.selfFound(HazardSamples.anEnterprise()));
    }

    @ParameterizedTest
    @DisplayName("各种形状的查询：与同一范围的事务所见相同，先说范围再看行")
    @ValueSource(
            strings = {
                "select h.id::text from hazard h where h.id = $1",
                "select h.id::text from hazard h where h.id = any (array[$1]::uuid[]) order by h.found_on desc limit 1",
                "select count(*)::text from hazard h where h.id = $1 group by h.region_code having count(*) > 0",
                "select count(*)::text from (select from hazard h where h.id = $1 limit 10) counted",
                "select e.name from hazard h join enterprise e on e.id = h.enterprise_id where h.id = $1",
                "select d.id::text from hazard h left join hazard_document d on d.hazard_id = h.id where h.id = $1",
                "select h.code from enterprise e left join hazard h on h.enterprise_id = e.id and h.id = $1 order by h.code limit 1",
                "with found as materialized (select * from hazard where id = $1) select code from found -- the end",
                "select code from hazard where id = $1 union all select code from hazard where id = $1",
                "select (select h.code from hazard h where h.id = $1)",
                "select distinct on (h.status) h.code from hazard h where exists (select 1 from hazard i where i.id = $1)"
                        + " and h.id = $1 order by h.status, h.code",
                "select x.code from unnest(array[$1]::uuid[]) wanted (id) cross join lateral"
                        + " (select h.code from hazard h where h.id = wanted.id limit 1) x",
                "select row_number() over (order by h.code) || h.code from hazard h where h.id = $1",
            })
    void every_shape_sees_what_a_transaction_sees(String sql) {
        List<String> transaction = seen(database.snapshot(TOWN, tx -> tx.list(row -> row.getString(0), sql, hazard)));

        assertThat(transaction).isNotEmpty();
        assertThat(seen(database.read(TOWN, tx -> tx.list(row -> row.getString(0), sql, hazard))))
                .isEqualTo(transaction);
        assertThat(plan(sql)).contains("One-Time Filter");
    }

    @Test
    @DisplayName("问过之后连接上不留范围：下一条没有说范围的语句看不到任何行")
    void nothing_stays_on_the_connection() {
        for (int i = 0; i < 40; i++) {
            seen(database.read(TOWN, tx -> tx.list(Row::deepToString, "select 1 from hazard where id = $1", hazard)));
        }

        var left = Uni.createFrom()
                .completionStage(() -> pool.preparedQuery("select count(*) from hazard")
                        .execute()
                        .toCompletionStage())
                .await()
                .indefinitely();
        assertThat(left.iterator().next().getLong(0)).isZero();
    }

    @Test
    @DisplayName("越墙查找之后，墙又立着")
    void the_wall_stands_again_after_looking_beyond() {
        Scope neighbour = Scope.region(JICUI);
        String count = "select count(*) from hazard where id = $1";

        List<Long> seen = database.read(
                        neighbour, tx -> tx.beyondTheWall(() -> tx.find(row -> row.getLong(0), count, hazard))
                                .flatMap(beyond -> tx.find(row -> row.getLong(0), count, hazard)
                                        .map(behind -> List.of(beyond.orElseThrow(), behind.orElseThrow()))))
                .await()
                .indefinitely();

        assertThat(seen).containsExactly(1L, 0L);
    }

    @Test
    @DisplayName("只读就是只读：查询里写不进任何行")
    void a_question_changes_nothing() {
        String sql = "update hazard set place = 'x' where id = $1 returning id";

        assertThatThrownBy(() -> seen(database.read(TOWN, tx -> tx.list(Row::deepToString, sql, hazard))))
                .hasMessageContaining("syntax error");
        assertThat(rows("select 1 from hazard where id = ? and place = 'x'", hazard))
                .isEmpty();
    }

    private String plan(String sql) {
        String explained = "explain " + Wall.around(sql, 1);
        Object[] values = new Object[7];
        values[0] = hazard;
        System.arraycopy(Wall.parameters(TOWN), 0, values, 1, 6);
        return String.join(
                "\n", seen(database.snapshot(TOWN, tx -> tx.list(row -> row.getString(0), explained, values))));
    }

    private static <T> List<T> seen(Uni<List<T>> rows) {
        return rows.await().indefinitely();
    }
}
