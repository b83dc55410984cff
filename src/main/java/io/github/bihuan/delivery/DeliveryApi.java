package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about deliveries (送达). */
public final class DeliveryApi {

    private DeliveryApi() {}

    @Schema(name = "Delivery", description = "送达：一个接收人的一个渠道，或一个群机器人、一个对接系统")
    public record DeliveryView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "通知；每日摘要为空", nullable = true) UUID noticeId,
            @Schema(description = "渠道", examples = "EMAIL") Channel channel,
            @Schema(description = "送达渠道的标识；收件箱和邮件为空", nullable = true) UUID channelId,
            @Schema(description = "行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "接收人，或渠道名称", examples = "张三", nullable = true) String recipientName,
            @Schema(description = "地址（隐去中间部分）", examples = "z***@example.cn", nullable = true) String address,
            @Schema(description = "状态", examples = "SENT") DeliveryStatus status,
            @Schema(description = "已尝试次数", examples = "1") int attempts,
            @Schema(description = "消息编号，重发不变") String messageId,
            @Schema(description = "最近一次失败的原因", nullable = true) String lastError,
            @Schema(description = "下次尝试的时间", nullable = true) Instant nextAt,
            @Schema(description = "产生时间") Instant createdAt,
            @Schema(description = "送出时间", nullable = true) Instant sentAt) {}

    @Schema(name = "DeliveryReplay", description = "重新发送已放弃的送达")
    record Replay(
            @Schema(description = "理由", examples = "对方邮件服务器已恢复")
                    @NotBlank(message = "理由必须填写")
                    @Size(max = 1000, message = "理由最多 1000 字")
                    String reason) {}
}
