package io.github.bihuan.shared.db;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Where the program's own long work is done: on a thread aside from those that answer requests. What the work decides and renders, and every
 * answer that the database gives it, is handled there, one thing after the other. No Hibernate session: that belongs to an event loop.
 */
@Singleton
public final class Background {

    private final ContextInternal context;

    Background(Vertx vertx) {
        context = ((VertxInternal) vertx).createWorkerContext();
    }

    public <T> Uni<T> run(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(work).runSubscriptionOn(begin -> context.duplicate()
                .runOnContext(ignored -> begin.run()));
    }
}
