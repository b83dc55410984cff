package io.github.bihuan.enforcement;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers of decisions not to penalise. */
final class WaiverApi {

    private WaiverApi() {}

    @Schema(name = "NewPenaltyWaiver", description = "企业自查，依规不予处罚的决定")
    record NewWaiver(
            @Schema(description = "隐患：企业自查发现、已报告、正在整改的重大事故隐患") @NotNull(message = "隐患必须填写") UUID hazardId,
            @Schema(description = "决定日期", examples = "2024-12-20") @NotNull(message = "决定日期必须填写") @CalendarDay
                    LocalDate decidedOn,
            @Schema(description = "作出决定的机关", examples = "方山县应急管理局")
                    @NotBlank(message = "作出决定的机关必须填写")
                    @Size(max = 200, message = "机关名称不得超过200字")
                    String authority,
            @Schema(description = "依据", examples = "马政发〔2024〕27号四（一）")
                    @NotBlank(message = "依据必须填写")
                    @Size(max = 500, message = "依据不得超过500字")
                    String basis) {}

    @Schema(name = "PenaltyWaiver", description = "不予行政处罚决定")
    record WaiverView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "隐患") UUID hazardId,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "企业所在行政区划") String regionCode,
            @Schema(description = "决定日期") LocalDate decidedOn,
            @Schema(description = "作出决定的机关") String authority,
            @Schema(description = "登记单位", nullable = true) UUID organisationId,
            @Schema(description = "该单位的层级") String organiserLevel,
            @Schema(description = "依据") String basis,
            @Schema(description = "所属行动") List<UUID> campaignIds,
            @Schema(description = "录入时间") Instant recordedAt)
            implements Versioned {}
}
