package io.github.bihuan.shared.problem;

import io.github.bihuan.shared.http.RequestIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

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
        if (type.status() == 503 || type.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (type.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    static Response response(RoutingContext request, ProblemType type, String detail) {
        return response(request, type, detail, List.of());
    }

    private static boolean wantsEnglish(RoutingContext request) {
        return request.acceptableLanguages().stream()
                .findFirst()
                .map(language -> "en".equalsIgnoreCase(language.tag()))
                .orElse(false);
    }
}
