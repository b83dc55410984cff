package io.github.bihuan.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("对外访问：检查过的地址才连接")
class OutboundTest {

    private static final String NAME = "gateway.county.example";

    private static Vertx vertx;
    private static WireMockServer server;

    @BeforeAll
    static void aServer() {
        vertx = Vertx.vertx();
        server = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withBody("x".repeat(1_000_000))));
    }

    @AfterAll
    static void close() {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    @DisplayName("域名第二次解析改指别处也没有用：连接的就是检查过的那个地址，Host 仍是域名")
    void a_name_that_moves_between_check_and_connection_leads_nowhere() {
        server.resetRequests();
        var resolver = new MovingName("127.0.0.1", "192.0.2.1");
        OutboundHttp.Answer answer = call(resolver, Set.of(NAME), "http://" + NAME + ":" + server.port() + "/in");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(resolver.asked).isEqualTo(1);
        assertThat(server.findAll(postRequestedFor(anyUrl())).get(0).getHeader("Host"))
                .isEqualTo(NAME + ":" + server.port());
    }

    @Test
    @DisplayName("设置时为公网、发送时改指内网的域名：不连接，确定未发出")
    void a_name_that_has_moved_inside_is_not_called() {
        server.resetRequests();
        assertThatThrownBy(() ->
                        call(new MovingName("127.0.0.1"), Set.of(), "https://" + NAME + ":" + server.port() + "/in"))
                .isInstanceOf(OutboundHttp.NotSent.class)
                .hasMessageContaining("内部网络")
                .hasMessageNotContaining("127.0.0.1");
        assertThat(server.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    @DisplayName("多个地址中有一个不允许，即不访问")
    void one_forbidden_address_among_several_is_enough() {
        var resolver = new MovingName("1.1.1.1", "10.0.0.1") {
            @Override
            List<InetAddress> resolve(String host) {
                return List.of(super.resolve(host).get(0), super.resolve(host).get(0));
            }
        };
        assertThatThrownBy(() -> call(resolver, Set.of(), "https://" + NAME + "/in"))
                .isInstanceOf(OutboundHttp.NotSent.class);
    }

    @Test
    @DisplayName("答复只读取前 8 KB")
    void an_endless_answer_is_cut() {
        OutboundHttp.Answer answer =
                call(new MovingName("127.0.0.1"), Set.of(NAME), "http://" + NAME + ":" + server.port() + "/long");
        assertThat(answer.body()).hasSize(8192);
    }

    @Test
    @DisplayName("无人应答的端口：确定未发出")
    void nobody_there_means_not_sent() {
        assertThatThrownBy(() -> call(new MovingName("127.0.0.1"), Set.of(NAME), "http://" + NAME + ":1/in"))
                .isInstanceOf(OutboundHttp.NotSent.class);
    }

    private static OutboundHttp.Answer call(OutboundUrls.Resolver resolver, Set<String> internal, String url) {
        var config = new Config(internal);
        var http = new OutboundHttp(vertx, new OutboundUrls(config, resolver), config);
        try {
            return http.post(URI.create(url), Map.of(), "{}").await().atMost(Duration.ofSeconds(20));
        } finally {
            http.close();
        }
    }

    private record Config(Set<String> hosts) implements OutboundConfig {

        @Override
        public Optional<Set<String>> internalHosts() {
            return Optional.of(hosts);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(2);
        }
    }

    /** Answers another address each time it is asked. */
    private static class MovingName extends OutboundUrls.Resolver {

        private final Deque<String> addresses;
        private int asked;

        MovingName(String... addresses) {
            this.addresses = new ArrayDeque<>(List.of(addresses));
        }

        @Override
        List<InetAddress> resolve(String host) {
            asked++;
            try {
                return List.of(InetAddress.getByName(addresses.size() > 1 ? addresses.pop() : addresses.peek()));
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
