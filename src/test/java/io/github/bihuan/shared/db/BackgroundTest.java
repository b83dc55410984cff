package io.github.bihuan.shared.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("后台工作的线程")
class BackgroundTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Background background;

    @Inject
    Database database;

    @Inject
    Vertx vertx;

    private final List<Boolean> onEventLoop = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("从应答请求的线程开始的后台工作，数据库的每一次回答都不在那些线程上处理，提交之后也是")
    void what_the_database_answers_is_handled_aside() {
        var done = new CompletableFuture<Integer>();
        vertx.getOrCreateContext().runOnContext(ignored -> background
                .run(this::twoStatements)
                .invoke(this::look)
                .subscribe()
                .with(done::complete, done::completeExceptionally));
        assertThat(done.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
                .isEqualTo(2);
        assertThat(onEventLoop).containsExactly(false, false, false, false);
    }

    @Test
    @DisplayName("后台工作失败，失败交给等它的人")
    void a_failure_reaches_who_waits() {
        Uni<Integer> failing = background.run(() ->
                database.write(Scope.nation(), tx -> tx.execute("select 1 / 0").invoke(this::look)));
        assertThat(failing.onFailure().recoverWithItem(-1).await().atMost(PATIENCE))
                .isEqualTo(-1);
        assertThat(onEventLoop).isEmpty();
    }

    private Uni<Integer> twoStatements() {
        look();
        return database.write(Scope.nation(), tx -> tx.execute("select 1")
                .invoke(this::look)
                .flatMap(one -> tx.execute("select 1").invoke(this::look).map(two -> one + two)));
    }

    private void look() {
        onEventLoop.add(Context.isOnEventLoopThread());
    }
}
