package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.OperatorEngagementApi.EngagementEnding;
import io.github.bihuan.enterprise.OperatorEngagementApi.EngagementView;
import io.github.bihuan.enterprise.OperatorEngagementApi.NewEngagement;
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

@Path(OperatorEngagementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "特种作业人员", description = "特种作业人员台账；由导入建立")
public class OperatorEngagementResource {

    static final String PATH = "/api/v1/special-operator-engagements";

    private final Callers callers;
    private final OperatorEngagementService engagements;

    OperatorEngagementResource(Callers callers, OperatorEngagementService engagements) {
        this.callers = callers;
        this.engagements = engagements;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "在岗的特种作业人员及其持证情况", description = "最近登记的在前；certified=false 为无证上岗。姓名只显示姓；同名、同作业类别、由本企业登记的证书才算")
    public Uni<Page<EngagementView>> list(@BeanParam OperatorEngagementFilter filter, @BeanParam PageParams page) {
        return engagements.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取特种作业人员上岗登记", description = "镇、县办公室和本企业人员看到全名，每次读取记入日志；其他人员只看到姓")
    @APIResponse(
            responseCode = "200",
            description = "上岗登记，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return engagements.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(summary = "登记特种作业人员上岗", description = "没有有效证书的也要登记，并写明招请人")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    @APIResponse(responseCode = "409", description = "该人员已登记从事此项作业（duplicate-engagement）")
    @APIResponse(responseCode = "422", description = "企业不存在，日期晚于今天")
    public Uni<Response> begin(@NotNull(message = "请求内容不能为空") @Valid NewEngagement request) {
        return engagements.begin(callers.current(), request).map(engagement -> Answers.created(PATH, engagement));
    }

    @POST
    @Path("/{id}/endings")
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(summary = "登记特种作业人员离岗", description = "须带 If-Match；答复离岗后的登记")
    @APIResponse(
            responseCode = "201",
            description = "已离岗",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    @APIResponse(responseCode = "409", description = "已经离岗（engagement-already-ended）")
    public Uni<Response> end(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid EngagementEnding request) {
        return engagements.end(callers.current(), id, request).map(engagement -> Answers.created(PATH, engagement));
    }
}
