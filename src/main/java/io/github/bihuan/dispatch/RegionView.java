package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.CircularReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as the level above sees it (督导推进): figures of each region below, in the order of their codes – no ranking. */
@Schema(description = "各下级地区的进展：检查、发现、整改率、重大事故隐患、五个一批，以及通报的参考理由；按区划代码排列，不排名")
record RegionView(
        @Schema(description = "统计截止日") LocalDate cutOff,
        @Schema(description = "所知时间") Instant knownAt,
        @Schema(description = "合计") Line total,
        @Schema(description = "各下级地区") List<Line> items) {

    @Schema(name = "RegionViewLine", description = "一个地区")
    record Line(
            @Schema(description = "行政区划代码") String regionCode,
            @Schema(description = "名称", examples = "平定县") String name,
            @Schema(description = "检查企业（家）") long inspectedEnterprises,
            @Schema(description = "发现隐患（条）") long found,
            @Schema(description = "已整改（条）") long rectified,
            @Schema(description = "整改率（%）；没有发现隐患的为空，不是 100", nullable = true, examples = "95.00") String rectifiedRate,
            @Schema(description = "发现重大事故隐患（条）") long majorFound,
            @Schema(description = "未整改的重大事故隐患（条）") long majorOpen,
            @Schema(description = "没有采取行政措施的重大事故隐患（条）") long majorWithoutMeasure,
            @Schema(description = "五个一批") FiveBatches fiveBatches,
            @Schema(description = "通报的参考理由，由人决定是否通报") List<CircularReason> circularReasons) {}

    @Schema(name = "FiveBatches", description = "五个一批：曝光、惩治、通报“黑名单”、取缔、关闭（家）")
    record FiveBatches(
            @Schema(description = "曝光") long exposed,
            @Schema(description = "惩治（处罚）") long penalised,
            @Schema(description = "通报“黑名单”") long blacklisted,
            @Schema(description = "取缔") long banned,
            @Schema(description = "关闭") long closed) {}
}
