package io.github.bihuan.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Puts a guard before each endpoint: after authentication, before the body is read, so that whoever may not do a thing learns
 * nothing of what a right request would look like. An endpoint that names neither an action ({@link Needs}) nor that it is open
 * ({@link OpenToAll}) keeps the program from starting.
 */
@Provider
public final class Gatekeeper implements DynamicFeature {

    private final Callers callers;

    Gatekeeper(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void configure(ResourceInfo endpoint, FeatureContext context) {
        Method method = endpoint.getResourceMethod();
        Needs needed = method.getAnnotation(Needs.class);
        if (needed != null) {
            context.register(new Guard(callers, needed.value()));
        } else if (!method.isAnnotationPresent(OpenToAll.class)) {
            throw new IllegalStateException(method + " names no action of the permission matrix");
        }
    }

    /** The guard of one endpoint. */
    record Guard(Callers callers, Action action) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            callers.admit(action);
        }
    }
}
