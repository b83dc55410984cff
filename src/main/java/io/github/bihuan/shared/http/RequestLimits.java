package io.github.bihuan.shared.http;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses oversized bodies and plain text before they are read and puts the trace id on every answer. */
@Singleton
public class RequestLimits {

    private static final int FIRST = 2000;
    private static final String API = "/api/";

    private final long maxBodyBytes;
    private final ProblemWriter problems;

    RequestLimits(@ConfigProperty(name = "bihuan.http.max-body-bytes") long maxBodyBytes, ProblemWriter problems) {
        this.maxBodyBytes = maxBodyBytes;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, FIRST);
    }

    private void limit(RoutingContext request) {
        request.response().putHeader(RequestIds.HEADER, RequestIds.of(request));
        if (declaredLength(request) > maxBodyBytes) {
            refuse(request);
        } else if (isPlainText(request)) {
            problems.write(
                    request,
                    new BusinessRuleViolation(
                            CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "请以 application/json 提交内容"));
        } else {
            request.next();
        }
    }

    /** No endpoint reads plain text; the framework would make any record of one text from it. */
    private static boolean isPlainText(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        return type != null
                && type.strip().toLowerCase(Locale.ROOT).startsWith("text/plain")
                && request.normalizedPath().startsWith(API);
    }

    private static long declaredLength(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void refuse(RoutingContext request) {
        request.response().putHeader("Connection", "close");
        problems.write(
                request,
                new BusinessRuleViolation(
                        CommonProblem.PAYLOAD_TOO_LARGE, null, "请求内容不得超过 " + maxBodyBytes / 1024 + " KB"));
    }
}
