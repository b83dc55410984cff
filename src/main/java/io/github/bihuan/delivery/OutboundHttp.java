package io.github.bihuan.delivery;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Posts to URLs that are data. Connects to the very address that was checked, keeping the name for Host, SNI and the
 * certificate; follows no redirects; reads at most {@value #LONGEST_ANSWER} bytes of the answer; gives up in time.
 */
@Singleton
final class OutboundHttp {

    private static final int LONGEST_ANSWER = 8192;
    private static final int CONNECTIONS = 256;
    private static final int IDLE_SECONDS = 4;

    /** The other side surely has nothing: the connection did not come about. */
    static final class NotSent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSent(String message) {
            super(message, null, false, false);
        }
    }

    /** @param retryAfter the header's text, or null */
    record Answer(int status, String body, String retryAfter) {}

    private final OutboundUrls urls;
    private final HttpClient client;
    private final Duration connecting;
    private final Duration answering;

    OutboundHttp(Vertx vertx, OutboundUrls urls, OutboundConfig config) {
        this.urls = urls;
        this.connecting = config.connectTimeout();
        this.answering = config.answerTimeout();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) connecting.toMillis())
                .setSslHandshakeTimeout(connecting.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Fails with {@link NotSent} when nothing left this program; with anything else when that is not known. */
    Uni<Answer> post(URI url, Map<String, String> headers, String body) {
        return urls.checked(url)
                .flatMap(address -> connect(url, address, headers))
                .ifNoItem()
                .after(connecting.multipliedBy(2))
                .fail()
                .onFailure()
                .transform(OutboundHttp::notSent)
                .flatMap(request -> exchange(request, body));
    }

    private Uni<HttpClientRequest> connect(URI url, InetAddress address, Map<String, String> headers) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(OutboundUrls.port(url), address.getHostAddress()))
                .setHost(OutboundUrls.host(url))
                .setPort(OutboundUrls.port(url))
                .setSsl(OutboundUrls.secure(url))
                .setURI(path + query)
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("User-Agent", "Bihuan");
        headers.forEach(options::putHeader);
        return uni(client.request(options));
    }

    /** Listens before it speaks: a fast answer could be over before anybody reads it. */
    private Uni<Answer> exchange(HttpClientRequest request, String body) {
        Future<Answer> answer = request.response().compose(OutboundHttp::answer);
        request.send(Buffer.buffer(body));
        return uni(answer).ifNoItem().after(answering).fail().onFailure().invoke(() -> request.reset());
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        Promise<Answer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        response.handler(part -> {
            read.appendBuffer(part);
            if (read.length() > LONGEST_ANSWER) {
                whole.tryComplete(of(response, read));
                response.request().reset();
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(of(response, read)));
        return whole.future();
    }

    private static Answer of(HttpClientResponse response, Buffer read) {
        String text = read.getString(0, Math.min(read.length(), LONGEST_ANSWER));
        return new Answer(response.statusCode(), text, response.getHeader("Retry-After"));
    }

    /** Texts of exceptions name addresses; their kind is enough. */
    private static NotSent notSent(Throwable failure) {
        if (failure instanceof OutboundUrls.Refused) {
            return new NotSent(failure.getMessage());
        }
        return new NotSent(failure instanceof TimeoutException ? "连接超时" : "无法连接：" + kind(failure));
    }

    static String kind(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
