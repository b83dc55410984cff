package io.github.bihuan.identity;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token says of who acts and how they signed in ({@code docs/identity.md}). A token without a human behind it (client
 * credentials) is a service account's: it names no session, and its subject or user name is that of its client.
 */
final class Claims {

    /** Begins the subject of service accounts; no human's may begin so. */
    static final String CLIENT = "client:";
    /** Keycloak's user name for the service account of a client. */
    private static final String KEYCLOAK_SERVICE = "service-account-";

    private final JsonWebToken token;

    Claims(JsonWebToken token) {
        this.token = token;
    }

    /** Who acts, as the journal keeps it: the {@code sub}, of a service account its client. */
    String subject() {
        return isService() ? CLIENT + client() : token.getSubject();
    }

    String name() {
        if (isService()) {
            return "服务账号 " + client();
        }
        String name = text("name");
        return name == null ? token.getName() : name;
    }

    boolean isService() {
        String client = client();
        return client != null
                && token.getClaim("sid") == null
                && signedInAt().isEmpty()
                && (client.equals(token.getSubject())
                        || (KEYCLOAK_SERVICE + client).equals(text("preferred_username")));
    }

    /** A human whose subject looks like a service account's would blur the journal. */
    boolean isForged() {
        return token.getSubject() == null || token.getSubject().startsWith(CLIENT);
    }

    /** When the human last signed in; the library says 0 for a claim that is not there. */
    Optional<Instant> signedInAt() {
        String seconds = text("auth_time");
        return seconds == null || !seconds.matches("[1-9]\\d{0,11}")
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    /** How strongly: the authentication context class. */
    String acr() {
        return text("acr");
    }

    private String client() {
        String client = text("azp");
        return client == null ? text("client_id") : client;
    }

    private String text(String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value.toString();
    }
}
