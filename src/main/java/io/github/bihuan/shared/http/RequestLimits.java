package io.github.bihuan.shared.http;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Refuses what is too long to be read, and plain text, before it is read, and puts the trace id on every answer. */
@Singleton
public class RequestLimits {

    private static final int FIRST = 2000;
    /** The framework puts its limit at order -2; a filter's order is its priority, negated. */
    private static final int AFTER_THE_FRAMEWORK = 1;

    private static final String UPLOAD = "multipart/form-data";
    private static final String API = "/api/";

    private final HttpSettings settings;
    private final ProblemWriter problems;

    RequestLimits(HttpSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, FIRST);
        filters.register(this::limitUndeclared, AFTER_THE_FRAMEWORK);
    }

    /** A body of undeclared length is cut off while it is read; the framework has put its own limit, that of uploads, for all. */
    private void limitUndeclared(RoutingContext request) {
        if (request.request().getHeader("Content-Length") == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, longestBody(request));
        }
        request.next();
    }

    private long longestBody(RoutingContext request) {
        String type = request.request().getHeader("Content-Type");
        boolean upload = type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(UPLOAD);
        return upload ? settings.maxUploadBytes() : settings.maxBodyBytes();
    }

    private void limit(RoutingContext request) {
        request.response().putHeader(RequestIds.HEADER, RequestIds.of(request));
        refusal(request).ifPresentOrElse(refusal -> problems.write(request, refusal), request::next);
    }

    private Optional<BusinessRuleViolation> refusal(RoutingContext request) {
        if (request.request().uri().length() > settings.maxUriLength()) {
            return Optional.of(CommonProblem.URI_TOO_LONG.on(null, "请求地址不得超过 " + settings.maxUriLength() + " 个字符"));
        }
        if (bytes(request.request().headers()) > settings.maxHeaderBytes()) {
            return Optional.of(
                    CommonProblem.HEADERS_TOO_LARGE.on(null, "请求头合计不得超过 " + settings.maxHeaderBytes() / 1024 + " KB"));
        }
        long longest = longestBody(request);
        if (declaredLength(request) > longest) {
            request.response().putHeader("Connection", "close");
            return Optional.of(CommonProblem.PAYLOAD_TOO_LARGE.on(null, "请求内容不得超过 " + longest / 1024 + " KB"));
        }
        return isPlainText(request)
                ? Optional.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE.on("Content-Type", "请以 application/json 提交内容"))
                : Optional.empty();
    }

    private static int bytes(MultiMap headers) {
        int bytes = 0;
        for (Map.Entry<String, String> header : headers) {
            bytes += header.getKey().length() + header.getValue().length();
        }
        return bytes;
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
}
