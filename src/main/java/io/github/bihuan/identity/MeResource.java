package io.github.bihuan.identity;

import io.github.bihuan.identity.MeApi.Me;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "当前用户", description = "当前用户的身份、角色、权限和可见范围")
public final class MeResource {

    private final Callers callers;
    private final MeService service;

    MeResource(Callers callers, MeService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @OpenToAll("谁都可以知道自己是谁、能做什么")
    @Operation(summary = "当前用户的角色、权限和可见范围")
    public Uni<Me> me() {
        return service.me(callers.current().actor());
    }
}
