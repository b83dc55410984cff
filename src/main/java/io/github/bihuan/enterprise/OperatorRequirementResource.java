package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.OperatorRequirementApi.NewRequirement;
import io.github.bihuan.enterprise.OperatorRequirementApi.RequirementView;
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

@Path(EnterpriseResource.PATH + "/{enterpriseId}/special-operator-requirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "特种作业人员", description = "特种作业人员台账；由导入建立")
public class OperatorRequirementResource {

    private final Callers callers;
    private final OperatorRequirementService requirements;

    OperatorRequirementResource(Callers callers, OperatorRequirementService requirements) {
        this.callers = callers;
        this.requirements = requirements;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "特种作业人员核定人数列表", description = "最近登记的在前；实有和缺额见特种作业人员台账")
    public Uni<Page<RequirementView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return requirements.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取核定人数")
    @APIResponse(
            responseCode = "200",
            description = "核定人数",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return requirements.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(summary = "核定特种作业人员人数", description = "按作业类别，自生效之日起；同一作业类别以生效日期最近的为准，0 为取消")
    @APIResponse(
            responseCode = "201",
            description = "已核定",
            content = @Content(schema = @Schema(implementation = RequirementView.class)))
    public Uni<Response> fix(
            @PathParam("enterpriseId") UUID enterpriseId,
            @NotNull(message = "请求内容不能为空") @Valid NewRequirement request) {
        String collection = EnterpriseResource.PATH + "/" + enterpriseId + "/special-operator-requirements";
        return requirements
                .fix(callers.current(), enterpriseId, request)
                .map(requirement -> Answers.created(collection, requirement));
    }
}
