package io.github.bihuan.delivery;

import io.github.bihuan.delivery.DeliveryApi.DeliveryView;
import io.github.bihuan.delivery.DeliveryApi.Replay;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(DeliveryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "送达", description = "每个接收人每个渠道一件；放弃的可由有权人员重新发送")
public class DeliveryResource {

    static final String PATH = "/api/v1/deliveries";

    private final Callers callers;
    private final Deliveries deliveries;

    DeliveryResource(Callers callers, Deliveries deliveries) {
        this.callers = callers;
        this.deliveries = deliveries;
    }

    @GET
    @Needs(Action.DELIVERY_READ)
    @Operation(summary = "送达列表", description = "按产生时间倒序；status=DEAD 为已放弃的")
    public Uni<Page<DeliveryView>> list(@BeanParam DeliveryFilter filter, @BeanParam PageParams page) {
        return deliveries.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.DELIVERY_READ)
    @Operation(summary = "读取一件送达")
    public Uni<DeliveryView> one(@PathParam("id") UUID id) {
        return deliveries.one(callers.current(), id);
    }

    @POST
    @Path("/{id}/replays")
    @Needs(Action.DELIVERY_REPLAY)
    @Operation(summary = "重新发送", description = "把已放弃的送达从头再发，消息编号不变；记入日志。已放弃的才行，因此不要求 If-Match。")
    @APIResponse(
            responseCode = "201",
            description = "已排入待发",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "没有放弃（delivery-not-dead），或渠道已停用（channel-retired）")
    public Uni<Response> replay(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Replay replay) {
        return deliveries.replay(callers.current(), id, replay).map(done -> Response.created(
                        URI.create(PATH + "/" + done.id()))
                .entity(done)
                .build());
    }
}
