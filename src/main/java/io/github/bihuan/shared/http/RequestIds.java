package io.github.bihuan.shared.http;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The trace id of a request: taken from {@code X-Request-Id} when well formed, else made; answered in the same header. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final String KEY = RequestIds.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        return known != null ? known : assign(request);
    }

    private static String assign(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.put(KEY, id);
        MDC.put("requestId", id);
        return id;
    }
}
