package io.github.bihuan.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.bihuan.shared.db.DatabaseTimeout;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Where an exception of an endpoint becomes an answer; {@link FailureRoute} does it for plain routes. */
public final class ProblemMapper {

    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    @ServerExceptionMapper
    public Response refused(BusinessRuleViolation refusal, RoutingContext request) {
        return Problems.response(request, refusal.type(), refusal.getMessage(), refusal.violations());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, RoutingContext request) {
        var violations = ConstraintMessages.violations(invalid);
        String detail = violations.isEmpty()
                ? null
                : violations.get(0).field() + "：" + violations.get(0).message();
        return Problems.response(request, CommonProblem.VALIDATION_FAILED, detail, violations);
    }

    @ServerExceptionMapper(
            value = {JsonProcessingException.class, MismatchedInputException.class},
            priority = 1)
    public Response unreadable(JsonProcessingException unreadable, RoutingContext request) {
        var problem = JsonProblems.of(unreadable);
        return Problems.response(request, problem.type(), problem.getMessage(), problem.violations());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(RoutingContext request) {
        return Problems.response(request, CommonProblem.UNAUTHENTICATED, "请先登录，并在 Authorization 请求头中提供有效的 Bearer 令牌");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden, RoutingContext request) {
        return Problems.response(request, CommonProblem.FORBIDDEN, "您的角色不允许此操作");
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, RoutingContext request) {
        if (web.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, request);
        }
        if (web.getCause() instanceof BusinessRuleViolation refusal) {
            return refused(refusal, request);
        }
        return CommonProblem.ofStatus(web.getResponse().getStatus())
                .map(type -> Problems.response(request, type, null))
                .orElseGet(() -> fault(web, request));
    }

    @ServerExceptionMapper
    public Response database(PgException failure, RoutingContext request) {
        return fault(failure, request);
    }

    @ServerExceptionMapper
    public Response constraint(org.hibernate.exception.ConstraintViolationException failure, RoutingContext request) {
        String detail = failure.getKind() == ConstraintKind.UNIQUE ? "已存在相同的记录" : "与现有数据冲突";
        return Problems.response(request, CommonProblem.CONFLICT, detail);
    }

    @ServerExceptionMapper(org.hibernate.exception.DataException.class)
    public Response badValue(RoutingContext request) {
        return Problems.response(request, CommonProblem.VALIDATION_FAILED, "字段值超出允许范围");
    }

    @ServerExceptionMapper({StaleStateException.class, jakarta.persistence.OptimisticLockException.class})
    public Response stale(RoutingContext request) {
        return Problems.response(request, CommonProblem.STALE_VERSION, "该记录刚被修改，请重新读取后再提交");
    }

    @ServerExceptionMapper({DatabaseTimeout.class, NoStackTraceThrowable.class})
    public Response busy(Throwable failure, RoutingContext request) {
        return fault(failure, request);
    }

    @ServerExceptionMapper
    public Response disconnected(IOException failure, RoutingContext request) {
        if (isOfForm(failure)) {
            return Problems.response(request, CommonProblem.VALIDATION_FAILED, "表单内容不完整，请重新上传");
        }
        return failure instanceof JsonProcessingException unreadable
                ? unreadable(unreadable, request)
                : fault(failure, request);
    }

    /** The parser of forms has no exception of its own for a body that breaks off. */
    private static boolean isOfForm(IOException failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_PARSER));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure, RoutingContext request) {
        return fault(failure, request);
    }

    private Response fault(Throwable failure, RoutingContext request) {
        return refused(Failures.of(failure, request), request);
    }
}
