package io.github.bihuan.dispatch;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers of the remarks in hazard ledgers (备注). */
final class RemarkApi {

    private RemarkApi() {}

    @Schema(name = "NewLedgerRemark", description = "填写台账备注：代替原有的，空为删去")
    record NewRemark(
            @Schema(description = "行动：各行动的台账各有备注") @NotNull(message = "行动必须填写") UUID campaignId,
            @Schema(description = "备注", examples = "停产期间由镇安监站派人盯守")
                    @NotNull(message = "备注必须填写，删去时为空")
                    @Size(max = 500, message = "备注不得超过500字")
                    String text) {}

    @Schema(name = "LedgerRemark", description = "台账备注")
    record RemarkView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "行动") UUID campaignId,
            @Schema(description = "隐患") UUID hazardId,
            @Schema(description = "行政区划") String regionCode,
            @Schema(description = "备注，空为删去") String text,
            @Schema(description = "填写日期") LocalDate remarkedOn,
            @Schema(description = "填写时间") Instant recordedAt,
            @Schema(description = "填写人") String actor) {}
}
