package io.github.bihuan.trial;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tokens for the sample users, signed with the trial's own key. They count in real time, whatever the trial clock says. */
@Singleton
final class TrialTokens {

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final TrialMode mode;
    private final Database database;
    private final TrialRepository repository;

    TrialTokens(TrialMode mode, Database database, TrialRepository repository) {
        this.mode = mode;
        this.database = database;
        this.repository = repository;
    }

    /** A signed token and the instant it expires. */
    record Issued(String token, Instant expiresAt) {}

    List<TrialUser> users() {
        return Scenario.users();
    }

    /** @param enterpriseId another enterprise than the sample user's own, or null */
    Uni<Issued> issue(String user, UUID enterpriseId) {
        TrialUser known = users().stream()
                .filter(candidate -> candidate.user().equals(user))
                .findFirst()
                .orElseThrow(() -> unknown(user));
        return database.read(
                Scope.nation(),
                tx -> repository.officialClaims(tx, user).flatMap(official -> enterprise(tx, known, enterpriseId)
                        .map(enterprise -> token(known, official, enterprise))));
    }

    private Uni<Optional<UUID>> enterprise(io.github.bihuan.shared.db.Tx tx, TrialUser user, UUID enterpriseId) {
        if (enterpriseId != null || user.enterpriseUscc() == null) {
            return Uni.createFrom().item(Optional.ofNullable(enterpriseId));
        }
        return repository.enterprise(tx, user.enterpriseUscc());
    }

    private Issued token(TrialUser user, JsonObject official, Optional<UUID> enterprise) {
        JwtClaimsBuilder claims = Jwt.issuer(TrialKeys.ISSUER)
                .audience(TrialKeys.AUDIENCE)
                .subject(user.user())
                .preferredUserName(user.user())
                .groups(new HashSet<>(user.roles()))
                .claim("name", user.name())
                .expiresIn(VALIDITY);
        if (user.regionCode() != null) {
            claims.claim("region_code", user.regionCode());
        }
        official.forEach(claim -> claims.claim(claim.getKey(), claim.getValue()));
        enterprise.ifPresent(id -> claims.claim("enterprise_id", id.toString()));
        String token = claims.jws().sign(key());
        return new Issued(token, expiry(token));
    }

    private static Instant expiry(String token) {
        String claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return Instant.ofEpochSecond(new JsonObject(claims).getLong("exp"));
    }

    private PrivateKey key() {
        return TrialKeys.privateKey(mode.privateKey().orElseThrow());
    }

    private static BusinessRuleViolation unknown(String user) {
        return new BusinessRuleViolation(TrialProblem.UNKNOWN_TRIAL_USER, "user", "没有试用用户：" + user);
    }
}
