package io.github.bihuan.cluster;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in front of the replicas: takes turns among those that are ready, as an ingress does, and asks each for its
 * readiness several times a second. Keeps its connections to them open and tries nothing twice: what a replica drops is lost.
 */
final class TestProxy implements AutoCloseable {

    private static final int BAD_GATEWAY = 502;
    private static final int NO_ENDPOINTS = 503;
    private static final long EVERY_MILLIS = 200;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final List<Integer> replicas = new CopyOnWriteArrayList<>();
    private final List<Integer> ready = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;

    TestProxy() {
        server = vertx.createHttpServer()
                .requestHandler(this::pass)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        vertx.setPeriodic(EVERY_MILLIS, timer -> replicas.forEach(this::askForReadiness));
    }

    int port() {
        return server.actualPort();
    }

    void add(int port) {
        replicas.add(port);
    }

    void remove(int port) {
        replicas.remove(Integer.valueOf(port));
        ready.remove(Integer.valueOf(port));
    }

    boolean isUsing(int port) {
        return ready.contains(port);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void askForReadiness(int port) {
        client.request(options(port).setURI("/q/health/ready").setTimeout(2000))
                .flatMap(request -> request.send())
                .onComplete(answer ->
                        note(port, answer.succeeded() && answer.result().statusCode() == 200));
    }

    private void note(int port, boolean isReady) {
        if (!isReady) {
            ready.remove(Integer.valueOf(port));
        } else if (replicas.contains(port) && !ready.contains(port)) {
            ready.add(port);
        }
    }

    private void pass(HttpServerRequest incoming) {
        incoming.body().onSuccess(body -> {
            List<Integer> now = List.copyOf(ready);
            if (now.isEmpty()) {
                incoming.response()
                        .setStatusCode(NO_ENDPOINTS)
                        .putHeader("Retry-After", "1")
                        .end("nobody is ready");
            } else {
                forward(incoming, body, now.get(Math.floorMod(turn.getAndIncrement(), now.size())));
            }
        });
    }

    private void forward(HttpServerRequest incoming, Buffer body, int port) {
        client.request(options(port).setMethod(incoming.method()).setURI(incoming.uri()))
                .flatMap(request -> {
                    request.headers().addAll(incoming.headers());
                    return request.send(body);
                })
                .flatMap(answer -> answer.body().onSuccess(content -> {
                    incoming.response().setStatusCode(answer.statusCode());
                    incoming.response().headers().addAll(answer.headers());
                    incoming.response().end(content);
                }))
                .onFailure(dropped ->
                        incoming.response().setStatusCode(BAD_GATEWAY).end("replica " + port + ": " + dropped));
    }

    private static RequestOptions options(int port) {
        return new RequestOptions().setHost("127.0.0.1").setPort(port);
    }
}
