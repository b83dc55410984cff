package io.github.bihuan.enforcement;

import io.github.bihuan.enforcement.MeasureApi.Lifting;
import io.github.bihuan.enforcement.MeasureApi.MeasureFilter;
import io.github.bihuan.enforcement.MeasureApi.MeasureView;
import io.github.bihuan.enforcement.MeasureApi.NewMeasure;
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

@Path(MeasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "执法措施", description = "责令限期整改、停产停业、取缔关闭等措施")
public class MeasureResource {

    static final String PATH = "/api/v1/measures";

    private final Callers callers;
    private final MeasureService measures;

    MeasureResource(Callers callers, MeasureService measures) {
        this.callers = callers;
        this.measures = measures;
    }

    @GET
    @Needs(Action.ENFORCEMENT_READ)
    @Operation(summary = "措施列表", description = "按登记先后倒序")
    public Uni<Page<MeasureView>> list(@BeanParam MeasureFilter filter, @BeanParam PageParams page) {
        return measures.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENFORCEMENT_READ)
    @Operation(summary = "读取措施")
    @APIResponse(
            responseCode = "200",
            description = "措施，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return measures.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENFORCEMENT_WRITE)
    @Operation(summary = "登记措施", description = "乡镇可代为登记，并写明作出决定的机关")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(responseCode = "422", description = "企业、隐患、行动或单位不存在，隐患不属于该企业（hazard-of-other-enterprise），日期不正确")
    public Uni<Response> take(@NotNull(message = "请求内容不能为空") @Valid NewMeasure request) {
        return measures.take(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @POST
    @Path("/{id}/lifting")
    @Needs(Action.ENFORCEMENT_WRITE)
    @Operation(summary = "解除措施", description = "停产停业须所涉隐患通过验收、经审查同意后恢复生产；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    @APIResponse(responseCode = "409", description = "已经解除（measure-already-lifted）")
    public Uni<Response> lift(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Lifting request) {
        return measures.lift(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }
}
