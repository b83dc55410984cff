package io.github.bihuan.identity;

import io.github.bihuan.shared.http.ClientAddress;
import io.github.bihuan.shared.http.IfMatch;
import io.github.bihuan.shared.http.RequestIds;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/** Reads the caller of the current request from its token and headers. */
@RequestScoped
public class Callers {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final int CITY_DIGITS = 6;
    private static final String PUBLIC = "public";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private Actor actor;
    private Reach reach;

    Callers(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /** The caller, whom {@link Gatekeeper} has admitted. */
    public Caller current() {
        return new Caller(
                actor(),
                reach,
                RequestIds.of(request),
                ClientAddress.of(request),
                new IfMatch(request.request().getHeader("If-Match")),
                idempotencyKey(),
                request.request().method() + " " + request.normalizedPath());
    }

    /**
     * Whoever it is, within the region they write about: neither token nor address nor request id is kept, whether or not somebody
     * is logged in.
     */
    public Caller unnamed(String regionCode) {
        return new Caller(
                new Actor(PUBLIC, "公众", Set.of(), regionCode, null, null, null),
                Reach.REG,
                null,
                null,
                new IfMatch(null),
                idempotencyKey(),
                request.request().method() + " " + request.normalizedPath());
    }

    /** Refuses (403) unless one of the caller's roles permits the action. */
    void admit(Action action) {
        reach = actor().reach(action);
    }

    private Actor actor() {
        if (actor == null) {
            actor = actor(token());
            MDC.put("actor", actor.subject());
        }
        return actor;
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return token;
        }
        throw new UnauthorizedException();
    }

    private Actor actor(JsonWebToken token) {
        Claims claims = new Claims(token);
        Actor claimed = new Actor(
                claims.subject(),
                claims.name(),
                roles(),
                region(token.getClaim("region_code")),
                id(token.getClaim("organisation_id")),
                id(token.getClaim("enterprise_id")),
                id(token.getClaim("official_id")));
        OfficialRef official = identity.getAttribute(DirectoryAugmentor.ATTRIBUTE);
        return official == null ? claimed : completed(claimed, official);
    }

    /** Claims first, the directory of officials second. */
    private static Actor completed(Actor claimed, OfficialRef official) {
        return new Actor(
                claimed.subject(),
                claimed.name(),
                claimed.roles(),
                claimed.regionCode() == null ? official.regionCode() : claimed.regionCode(),
                claimed.organisationId() == null ? official.organisationId() : claimed.organisationId(),
                claimed.enterpriseId(),
                claimed.officialId() == null ? official.id() : claimed.officialId());
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> identity.getRoles().contains(role.name()))
                .forEach(roles::add);
        return Set.copyOf(roles);
    }

    private static UUID id(Object claim) {
        try {
            return claim == null ? null : UUID.fromString(claim.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Official city codes (141100) become prefixes (1411); anything that is no region code gives no scope. */
    static String region(Object claim) {
        String code = claim == null ? "" : claim.toString();
        if (!code.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            return null;
        }
        if (code.length() == CITY_DIGITS && code.endsWith("00")) {
            return code.endsWith("0000") ? code.substring(0, 2) : code.substring(0, 4);
        }
        return code;
    }

    private String idempotencyKey() {
        String key = request.request().getHeader("Idempotency-Key");
        if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
            throw new BusinessRuleViolation(
                    CommonProblem.INVALID_IDEMPOTENCY_KEY, "Idempotency-Key", "幂等键应为 1–200 个可见 ASCII 字符");
        }
        return key;
    }
}
