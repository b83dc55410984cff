package io.github.bihuan.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Lets the front ends of the configured origins read answers (CORS); to any other origin no header is said, so its browser refuses. */
@Singleton
public class CrossOrigin {

    private static final int AFTER_HEADERS = 2100;
    private static final int REMEMBERED_SECONDS = 600;
    private static final Set<String> ASKED = Set.of(
            "Authorization",
            "Content-Type",
            "Accept",
            "Accept-Language",
            "If-Match",
            "Idempotency-Key",
            "Last-Event-ID",
            RequestIds.HEADER);
    private static final Set<String> TOLD = Set.of(
            "ETag",
            "Location",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "WWW-Authenticate",
            "Content-Disposition",
            RequestIds.HEADER);

    private final List<String> origins;
    private final CorsHandler cors;

    CrossOrigin(HttpSettings settings) {
        this.origins = settings.corsOrigins().orElse(List.of());
        this.cors = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(
                        Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE))
                .allowedHeaders(ASKED)
                .exposedHeaders(TOLD)
                .maxAgeSeconds(REMEMBERED_SECONDS);
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::allow, AFTER_HEADERS);
        }
    }

    private void allow(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            cors.handle(request);
        } else {
            request.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            request.next();
        }
    }
}
