package io.github.bihuan.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser who signs in to the front end: authorization code with PKCE, with the cookies of one browser. */
final class Visitor {

    private static final String CLIENT = "bihuan-web";
    private static final String BACK = "https://bihuan.example.cn/signed-in";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Web browser = new Web();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final Keycloak keycloak;

    Visitor(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Signs in with a password; answers access token and ID token. */
    JsonNode signIn(String user, String password) {
        return redeem(enter(user, password));
    }

    /** Comes again in the same browser: the session is still there, nobody asks for the password. */
    JsonNode comeAgain() {
        return redeem(browser.get(authorization()));
    }

    /** What the login page answers. */
    HttpResponse<String> enter(String user, String password) {
        Matcher form = FORM.matcher(browser.get(authorization()).body());
        if (!form.find()) {
            throw new IllegalStateException("no login form");
        }
        return browser.submit(form.group(1).replace("&amp;", "&"), "username", user, "password", password);
    }

    private String authorization() {
        return keycloak.issuer() + "/protocol/openid-connect/auth?"
                + Web.encoded(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "redirect_uri",
                        BACK,
                        "code_challenge",
                        challenge(),
                        "code_challenge_method",
                        "S256");
    }

    private JsonNode redeem(HttpResponse<String> redirect) {
        Matcher code = CODE.matcher(redirect.headers().firstValue("Location").orElse(""));
        if (!code.find()) {
            throw new IllegalStateException(redirect.statusCode() + " " + redirect.body());
        }
        return browser.form(
                keycloak.tokenEndpoint(),
                "grant_type",
                "authorization_code",
                "client_id",
                CLIENT,
                "code",
                code.group(1),
                "redirect_uri",
                BACK,
                "code_verifier",
                verifier);
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
