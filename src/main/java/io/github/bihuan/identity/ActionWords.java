package io.github.bihuan.identity;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says in the OpenAPI document which action of the permission matrix an operation performs: {@code x-action}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ActionWords implements OASFilter {

    /** Name of the extension. */
    public static final String EXTENSION = "x-action";
    /** Its value where every role is welcome. */
    public static final String NONE = "NONE";

    private final Map<String, String> actions = new TreeMap<>();

    public ActionWords(IndexView index) {
        index.getAnnotations(Needs.class)
                .forEach(needs -> actions.put(operationId(needs), needs.value().asEnum()));
        index.getAnnotations(OpenToAll.class).forEach(open -> actions.put(operationId(open), NONE));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String action = actions.get(operation.getOperationId());
        if (action != null) {
            operation.addExtension(EXTENSION, action);
        }
        return operation;
    }

    private static String operationId(AnnotationInstance annotation) {
        MethodInfo endpoint = annotation.target().asMethod();
        return endpoint.declaringClass().simpleName() + "_" + endpoint.name();
    }
}
