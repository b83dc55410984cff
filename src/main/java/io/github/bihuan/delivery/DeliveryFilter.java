package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryStatus;
import io.github.bihuan.identity.Regions;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deliveries a list shows. */
public class DeliveryFilter {

    @Parameter(description = "状态，如 DEAD")
    @QueryParam("status")
    public DeliveryStatus status;

    @Parameter(description = "渠道")
    @QueryParam("channel")
    public Channel channel;

    @Parameter(description = "送达渠道的标识")
    @QueryParam("channelId")
    public UUID channelId;

    @Parameter(description = "通知")
    @QueryParam("noticeId")
    public UUID noticeId;

    @Parameter(description = "行政区划（含下级）")
    @QueryParam("regionCode")
    public String regionCode;

    String region() {
        return Regions.filter(regionCode, "regionCode");
    }

    String statusName() {
        return status == null ? null : status.name();
    }

    String channelName() {
        return channel == null ? null : channel.name();
    }
}
