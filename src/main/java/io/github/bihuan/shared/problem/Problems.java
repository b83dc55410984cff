package io.github.bihuan.shared.problem;

import io.github.bihuan.shared.http.RequestIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Makes problem answers: the language follows {@code Accept-Language}, the trace id is the request's. */
final class Problems {

    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    static Problem problem(RoutingContext request, ProblemType type, String detail, List<Violation> violations) {
        String title = wantsEnglish(request) ? type.titleEn() : type.title();
        return new Problem(
                "/problems/" + type.code(),
                title,
                type.status(),
                detail,
                type.code(),
                violations,
                RequestIds.of(request));
    }

    static Response response(RoutingContext request, ProblemType type, String detail, List<Violation> violations) {
        var answer = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem(request, type, detail, violations));
        headers(request, type).forEach(answer::header);
        return answer.build();
    }

    static Response response(RoutingContext request, ProblemType type, String detail) {
        return response(request, type, detail, List.of());
    }

    /** What the status asks for beside the body, unless who refused has said it already. */
    static Map<String, String> headers(RoutingContext request, ProblemType type) {
        return switch (type.status()) {
            case 401 -> unlessSaid(request, "WWW-Authenticate", challenge(request));
            case 503 -> unlessSaid(request, "Retry-After", RETRY_AFTER_SECONDS);
            default -> Map.of();
        };
    }

    private static Map<String, String> unlessSaid(RoutingContext request, String header, String value) {
        return request.response().headers().contains(header) ? Map.of() : Map.of(header, value);
    }

    private static String challenge(RoutingContext request) {
        return request.request().getHeader("Authorization") == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    private static boolean wantsEnglish(RoutingContext request) {
        return request.acceptableLanguages().stream()
                .findFirst()
                .map(language -> "en".equalsIgnoreCase(language.tag()))
                .orElse(false);
    }
}
