package io.github.bihuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("封存审计日志")
class SealerTest extends ChainTest {

    private static final int WRITERS = 8;
    private static final int ROWS = 60;

    @Test
    @DisplayName("许多人同时写、有人回滚、两个副本同时封存：链完整，一行不漏")
    void writers_and_sealers_at_once() {
        LocalDate day = aNewDay();
        String prefix = "BUSY-" + serial() + "-";
        Uni<Void> writing = Uni.join()
                .all(IntStream.range(0, WRITERS)
                        .mapToObj(writer -> writes(prefix + writer + "-"))
                        .toList())
                .andFailFast()
                .replaceWithVoid();
        Uni<Void> sealing = Uni.join()
                .all(
                        Multi.createBy()
                                .repeating()
                                .uni(sealer::run)
                                .atMost(30)
                                .collect()
                                .last(),
                        Multi.createBy()
                                .repeating()
                                .uni(sealer::run)
                                .atMost(30)
                                .collect()
                                .last())
                .andFailFast()
                .replaceWithVoid();
        done(Uni.join().all(List.of(writing, sealing)).andFailFast());
        seal();
        assertIntact(day);
        assertThat(verification(day).getLong("unsealedRows")).isZero();
        assertThat(rows(
                        "select count(*) from audit_event e join audit_link l on l.event_id = e.id"
                                + " where e.subject_code like ?",
                        prefix + "%"))
                .containsExactly(List.of((long) WRITERS * ROWS));
        assertThat(rows("select count(*) from audit_event where subject_code like ?", "undone-" + prefix + "%"))
                .containsExactly(List.of(0L));
        assertThat(rows("select max(position) = count(*) from audit_link")).containsExactly(List.of(true));
    }

    /** Every third transaction takes a number and is rolled back. */
    private Uni<Void> writes(String prefix) {
        return Multi.createFrom()
                .range(0, ROWS)
                .onItem()
                .transformToUniAndConcatenate(i -> write(prefix, i))
                .collect()
                .last();
    }

    private Uni<Void> write(String prefix, int i) {
        Uni<Void> written = database.write(Scope.nation(), tx -> journal.record(tx, caller(prefix), entry(prefix + i)));
        return i % 3 != 0
                ? written
                : database.write(Scope.nation(), tx -> journal.record(tx, caller(prefix), entry("undone-" + prefix + i))
                                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("rolled back"))))
                        .onFailure(IllegalStateException.class)
                        .recoverWithNull()
                        .chain(() -> written);
    }

    @Test
    @DisplayName("早取号、晚提交的行不挡住封存，提交后补入链中")
    void a_late_commit_is_sealed_later() {
        LocalDate day = aNewDay();
        String late = "LATE-" + serial();
        var mayCommit = new CompletableFuture<Void>();
        var inside = new CompletableFuture<Void>();
        var committed = database.write(Scope.nation(), tx -> journal.record(tx, caller(late), entry(late))
                        .chain(() -> {
                            inside.complete(null);
                            return Uni.createFrom().completionStage(mayCommit);
                        }))
                .subscribeAsCompletionStage();
        inside.join();
        UUID early = write("EARLY-" + serial());
        seal();
        assertThat(place(early)).hasSize(1);
        assertThat(verification(day).getBoolean("ok")).isTrue();
        mayCommit.complete(null);
        committed.join();
        seal();
        assertThat((long) place(id(late)).get(0).get(0))
                .isGreaterThan((long) place(early).get(0).get(0));
        assertThat((long) number(id(late))).isLessThan(number(early));
        assertIntact(day);
    }

    @Test
    @DisplayName("封存进行中，写入不等待")
    void writers_do_not_wait_for_the_sealer() {
        aNewDay();
        write("BEFORE-" + serial());
        var mayEnd = new CompletableFuture<Void>();
        var inside = new CompletableFuture<Void>();
        var sealing = database.write(Scope.nation(), tx -> new SealRepository()
                        .alone(tx)
                        .invoke(mine -> assertThat(mine).isTrue())
                        .chain(() -> {
                            inside.complete(null);
                            return Uni.createFrom().completionStage(mayEnd);
                        }))
                .subscribeAsCompletionStage();
        inside.join();
        String code = "DURING-" + serial();
        database.write(Scope.nation(), tx -> journal.record(tx, caller(code), entry(code)))
                .await()
                .atMost(Duration.ofSeconds(10));
        seal();
        assertThat(place(id(code))).as("another sealer holds the lock").isEmpty();
        mayEnd.complete(null);
        sealing.join();
        seal();
        assertThat(place(id(code))).hasSize(1);
    }

    @Test
    @DisplayName("一天签一次链首；没有新行时不签")
    void one_head_a_day() {
        LocalDate day = aNewDay();
        write("HEAD-" + serial());
        seal();
        sign();
        sign();
        assertThat(heads(day)).isEqualTo(1);
        itIs(day.plusYears(3) + "T09:00:00+08:00");
        sign();
        assertThat(heads(day.plusYears(3))).isZero();
        itIs(day + "T23:00:00+08:00");
    }

    private static long heads(LocalDate day) {
        return (long)
                rows("select count(*) from audit_head where (signed_at at time zone 'Asia/Shanghai')::date = ?", day)
                        .get(0)
                        .get(0);
    }

    private static List<List<Object>> place(UUID id) {
        return rows("select position from audit_link where event_id = ?", id);
    }

    private static long number(UUID id) {
        return (long)
                rows("select seq from audit_event where id = ?", id).get(0).get(0);
    }
}
