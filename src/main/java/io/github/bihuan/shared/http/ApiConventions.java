package io.github.bihuan.shared.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Writes the conventions that every endpoint shares into the OpenAPI document, so that resources say only what is theirs: the
 * problems, {@code If-Match} and {@code Idempotency-Key}, the headers of the answer, the bearer token.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiConventions implements OASFilter {

    private static final String API = "/api/";
    private static final Set<String> VERSIONED = Set.of("id", "version");
    private static final String SECURITY_SCHEME = "SecurityScheme";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setComponents(SharedComponents.addTo(document.getComponents()));
        PropertyWords.complete(document.getComponents().getSchemas());
        NullableUnions.complete(document.getComponents().getSchemas());
        if (document.getPaths() == null) {
            return;
        }
        new TreeMap<>(document.getPaths().getPathItems()).forEach((path, item) -> describe(document, path, item));
    }

    private static void describe(OpenAPI document, String path, PathItem item) {
        if (path.startsWith(API)) {
            item.getOperations().forEach((method, operation) -> describe(document, path, method, operation));
        }
    }

    private static void describe(OpenAPI document, String path, HttpMethod method, Operation operation) {
        boolean one = path.contains("{");
        addParameters(operation, method, one);
        addProblems(operation, method, one);
        addHeaders(document, operation);
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SECURITY_SCHEME, List.of()));
        }
    }

    private static void addParameters(Operation operation, HttpMethod method, boolean one) {
        switch (method) {
            case PUT, PATCH -> refer(operation, SharedComponents.IF_MATCH);
            case POST -> {
                refer(operation, SharedComponents.IDEMPOTENCY_KEY);
                if (one) {
                    refer(operation, SharedComponents.IF_MATCH_OF_DOCUMENT);
                }
            }
            default -> {}
        }
    }

    private static void refer(Operation operation, String parameter) {
        Parameter reference = OASFactory.createParameter().ref(parameter);
        operation.addParameter(reference);
    }

    private static void addProblems(Operation operation, HttpMethod method, boolean one) {
        APIResponses answers = operation.getResponses();
        answers.getAPIResponses().forEach(ApiConventions::sayProblem);
        for (CommonAnswer answer : CommonAnswer.values()) {
            String status = Integer.toString(answer.status());
            if (answer.appliesTo(method, one) && !answers.hasAPIResponse(status)) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(answer.component()));
            }
        }
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }

    /** A refusal that a resource describes in its own words still has the shared body. */
    private static void sayProblem(String status, APIResponse answer) {
        if (status.matches("[45]\\d\\d") && answer.getContent() == null && answer.getRef() == null) {
            answer.setContent(SharedComponents.problemContent());
        }
    }

    private static void addHeaders(OpenAPI document, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("201")) {
                answer.addHeader("Location", OASFactory.createHeader().ref(SharedComponents.LOCATION));
            }
            if (status.startsWith("2") && isVersioned(document, answer)) {
                answer.addHeader("ETag", OASFactory.createHeader().ref(SharedComponents.ETAG));
            }
        });
    }

    private static boolean isVersioned(OpenAPI document, APIResponse answer) {
        if (answer.getContent() == null) {
            return false;
        }
        return answer.getContent().getMediaTypes().values().stream()
                .filter(media -> media.getSchema() != null && media.getSchema().getRef() != null)
                .map(media -> media.getSchema().getRef())
                .map(ref -> document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                .anyMatch(schema -> schema != null
                        && schema.getProperties() != null
                        && schema.getProperties().keySet().containsAll(VERSIONED));
    }
}
