package io.github.bihuan.delivery;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Robots, gateways and systems on this machine, declared internal; short patience, since slow ones belong to the story. */
public final class Sinks implements QuarkusTestResourceLifecycleManager {

    static WireMockServer sinks;

    @Override
    public Map<String, String> start() {
        sinks = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().containerThreads(80));
        sinks.start();
        return Map.of(
                "bihuan.outbound.internal-hosts", "127.0.0.1",
                "bihuan.outbound.answer-timeout", "5s",
                "bihuan.outbound.connect-timeout", "5s",
                "bihuan.public-url", "https://bihuan.example.cn");
    }

    @Override
    public void stop() {
        sinks.stop();
    }

    static String url(String path) {
        return "http://127.0.0.1:" + sinks.port() + path;
    }

    /** The same port spoken to with TLS, which it does not understand. */
    static String brokenTls(String path) {
        return "https://127.0.0.1:" + sinks.port() + path;
    }
}
