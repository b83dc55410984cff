package io.github.bihuan.identity;

import io.github.bihuan.shared.http.RateLimits;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Counts a request for its subject as soon as the token is known to be genuine, before anything is looked up for it. */
@Singleton
final class SubjectRate implements SecurityIdentityAugmentor {

    private final RateLimits limits;

    SubjectRate(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        try {
            if (request != null && identity.getPrincipal() instanceof JsonWebToken token) {
                limits.ofSubject(request, token.getSubject());
            }
            return Uni.createFrom().item(identity);
        } catch (BusinessRuleViolation tooMany) {
            return Uni.createFrom().failure(tooMany);
        }
    }
}
