package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SiteRelationApi.NewRelation;
import io.github.bihuan.enterprise.SiteRelationApi.RelationView;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(EnterpriseResource.PATH + "/{enterpriseId}/site-relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "场所关系", description = "出租承租、外包外委、厂中厂、园中园")
public class SiteRelationResource {

    private final Callers callers;
    private final SiteRelationService relations;

    SiteRelationResource(Callers callers, SiteRelationService relations) {
        this.callers = callers;
        this.relations = relations;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "场所关系列表")
    public Uni<Page<RelationView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return relations.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取场所关系")
    @APIResponse(
            responseCode = "200",
            description = "场所关系",
            content = @Content(schema = @Schema(implementation = RelationView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return relations.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(summary = "登记场所关系")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = RelationView.class)))
    public Uni<Response> register(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewRelation request) {
        String collection = EnterpriseResource.PATH + "/" + enterpriseId + "/site-relations";
        return relations
                .register(callers.current(), enterpriseId, request)
                .map(relation -> Answers.created(collection, relation));
    }
}
