package io.github.bihuan.shared.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.ProblemWriter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many requests a minute one signed-in subject, or one address without a valid token, may make of this replica: a bucket
 * of tokens each that refills steadily. The answer says what is left ({@code RateLimit}); beyond it 429 with {@code Retry-After}.
 * Health and metrics are never limited.
 */
@Singleton
public class RateLimits {

    private static final int AFTER_LIMITS = 1900;
    private static final int UNAUTHENTICATED = 401;
    private static final int UNSIGNED_IN_ALL = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final HttpSettings.Rate rate;
    private final ProblemWriter problems;
    private final Cache<String, Bucket> buckets;

    RateLimits(HttpSettings settings, ProblemWriter problems) {
        this.rate = settings.rate();
        this.problems = problems;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(rate.remembered())
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    void register(@Observes Filters filters) {
        if (rate.perAddress() > 0) {
            filters.register(this::limitAddress, AFTER_LIMITS);
        }
    }

    /** Counts a request of a subject whose token has been verified; refuses it (429) when there were too many. */
    public void ofSubject(RoutingContext request, String subject) {
        if (rate.perSubject() > 0) {
            take(request, "subject " + subject, rate.perSubject(), 1);
        }
    }

    /**
     * Counts a request that anybody may make, by its address and whatever token comes with it, since nobody looks at the token.
     * Thirty of them use the allowance up.
     */
    public void ofUnsigned(RoutingContext request) {
        if (rate.perAddress() > 0) {
            int weight = Math.max(1, rate.perAddress() / UNSIGNED_IN_ALL);
            take(request, ClientAddress.group(request), rate.perAddress(), weight);
        }
    }

    private void limitAddress(RoutingContext request) {
        if (request.normalizedPath().startsWith("/q/")) {
            request.next();
        } else if (request.request().getHeader("Authorization") == null) {
            limitAnonymous(request);
        } else {
            request.addHeadersEndHandler(ignored -> countRefusedToken(request));
            request.next();
        }
    }

    private void limitAnonymous(RoutingContext request) {
        try {
            take(request, ClientAddress.group(request), rate.perAddress(), 1);
            request.next();
        } catch (BusinessRuleViolation tooMany) {
            problems.write(request, tooMany);
        }
    }

    /** A token that was refused counts like none: nobody tries tokens without end and asks anonymously as well. */
    private void countRefusedToken(RoutingContext request) {
        if (request.response().getStatusCode() == UNAUTHENTICATED) {
            bucket(ClientAddress.group(request), rate.perAddress()).tryConsume(1);
        }
    }

    private void take(RoutingContext request, String key, int perMinute, int weight) {
        ConsumptionProbe probe = bucket(key, perMinute).tryConsumeAndReturnRemaining(weight);
        long wait = seconds(probe.getNanosToWaitForRefill());
        request.response()
                .putHeader("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=" + WINDOW.toSeconds())
                .putHeader(
                        "RateLimit",
                        "\"default\";r=" + probe.getRemainingTokens() + ";t="
                                + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            request.response().putHeader("Retry-After", Long.toString(wait));
            throw new BusinessRuleViolation(CommonProblem.TOO_MANY_REQUESTS, null, "请求过于频繁，请在 " + wait + " 秒后重试");
        }
    }

    private Bucket bucket(String key, int perMinute) {
        return buckets.get(key, unknown -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build());
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
