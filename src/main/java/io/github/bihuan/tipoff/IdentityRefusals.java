package io.github.bihuan.tipoff;

import io.github.bihuan.identity.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes into the journal who was refused a reporter's identity (specification §8 E6). */
public final class IdentityRefusals {

    private final Callers callers;
    private final TipOffIdentities identities;

    IdentityRefusals(Callers callers, TipOffIdentities identities) {
        this.callers = callers;
        this.identities = identities;
    }

    @ServerResponseFilter
    public Uni<Void> refused(ResourceInfo endpoint, ContainerResponseContext answer, UriInfo uri) {
        boolean concerned = answer.getStatus() == Response.Status.FORBIDDEN.getStatusCode()
                && endpoint.getResourceMethod() != null
                && endpoint.getResourceMethod().isAnnotationPresent(Identity.class);
        return concerned
                ? identities.refused(
                        callers.current(), id(uri.getPathParameters().getFirst("id")))
                : Uni.createFrom().voidItem();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
