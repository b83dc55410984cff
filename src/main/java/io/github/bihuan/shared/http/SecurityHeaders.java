package io.github.bihuan.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Tells browsers what not to do with an answer, whatever it is: guess its type, frame it, run it, keep it. */
@Singleton
public class SecurityHeaders {

    private static final int BEFORE_ALL = 2200;
    private static final String SWAGGER_UI = "/q/swagger-ui";
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    /** Swagger UI brings its own scripts and styles, some of them inline. */
    private static final String OWN_PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private final Optional<String> strictTransport;

    SecurityHeaders(HttpSettings settings) {
        this.strictTransport = settings.hstsMaxAge()
                .map(Duration::toSeconds)
                .map(seconds -> "max-age=" + seconds + "; includeSubDomains");
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ALL);
    }

    private void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String path = request.normalizedPath();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", path.startsWith(SWAGGER_UI) ? OWN_PAGES : NOTHING);
        if (!path.startsWith("/q/")) {
            headers.set("Cache-Control", "no-store");
        }
        if (request.request().isSSL()) {
            strictTransport.ifPresent(policy -> headers.set("Strict-Transport-Security", policy));
        }
        request.next();
    }
}
