package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SelfInspectionApi.FilingView;
import io.github.bihuan.enterprise.SelfInspectionApi.NewFiling;
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

@Path(EnterpriseResource.PATH + "/{enterpriseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "企业自查自改", description = "自查自改工作方案和报告；同一行动中新版本替换旧版本")
public class SelfInspectionResource {

    private final Callers callers;
    private final SelfInspectionService selfInspections;

    SelfInspectionResource(Callers callers, SelfInspectionService selfInspections) {
        this.callers = callers;
        this.selfInspections = selfInspections;
    }

    @GET
    @Path("/self-inspection-plans")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "自查自改工作方案列表", description = "含已被替换的版本，按报送先后倒序")
    public Uni<Page<FilingView>> plans(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return list(SelfInspectionKind.PLAN, enterpriseId, page);
    }

    @GET
    @Path("/self-inspection-plans/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取自查自改工作方案")
    @APIResponse(
            responseCode = "200",
            description = "工作方案",
            content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Uni<Response> plan(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return get(SelfInspectionKind.PLAN, enterpriseId, id);
    }

    @POST
    @Path("/self-inspection-plans")
    @Needs(Action.SELF_INSPECTION_FILE)
    @Operation(summary = "报送自查自改工作方案", description = "同一行动中再次报送即为新版本")
    @APIResponse(
            responseCode = "201",
            description = "已报送",
            content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Uni<Response> filePlan(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewFiling request) {
        return file(SelfInspectionKind.PLAN, enterpriseId, request);
    }

    @GET
    @Path("/self-inspection-reports")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "自查自改报告列表", description = "含已被替换的版本，按报送先后倒序")
    public Uni<Page<FilingView>> reports(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return list(SelfInspectionKind.REPORT, enterpriseId, page);
    }

    @GET
    @Path("/self-inspection-reports/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取自查自改报告")
    @APIResponse(
            responseCode = "200",
            description = "报告",
            content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Uni<Response> report(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return get(SelfInspectionKind.REPORT, enterpriseId, id);
    }

    @POST
    @Path("/self-inspection-reports")
    @Needs(Action.SELF_INSPECTION_FILE)
    @Operation(summary = "报送自查自改报告", description = "同一行动中再次报送即为新版本")
    @APIResponse(
            responseCode = "201",
            description = "已报送",
            content = @Content(schema = @Schema(implementation = FilingView.class)))
    public Uni<Response> fileReport(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewFiling request) {
        return file(SelfInspectionKind.REPORT, enterpriseId, request);
    }

    private Uni<Page<FilingView>> list(SelfInspectionKind kind, UUID enterpriseId, PageParams page) {
        return selfInspections.list(callers.current(), kind, enterpriseId, page.page());
    }

    private Uni<Response> get(SelfInspectionKind kind, UUID enterpriseId, UUID id) {
        return selfInspections.get(callers.current(), kind, enterpriseId, id).map(Answers::ok);
    }

    private Uni<Response> file(SelfInspectionKind kind, UUID enterpriseId, NewFiling request) {
        String collection = EnterpriseResource.PATH + "/" + enterpriseId + "/" + kind.path();
        return selfInspections
                .file(callers.current(), kind, enterpriseId, request)
                .map(filed -> Answers.created(collection, filed));
    }
}
