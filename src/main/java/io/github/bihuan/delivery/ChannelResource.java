package io.github.bihuan.delivery;

import io.github.bihuan.delivery.ChannelApi.ChannelChange;
import io.github.bihuan.delivery.ChannelApi.ChannelView;
import io.github.bihuan.delivery.ChannelApi.NewChannel;
import io.github.bihuan.delivery.domain.Channel;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ChannelResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "送达渠道", description = "企业微信、钉钉群机器人，系统对接，短信网关；地址和密钥只写不读")
public class ChannelResource {

    static final String PATH = "/api/v1/notice-channels";

    private final Callers callers;
    private final ChannelService service;

    ChannelResource(Callers callers, ChannelService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.CHANNEL_KEEP)
    @Operation(summary = "查询管辖范围内的送达渠道", description = "按行政区划排列，含熔断状态")
    public Uni<Page<ChannelView>> list(
            @Parameter(description = "渠道类别") @QueryParam("channel") Channel channel, @BeanParam PageParams page) {
        return service.list(callers.current(), channel, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.CHANNEL_KEEP)
    @Operation(summary = "读取一个送达渠道")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelView.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    public Uni<Response> one(@PathParam("id") UUID id) {
        return service.one(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.CHANNEL_KEEP)
    @Operation(summary = "新增送达渠道", description = "地址须为 https 的公网地址，或由运维登记的内部主机；保存前和每次发送前都会检查")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ChannelView.class)))
    @APIResponse(responseCode = "403", description = "行政区划不在管辖范围内")
    @APIResponse(responseCode = "422", description = "地址不允许使用（channel-url-refused），或配置不完整（channel-incomplete）")
    public Uni<Response> create(@NotNull(message = "请求内容不能为空") @Valid NewChannel request) {
        return service.create(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.CHANNEL_KEEP)
    @Operation(summary = "修改、暂停或停用送达渠道（须带 If-Match）", description = "停用不可恢复，待发的送达列为已放弃，可重新发送")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChannelView.class)))
    @APIResponse(responseCode = "404", description = "不存在或不在管辖范围内")
    @APIResponse(responseCode = "409", description = "已停用（channel-retired）")
    @APIResponse(responseCode = "412", description = "已被他人修改")
    @APIResponse(responseCode = "428", description = "缺少 If-Match")
    public Uni<Response> change(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid ChannelChange request) {
        return service.change(callers.current(), id, request).map(Answers::ok);
    }
}
