package io.github.bihuan.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a genuine token whose login is older or weaker than the operator demands: 401 with the challenge of RFC 9470, which
 * tells the front end to let the user sign in again. Service accounts have no login; both demands are off by default.
 */
@Singleton
final class SessionPolicy implements SecurityIdentityAugmentor {

    private final Optional<Duration> maxAge;
    private final List<String> accepted;
    private final Clock clock;

    SessionPolicy(IdentitySettings settings, Clock clock) {
        this.maxAge = settings.maxSessionAge();
        this.accepted = settings.requiredAcr().orElse(List.of());
        this.clock = clock;
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE - 1;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Claims claims = new Claims(token);
        if (claims.isForged()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("subject"));
        }
        return claims.isService() ? Uni.createFrom().item(identity) : human(identity, claims, attributes);
    }

    private Uni<SecurityIdentity> human(SecurityIdentity identity, Claims claims, Map<String, Object> attributes) {
        if (isTooOld(claims)) {
            return refuse(attributes, "max_age=\"" + maxAge.orElseThrow().toSeconds() + "\"", "登录已超过规定时长，请重新登录");
        }
        if (!accepted.isEmpty() && !accepted.contains(claims.acr())) {
            return refuse(attributes, "acr_values=\"" + String.join(" ", accepted) + "\"", "登录方式的安全级别不够，请用规定的方式重新登录");
        }
        return Uni.createFrom().item(identity);
    }

    private boolean isTooOld(Claims claims) {
        return maxAge.map(age -> claims.signedInAt()
                        .map(signedIn -> signedIn.plus(age).isBefore(clock.instant()))
                        .orElse(true))
                .orElse(false);
    }

    private static Uni<SecurityIdentity> refuse(Map<String, Object> attributes, String demand, String detail) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (request != null) {
            request.response()
                    .putHeader("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", " + demand);
        }
        return Uni.createFrom().failure(IdentityProblem.INSUFFICIENT_USER_AUTHENTICATION.on(null, detail));
    }
}
