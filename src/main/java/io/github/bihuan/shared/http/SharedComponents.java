package io.github.bihuan.shared.http;

import io.github.bihuan.shared.problem.Problem;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The parts of the OpenAPI document that {@link ApiConventions} refers to. */
final class SharedComponents {

    static final String IF_MATCH = "IfMatch";
    static final String IF_MATCH_OF_DOCUMENT = "IfMatchOfDocument";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    private static final String RETRY_AFTER = "RetryAfter";

    private SharedComponents() {}

    static Components addTo(Components present) {
        Components components = present == null ? OASFactory.createComponents() : present;
        addParameters(components);
        addHeaders(components);
        components.addSchema("Problem", problem()).addSchema("Violation", violation());
        for (CommonAnswer answer : CommonAnswer.values()) {
            components.addResponse(answer.component(), response(answer));
        }
        return components;
    }

    /** The body of every refusal. */
    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    private static void addParameters(Components components) {
        components
                .addParameter(
                        IF_MATCH,
                        header("If-Match", true, "读取该对象时得到的 ETag；缺少为 428，与当前版本不一致为 412")
                                .example("\"3\""))
                .addParameter(
                        IF_MATCH_OF_DOCUMENT,
                        header("If-Match", false, "上级对象的 ETag；推动其状态的文书必须提供（缺少为 428），不一致为 412")
                                .example("\"3\""))
                .addParameter(
                        IDEMPOTENCY_KEY,
                        header("Idempotency-Key", false, "幂等键，1–200 个可见 ASCII 字符；同键同内容返回首次结果，同键不同内容为 422，至少保留 24 小时")
                                .example("0193d2a0-6f3e-7c51-9a55-5b6c2f0f7e11"));
    }

    private static Parameter header(String name, boolean required, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .required(required)
                .description(description)
                .schema(text());
    }

    private static void addHeaders(Components components) {
        components
                .addHeader(ETAG, header("对象的版本，修改时放入 If-Match").example("\"3\""))
                .addHeader(
                        LOCATION, header("新建对象的地址").example("/api/v1/enterprises/0193d2a0-6f3e-7c51-9a55-5b6c2f0f7e11"))
                .addHeader(RETRY_AFTER, header("多少秒后可以重试").example("2"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static APIResponse response(CommonAnswer answer) {
        APIResponse response =
                OASFactory.createAPIResponse().description(answer.description()).content(problemContent());
        return answer == CommonAnswer.UNAVAILABLE || answer == CommonAnswer.TOO_MANY_REQUESTS
                ? response.addHeader("Retry-After", OASFactory.createHeader().ref(RETRY_AFTER))
                : response;
    }

    private static Schema problem() {
        Schema violations = array("出错的字段").items(OASFactory.createSchema().ref("Violation"));
        return object("错误说明（RFC 9457）")
                .addProperty("type", text("错误类型").examples(List.of("/problems/stale-version")))
                .addProperty("title", text("标题（默认中文，Accept-Language: en 时为英文）"))
                .addProperty("status", integer("HTTP 状态码").examples(List.of(412)))
                .addProperty("detail", text("具体说明，指出该怎么做"))
                .addProperty("code", text("稳定的错误代码，见 docs/problems.md").examples(List.of("stale-version")))
                .addProperty("violations", violations)
                .addProperty("traceId", text("追踪号，与响应头 X-Request-Id 相同，报修时请提供"))
                .required(List.of("type", "title", "status", "code", "traceId"));
    }

    private static Schema violation() {
        return object("请求中一个字段的错误")
                .addProperty("field", text("字段路径").examples(List.of("fundsYuan")))
                .addProperty("message", text("错误说明").examples(List.of("整改资金必须填写")))
                .required(List.of("field", "message"));
    }

    private static Schema object(String description) {
        return schema(SchemaType.OBJECT).description(description).properties(Map.of());
    }

    private static Schema array(String description) {
        return schema(SchemaType.ARRAY).description(description);
    }

    private static Schema integer(String description) {
        return schema(SchemaType.INTEGER).description(description);
    }

    private static Schema text(String description) {
        return text().description(description);
    }

    private static Schema text() {
        return schema(SchemaType.STRING);
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
