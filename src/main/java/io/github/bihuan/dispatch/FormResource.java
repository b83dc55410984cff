package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报表", description = "官方报表的定义，以及由事实计算的结果")
public class FormResource {

    private final FormService forms;

    FormResource(FormService forms) {
        this.forms = forms;
    }

    @GET
    @Needs(Action.FORM_READ)
    @Operation(summary = "报表定义列表", description = "全部定义在一页内")
    public Uni<Page<FormDefinition>> list() {
        return Uni.createFrom().item(new Page<>(forms.definitions(), null, null, null));
    }

    @GET
    @Path("/{code}")
    @Needs(Action.FORM_READ)
    @Operation(summary = "读取报表定义")
    @APIResponse(responseCode = "404", description = "没有该报表")
    @APIResponse(responseCode = "200", description = "报表定义")
    public Uni<FormDefinition> get(@PathParam("code") String code) {
        return Uni.createFrom().item(() -> forms.definition(code));
    }
}
