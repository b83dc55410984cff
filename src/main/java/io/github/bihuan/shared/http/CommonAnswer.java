package io.github.bihuan.shared.http;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** The refusals that any endpoint of a kind may give, as the OpenAPI document names them. */
enum CommonAnswer {
    BAD_REQUEST(400, "BadRequest", "参数或请求体格式不正确，或未通过校验", false, false),
    UNAUTHENTICATED(401, "Unauthenticated", "未登录或令牌无效", false, false),
    FORBIDDEN(403, "Forbidden", "角色不允许此操作", false, false),
    NOT_FOUND(404, "NotFound", "未找到，或不在管辖范围内", false, true),
    CONFLICT(409, "Conflict", "与对象当前状态或现有数据冲突", true, false),
    STALE_VERSION(412, "StaleVersion", "If-Match 与当前版本不一致，请重新读取后再提交", true, true),
    RULE_REFUSED(422, "RuleRefused", "业务规则不允许，或幂等键已用于另一请求", true, false),
    PRECONDITION_REQUIRED(428, "PreconditionRequired", "缺少 If-Match 请求头", true, true),
    TOO_MANY_REQUESTS(429, "TooManyRequests", "请求过于频繁，请按 Retry-After 稍后重试", false, false),
    UNAVAILABLE(503, "Unavailable", "系统暂时不可用，请按 Retry-After 稍后重试", false, false);

    private final int status;
    private final String component;
    private final String description;
    private final boolean onlyWrites;
    private final boolean onlyOfOne;

    CommonAnswer(int status, String component, String description, boolean onlyWrites, boolean onlyOfOne) {
        this.status = status;
        this.component = component;
        this.description = description;
        this.onlyWrites = onlyWrites;
        this.onlyOfOne = onlyOfOne;
    }

    int status() {
        return status;
    }

    /** Name below {@code components/responses}. */
    String component() {
        return component;
    }

    String description() {
        return description;
    }

    /** @param one whether the path names one resource rather than a collection */
    boolean appliesTo(HttpMethod method, boolean one) {
        return (method != HttpMethod.GET || !onlyWrites) && (one || !onlyOfOne);
    }
}
