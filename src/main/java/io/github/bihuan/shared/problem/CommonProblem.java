package io.github.bihuan.shared.problem;

import java.util.Arrays;
import java.util.Optional;

/** Problems that any endpoint may answer. */
public enum CommonProblem implements ProblemType {
    MALFORMED_JSON("malformed-json", 400, "请求内容不是合法的 JSON", "Malformed JSON"),
    JSON_TOO_COMPLEX("json-too-complex", 400, "请求内容嵌套过深或过长", "JSON too deep or too long"),
    UNKNOWN_PROPERTY("unknown-property", 400, "请求含有未知字段", "Unknown property"),
    VALIDATION_FAILED("validation-failed", 400, "请求内容未通过校验", "Validation failed"),
    INVALID_PARAMETER("invalid-parameter", 400, "请求参数不正确", "Invalid parameter"),
    INVALID_LIMIT("invalid-limit", 400, "每页条数超出范围", "Page size out of range"),
    INVALID_CURSOR("invalid-cursor", 400, "分页游标无效", "Invalid cursor"),
    UNAUTHENTICATED("unauthenticated", 401, "未登录或令牌无效", "Not authenticated"),
    FORBIDDEN("forbidden", 403, "没有权限", "Forbidden"),
    NOT_FOUND("not-found", 404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持该请求方法", "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "不支持所要求的响应格式", "Not acceptable"),
    CONFLICT("conflict", 409, "与现有数据冲突", "Conflict"),
    STALE_VERSION("stale-version", 412, "数据已被他人修改，请刷新后重试", "Stale version"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "请求内容过大", "Payload too large"),
    URI_TOO_LONG("uri-too-long", 414, "请求地址过长", "URI too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "不支持的内容类型", "Unsupported media type"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "幂等键已用于另一请求", "Idempotency key reused"),
    INVALID_IDEMPOTENCY_KEY("invalid-idempotency-key", 400, "幂等键格式不正确", "Invalid idempotency key"),
    UNKNOWN_REGION("unknown-region", 422, "行政区划代码不存在", "Unknown region"),
    UNKNOWN_REFERENCE("unknown-reference", 422, "引用的对象不存在", "Unknown reference"),
    PRECONDITION_REQUIRED("precondition-required", 428, "缺少 If-Match 请求头", "If-Match required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "请求头过大", "Request headers too large"),
    INTERNAL_ERROR("internal-error", 500, "系统内部错误", "Internal error"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "系统暂时不可用，请稍后重试", "Service unavailable");

    private final Definition definition;

    CommonProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** The problem that a bare HTTP status means, if it is one of a client's. */
    static Optional<CommonProblem> ofStatus(int status) {
        return status == INVALID_PARAMETER.status()
                ? Optional.of(INVALID_PARAMETER)
                : Arrays.stream(values())
                        .filter(problem -> problem.status() == status && status < INTERNAL_ERROR.status())
                        .findFirst();
    }

    /** The refusal that hides whether the object exists: outside the caller's scope means not found. */
    public static BusinessRuleViolation notFound(String what) {
        return new BusinessRuleViolation(NOT_FOUND, null, "未找到该" + what + "，或不在您的管辖范围内");
    }
}
