package io.github.bihuan.trial;

import io.github.bihuan.shared.time.BusinessTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What a newcomer sees when trial mode is ready. */
@Singleton
final class TrialBanner {

    private static final Logger LOG = Logger.getLogger("bihuan");

    private final TrialPort port;

    TrialBanner(TrialPort port) {
        this.port = port;
    }

    void print(Instant now) {
        String url = "http://localhost:" + port.number();
        String users = Scenario.users().stream().map(TrialUser::user).collect(Collectors.joining(" "));
        LOG.infof(
                """

                ────────────────────────────────────────────────────────────────
                 闭环 Bihuan 已就绪（试用模式）/ ready (trial mode)
                 接口文档 Swagger UI : %s/q/swagger-ui
                 试用时钟 clock      : %s
                 试用用户 users      : %s
                 取令牌 token        : curl -s -X POST %s/trial/tokens -d '{"user":"town-office"}'
                ────────────────────────────────────────────────────────────────""",
                url,
                now.truncatedTo(ChronoUnit.SECONDS).atZone(BusinessTime.ZONE).toOffsetDateTime(),
                users,
                url);
    }
}
