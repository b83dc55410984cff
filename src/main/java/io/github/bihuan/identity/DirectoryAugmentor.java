package io.github.bihuan.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Claims first, directory second: when a token says nothing of region, organisation or official, the directory's entry for its
 * {@code sub} is put beside it for {@link Callers}. Tokens with full claims and the enterprises' own people cost no query.
 */
@Singleton
final class DirectoryAugmentor implements SecurityIdentityAugmentor {

    /** Attribute of the identity with the {@link OfficialRef}. */
    static final String ATTRIBUTE = "bihuan.official";

    private final DirectoryLookup directory;

    DirectoryAugmentor(DirectoryLookup directory) {
        this.directory = directory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token && needsDirectory(token)
                ? directory.ofSubject(token.getSubject()).map(found -> found.map(official -> with(identity, official))
                        .orElse(identity))
                : Uni.createFrom().item(identity);
    }

    private static boolean needsDirectory(JsonWebToken token) {
        boolean complete = Callers.region(token.getClaim("region_code")) != null
                && token.getClaim("organisation_id") != null
                && token.getClaim("official_id") != null;
        return token.getClaim("enterprise_id") == null && !complete && !new Claims(token).isService();
    }

    private static SecurityIdentity with(SecurityIdentity identity, OfficialRef official) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(ATTRIBUTE, official)
                .build();
    }
}
