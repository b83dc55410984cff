package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.DesignDiagnosisApi.DiagnosisView;
import io.github.bihuan.enterprise.DesignDiagnosisApi.NewDiagnosis;
import io.github.bihuan.enterprise.DesignDiagnosisApi.Rectification;
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

@Path(EnterpriseResource.PATH + "/{enterpriseId}/design-diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "设计诊断", description = "已建成而未经设计审查的项目：委托有资质的设计单位诊断，并据以整改")
public class DesignDiagnosisResource {

    private final Callers callers;
    private final DesignDiagnosisService diagnoses;

    DesignDiagnosisResource(Callers callers, DesignDiagnosisService diagnoses) {
        this.callers = callers;
        this.diagnoses = diagnoses;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "设计诊断列表", description = "按登记先后倒序")
    public Uni<Page<DiagnosisView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return diagnoses.list(callers.current(), enterpriseId, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取设计诊断")
    @APIResponse(
            responseCode = "200",
            description = "设计诊断，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return diagnoses.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @POST
    @Needs(Action.SELF_INSPECTION_FILE)
    @Operation(summary = "登记设计诊断", description = "无须整改的，诊断即告完成；全部未批先建项目诊断并整改后，该企业的履职事项自动办结")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
    @APIResponse(responseCode = "422", description = "日期在将来（date-in-future），诊断早于委托（dates-out-of-order），行动不包括该企业")
    public Uni<Response> file(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewDiagnosis request) {
        return diagnoses
                .file(callers.current(), enterpriseId, request)
                .map(filed -> Answers.created(collection(enterpriseId), filed));
    }

    @POST
    @Path("/{id}/rectifications")
    @Needs(Action.SELF_INSPECTION_FILE)
    @Operation(summary = "登记依据设计诊断完成的整改", description = "须带 If-Match；答复整改后的设计诊断")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = DiagnosisView.class)))
    @APIResponse(responseCode = "409", description = "已经完成，或者无须整改（diagnosis-already-completed）")
    public Uni<Response> rectify(
            @PathParam("enterpriseId") UUID enterpriseId,
            @PathParam("id") UUID id,
            @NotNull(message = "请求内容不能为空") @Valid Rectification request) {
        return diagnoses
                .rectify(callers.current(), enterpriseId, id, request)
                .map(rectified -> Answers.created(collection(enterpriseId), rectified));
    }

    private static String collection(UUID enterpriseId) {
        return EnterpriseResource.PATH + "/" + enterpriseId + "/design-diagnoses";
    }
}
