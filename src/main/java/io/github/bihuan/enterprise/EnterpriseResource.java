package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.EnterpriseApi.EnterpriseChange;
import io.github.bihuan.enterprise.EnterpriseApi.NewEnterprise;
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
import jakarta.ws.rs.PATCH;
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

@Path(EnterpriseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "企业", description = "企业登记、风险标签、联系人和监管单位")
public class EnterpriseResource {

    static final String PATH = "/api/v1/enterprises";

    private final Callers callers;
    private final EnterpriseService enterprises;

    EnterpriseResource(Callers callers, EnterpriseService enterprises) {
        this.callers = callers;
        this.enterprises = enterprises;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "企业列表", description = "按登记先后倒序；电话隐去中间四位")
    public Uni<Page<EnterpriseView>> list(@BeanParam EnterpriseFilter filter, @BeanParam PageParams page) {
        return enterprises.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "读取企业", description = "安委办（领导小组办公室）和本企业可见完整电话，其他人员所见隐去中间四位")
    @APIResponse(
            responseCode = "200",
            description = "企业，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return enterprises.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.ENTERPRISE_REGISTER)
    @Operation(summary = "登记企业")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(responseCode = "403", description = "不在管辖范围内（region-outside-jurisdiction）")
    @APIResponse(responseCode = "409", description = "统一社会信用代码已登记（duplicate-uscc）")
    @APIResponse(responseCode = "422", description = "信用代码错误（invalid-uscc），区划、行业、标签或单位不存在")
    public Uni<Response> register(@NotNull(message = "请求内容不能为空") @Valid NewEnterprise request) {
        return enterprises.register(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.ENTERPRISE_UPDATE)
    @Operation(
            summary = "变更企业登记",
            description = "只修改给出的字段，未给出或为 null 的字段保持不变；须带 If-Match。" + "本企业人员只能修改联系人、从业人数、风险标签和经营地址（field-not-yours）。")
    @APIResponse(
            responseCode = "200",
            description = "已变更",
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid EnterpriseChange request) {
        return enterprises.change(callers.current(), id, request).map(Answers::ok);
    }
}
