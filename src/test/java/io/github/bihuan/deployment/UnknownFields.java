package io.github.bihuan.deployment;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the fields of an object that its Kubernetes type does not have: the API server would refuse or, worse, drop them. */
final class UnknownFields {

    private static final String MODEL = "io.fabric8";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> in(Object object) {
        var fields = new UnknownFields();
        fields.visit(object, object.getClass().getSimpleName());
        return fields.found;
    }

    private void visit(Object value, String path) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> visit(one, path + "[]"));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> visit(one, path + "." + key));
        } else if (value != null
                && value.getClass().getName().startsWith(MODEL)
                && !value.getClass().isEnum()
                && !(value instanceof GenericKubernetesResource)) {
            Arrays.stream(value.getClass().getMethods())
                    .filter(UnknownFields::isGetter)
                    .forEach(getter -> look(value, getter, path));
        }
    }

    private void look(Object value, Method getter, String path) {
        Object answer = call(value, getter);
        if (getter.getName().equals("getAdditionalProperties")) {
            Chart.asMap(answer).keySet().forEach(key -> found.add(path + "." + key));
        } else {
            visit(answer, path + "." + getter.getName().substring("get".length()));
        }
    }

    private static boolean isGetter(Method method) {
        return method.getName().startsWith("get")
                && method.getParameterCount() == 0
                && !method.getDeclaringClass().equals(Object.class);
    }

    private static Object call(Object value, Method getter) {
        try {
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(getter.toString(), e);
        }
    }
}
