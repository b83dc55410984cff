package io.github.bihuan.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the major-hazard ledger (重大事故隐患台账, 附件2): its 13 columns in their order, and the hazard. */
@Schema(description = "重大事故隐患台账的一行：依次为表上的 13 栏")
public record LedgerRow(
        @Schema(description = "序号", examples = "1") int sequence,
        @Schema(description = "企业名称", examples = "丙食品") String enterpriseName,
        @Schema(description = "所在市(县、区)", examples = "吕梁市方山县") String region,
        @Schema(description = "行业类别", examples = "轻工") String industry,
        @Schema(description = "检查环节", examples = "企业自查") String source,
        @Schema(description = "检查单位", examples = "马坊镇安监站") String inspectingUnit,
        @Schema(description = "检查时间", examples = "2024-12-19") LocalDate foundOn,
        @Schema(description = "重大隐患明细：描述及判定条款") String detail,
        @Schema(description = "整改措施：责任、措施、资金、时限、预案") String measures,
        @Schema(description = "挂牌督办单位，未挂牌的为空") String listing,
        @Schema(description = "行政处罚情况") String penalties,
        @Schema(description = "整改完成情况", examples = "已于2024年12月30日完成整改（验收日期2024年12月30日）") String completion,
        @Schema(description = "备注，由人填写", nullable = true) String remarks,
        @Schema(description = "隐患") UUID hazardId,
        @Schema(description = "隐患编号", examples = "YH-141128101-2024-000001") String hazardCode,
        @Schema(description = "检查环节不在原表说明所列五种之内") boolean outsideSeedList) {}
