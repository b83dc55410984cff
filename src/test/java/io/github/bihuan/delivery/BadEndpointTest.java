package io.github.bihuan.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Sinks.class, restrictToAnnotatedClass = true)
@DisplayName("五十个端点中有四个坏的：其余照常送达")
class BadEndpointTest extends ApiTest {

    private static final int GOOD = 46;
    private static final int LETTERS = 6;
    private static final List<String> BAD = List.of("/bad/500", "/bad/slow", "/bad/garbage", "/bad/tls");

    @Inject
    DeliveryRun deliveries;

    @Inject
    Letters letters;

    @BeforeEach
    void fiftyEndpoints() {
        change("update delivery set status = 'CANCELLED', next_at = null, leased_until = null"
                + " where status not in ('SENT', 'DEAD', 'CANCELLED')");
        change("update notice_channel set status = 'RETIRED'");
        Sinks.sinks.resetAll();
        Sinks.sinks.stubFor(post(urlPathMatching("/good/.*")).willReturn(okJson("{\"errcode\":0}")));
        Sinks.sinks.stubFor(
                post(urlPathEqualTo("/bad/500")).willReturn(aResponse().withStatus(500)));
        Sinks.sinks.stubFor(
                post(urlPathEqualTo("/bad/slow")).willReturn(aResponse().withFixedDelay(30_000)));
        Sinks.sinks.stubFor(post(urlPathEqualTo("/bad/garbage"))
                .willReturn(aResponse().withStatus(200).withBody("<html>")));
        for (int i = 0; i < GOOD; i++) {
            robot(Sinks.url("/good/" + i));
        }
        BAD.subList(0, 3).forEach(path -> robot(Sinks.url(path)));
        robot(Sinks.brokenTls("/bad/tls"));
    }

    @Test
    @DisplayName("好的一次运行全部送达；坏的熔断，其件不丢")
    void one_bad_endpoint_keeps_only_its_own_waiting() {
        List<UUID> notices = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            notices.add(letters.aReminder(MAFANG));
        }
        UUID[] all = notices.toArray(UUID[]::new);
        deliveries.run().await().atMost(Duration.ofSeconds(60));

        assertThat(Sinks.sinks.findAll(postRequestedFor(urlPathMatching("/good/.*"))))
                .hasSize(GOOD * LETTERS);
        assertThat(count(all, "d.status = 'SENT'")).isEqualTo(GOOD * LETTERS);
        assertThat(count(all, "d.status in ('PENDING', 'FAILED', 'UNKNOWN')")).isEqualTo(BAD.size() * LETTERS);
        assertThat(
                        rows(
                                """
                        select count(*)::int from delivery_endpoint e join notice_channel c on c.id::text = e.endpoint
                        where c.status = 'ACTIVE' and e.failures >= 5 and e.open_until is not null"""))
                .containsExactly(List.of(BAD.size()));
    }

    private static int count(UUID[] notices, String condition) {
        return ((Number) rows(
                                "select count(*) from delivery d where d.notice_id = any(?) and d.channel = 'WECOM_ROBOT' and "
                                        + condition,
                                (Object) notices)
                        .get(0)
                        .get(0))
                .intValue();
    }

    private static void robot(String url) {
        String body = "{\"channel\":\"WECOM_ROBOT\",\"name\":\"样例\",\"regionCode\":\"%s\",\"url\":\"%s\"}"
                .formatted(MAFANG, url);
        as(townOffice()).body(body).post("/api/v1/notice-channels").then().statusCode(201);
    }
}
