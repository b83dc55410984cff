package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.ActionWords;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("接口文档")
class OpenApiSnapshotTest extends ApiTest {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    private OpenApiDocument document;

    @BeforeEach
    void read() {
        document = OpenApiDocument.fetch();
    }

    @Test
    @DisplayName("docs/openapi.yaml 与程序提供的文档一致")
    void the_document_is_the_one_checked_in() {
        GeneratedPage.at("docs/openapi.yaml").mustBe(document.yaml());
    }

    @Test
    @DisplayName("版本为 3.1，令牌为 Bearer JWT，标签有中文说明")
    void the_head_says_version_security_and_tags() {
        JsonNode root = document.root();
        assertThat(root.path("openapi").asText()).startsWith("3.1");
        JsonNode scheme = root.path("components").path("securitySchemes").path("SecurityScheme");
        assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
        assertThat(scheme.path("bearerFormat").asText()).isEqualTo("JWT");
        assertThat(root.path("tags")).isNotEmpty().allSatisfy(tag -> assertThat(
                        tag.path("description").asText())
                .as(tag.path("name").asText())
                .matches(CHINESE));
    }

    @Test
    @DisplayName("每个操作都有中文摘要、标签、编号和令牌要求")
    void every_operation_is_described() {
        List<String> faults = faults((name, operation, found) -> {
            check(
                    found,
                    name + " has no Chinese summary",
                    text(operation, "summary").matches(CHINESE));
            check(found, name + " has no tag", !operation.path("tags").isEmpty());
            check(
                    found,
                    name + " has no operationId",
                    !text(operation, "operationId").isEmpty());
            check(found, name + " has no security", operation.has("security"));
        });
        assertThat(faults).isEmpty();
        assertThat(document.operations().values())
                .extracting(operation -> text(operation, "operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("每个操作都说明可能的拒绝，格式为 application/problem+json")
    void every_operation_documents_its_refusals() {
        List<String> faults = faults((name, operation, found) -> {
            var refusals = document.answers(operation, "4\\d\\d");
            check(found, name + " documents no 4xx", !refusals.isEmpty());
            refusals.forEach((status, answer) -> check(
                    found,
                    name + " " + status + " is no problem+json",
                    answer.path("content").has("application/problem+json")));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("新增返回 201 时给出 Location，修改要求 If-Match，提交可带 Idempotency-Key")
    void writes_document_their_headers() {
        List<String> faults = faults((name, operation, found) -> {
            List<String> headers = document.headerParameters(operation);
            document.answers(operation, "201")
                    .forEach((status, answer) -> check(
                            found,
                            name + " has no Location",
                            answer.path("headers").has("Location")));
            check(found, name + " has no If-Match", !name.matches("(PATCH|PUT) .*") || headers.contains("If-Match"));
            check(found, name + " has no key", !name.startsWith("POST") || headers.contains("Idempotency-Key"));
        });
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("每个数据字段都有说明")
    void every_property_of_every_schema_is_described() {
        var faults = new ArrayList<String>();
        document.schemas().forEach((name, schema) -> schema.path("properties")
                .fields()
                .forEachRemaining(property -> check(
                        faults,
                        name + "." + property.getKey(),
                        !document.description(property.getValue()).isBlank())));
        assertThat(faults).as("properties without a description").isEmpty();
    }

    @Test
    @DisplayName("每个操作都指明权限表中的一项（x-action），谁都可用的也要写明")
    void every_operation_names_its_action() {
        var known = Stream.concat(Arrays.stream(Action.values()).map(Action::name), Stream.of(ActionWords.NONE))
                .toList();
        List<String> faults = faults((name, operation, found) -> check(
                found,
                name + " names no action of the permission matrix",
                known.contains(text(operation, ActionWords.EXTENSION))));
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("能下载的文件也在文档里：报表、报送、台账、统计分析表的 xlsx 和 csv")
    void every_file_is_documented() {
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Map<String, List<String>> files = Map.of(
                "/api/v1/campaigns/{id}/forms/{code}", List.of("application/json", xlsx),
                "/api/v1/reports/{id}", List.of("application/json", xlsx),
                "/api/v1/enterprises/{enterpriseId}/hazard-statistics/{id}", List.of("application/json", xlsx),
                "/api/v1/ledgers/{ledger}", List.of("application/json", "text/csv", xlsx));
        files.forEach((path, types) -> assertThat(document.root()
                        .path("paths")
                        .path(path)
                        .at("/get/responses/200/content")
                        .fieldNames())
                .toIterable()
                .as(path)
                .containsExactlyInAnyOrderElementsOf(types));
    }

    @Test
    @DisplayName("没有填写的单元格为 null，文档说可以为 null")
    void a_cell_may_be_empty() {
        JsonNode value = document.root().at("/components/schemas/FormCell/properties/value/oneOf");
        assertThat(value).hasSize(4);
        assertThat(value.findValuesAsText("type")).contains("null");
    }

    private interface Check {
        void apply(String name, JsonNode operation, List<String> faults);
    }

    private List<String> faults(Check check) {
        var faults = new ArrayList<String>();
        BiConsumer<String, JsonNode> each = (name, operation) -> check.apply(name, operation, faults);
        Map<String, JsonNode> operations = document.operations();
        assertThat(operations).isNotEmpty();
        operations.forEach(each);
        return faults;
    }

    private static void check(List<String> faults, String fault, boolean holds) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
