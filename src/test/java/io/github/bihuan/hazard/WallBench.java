package io.github.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardSamples;
import io.github.bihuan.fixtures.TestDatabase;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.db.Unwalled;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.trial.postgres.EmbeddedPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the second wall costs: the program's own queries through {@link Database} (transaction, scope, policies) against the same
 * queries on plain connections of the owner, by turns in one run. Run as bench/wall/README.md says; not part of the build.
 */
@QuarkusTest
class WallBench extends ApiTest {

    private static final int HAZARDS = Integer.getInteger("bench.hazards", 1_000_000);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 16);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 17);
    private static final double LIST_LIMIT = 1.3;
    private static final double READ_LIMIT = 1.7;

    @Inject
    Database database;

    @Inject
    HazardRepository hazards;

    @Inject
    HazardListRepository lists;

    @Inject
    Vertx vertx;

    @Test
    @DisplayName("第二道墙的代价")
    void the_second_wall_costs_little() {
        UUID[] ids = fill();
        Unwalled plain = new Unwalled(ownersPool());
        HazardSight town = HazardSight.of(Scope.region(MAFANG));
        HazardSight county = HazardSight.of(Scope.region(FANGSHAN));
        System.out.printf("%d hazards, %d clients, %d rounds of %d s each%n", HAZARDS, CLIENTS, ROUNDS, SECONDS);

        double byId = compared("by id", town, plain, tx -> hazards.find(tx, town, any(ids)));
        double ofTown = compared("newest 20 of a town", town, plain, tx -> newest(tx, town));
        double ofCounty = compared("newest 20 of a county", county, plain, tx -> newest(tx, county));

        assertThat(byId).as("by id").isLessThanOrEqualTo(READ_LIMIT);
        assertThat(ofTown).as("newest 20 of a town").isLessThanOrEqualTo(LIST_LIMIT);
        assertThat(ofCounty).as("newest 20 of a county").isLessThanOrEqualTo(LIST_LIMIT);
    }

    private Uni<List<StoredHazard>> newest(Tx tx, HazardSight sight) {
        return lists.list(tx, sight, new HazardFilter(), Optional.empty(), TODAY, new PageRequest(20, null, false));
    }

    private <T> double compared(String name, HazardSight sight, Unwalled plain, Function<Tx, Uni<T>> query) {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double open = perSecond(() -> plain.read(query));
            double walled = perSecond(() -> database.read(sight.scope(), query));
            if (round > 0) {
                without.add(open);
                with.add(walled);
            }
        }
        double ratio = median(without) / median(with);
        System.out.printf(
                "%-24s without %,8.0f/s  with %,8.0f/s  cost %.2fx%n", name, median(without), median(with), ratio);
        return ratio;
    }

    private static double perSecond(Supplier<Uni<?>> query) {
        long begun = System.nanoTime();
        long until = begun + SECONDS * 1_000_000_000L;
        List<Uni<Long>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Uni.createFrom()
                    .deferred(() -> query.get().replaceWith(1L))
                    .repeat()
                    .until(done -> System.nanoTime() > until)
                    .collect()
                    .with(java.util.stream.Collectors.counting()));
        }
        long calls = Multi.createFrom()
                .iterable(clients)
                .onItem()
                .transformToUniAndMerge(client -> client)
                .collect()
                .with(java.util.stream.Collectors.summingLong(Long::longValue))
                .await()
                .indefinitely();
        return calls * 1e9 / (System.nanoTime() - begun);
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static UUID any(UUID[] ids) {
        return ids[ThreadLocalRandom.current().nextInt(ids.length)];
    }

    /** Hazards all over three counties; answers some of those in the town. */
    private UUID[] fill() {
        UUID enterprise = HazardSamples.anEnterprise();
        change(
                """
                insert into hazard (id, code, enterprise_id, region_code, source, status, status_since, level, description,
                  place, found_on, recorded_by, recorded_at, deadline, original_deadline, deadline_version,
                  deadline_set_at, current_plan)
                select gen_random_uuid(), 'YH-B-' || i, ?, t.code, 'TOWNSHIP_INSPECTION', 'RECTIFYING', '2024-12-01',
                  'GENERAL', '配电柜前堆放杂物', '一车间', date '2022-01-01' + i %% 1000, 'bench', now(), '2025-01-31',
                  '2025-01-31', 1, now(), '{"responsiblePerson": "赵六"}'
                from generate_series(1, ?) i
                join (select code, row_number() over (order by code) - 1 as place, count(*) over () as of
                  from region where level = 'TOWNSHIP' and parent_code in ('141128', '141122', '140322')) t
                  on i %% t.of = t.place"""
                        .formatted(),
                enterprise,
                HAZARDS);
        change("analyze hazard");
        return rows("select id from hazard where town_code = ? limit 10000", MAFANG).stream()
                .map(row -> (UUID) row.get(0))
                .toArray(UUID[]::new);
    }

    private Pool ownersPool() {
        var server = TestDatabase.postgres();
        var address = PgConnectOptions.fromUri(
                        server.reactiveUrl(EmbeddedPostgres.DATABASE).replaceFirst("^vertx-reactive:", ""))
                .setUser(server.owner().user())
                .setPassword(server.owner().password())
                .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(20))
                .connectingTo(address)
                .using(vertx)
                .build();
    }
}
