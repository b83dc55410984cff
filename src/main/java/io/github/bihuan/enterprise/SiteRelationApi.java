package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.SiteRelationKind;
import io.github.bihuan.enterprise.domain.SiteRelationSide;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Relations between sites. */
final class SiteRelationApi {

    private SiteRelationApi() {}

    @Schema(name = "NewSiteRelation", description = "登记场所关系；otherEnterpriseId 和 otherName 至少填写一项")
    record NewRelation(
            @Schema(description = "出租承租、外包外委、厂中厂、园中园") @NotNull(message = "关系类型必须填写") SiteRelationKind kind,
            @Schema(description = "本企业是出租（发包）方还是承租（承包）方，默认为出租（发包）方", nullable = true) SiteRelationSide side,
            @Schema(description = "对方企业（已登记的）", nullable = true) UUID otherEnterpriseId,
            @Schema(description = "对方名称", examples = "某机械加工部", nullable = true)
                    @Size(max = 200, message = "对方名称不得超过200字")
                    String otherName,
            @Schema(description = "出租面积（平方米）", examples = "1200", nullable = true)
                    @PositiveOrZero(message = "面积不能为负")
                    @Digits(integer = 10, fraction = 2, message = "面积最多两位小数")
                    BigDecimal areaSquareMetres,
            @Schema(description = "入驻（作业）人数", examples = "12", nullable = true)
                    @PositiveOrZero(message = "人数不能为负")
                    @Max(value = 1_000_000, message = "人数过大")
                    Integer workers,
            @Schema(description = "承租用途或承包内容", examples = "机加工", nullable = true)
                    @Size(max = 500, message = "用途不得超过500字")
                    String use,
            @Schema(description = "主要风险点", examples = "有限空间、动火作业", nullable = true)
                    @Size(max = 4000, message = "主要风险点不得超过4000字")
                    String mainRisks,
            @Schema(description = "是否签订安全生产管理协议", nullable = true) Boolean agreementSigned,
            @Schema(description = "是否统一协调管理、定期检查", nullable = true) Boolean unifiedCoordination,
            @Schema(description = "开始日期", examples = "2024-03-01") @NotNull(message = "开始日期必须填写") LocalDate startOn,
            @Schema(description = "约定的结束日期", nullable = true) LocalDate endOn) {}

    @Schema(name = "SiteRelation", description = "场所关系")
    record RelationView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "关系类型") SiteRelationKind kind,
            @Schema(description = "本企业所在一方") SiteRelationSide side,
            @Schema(description = "对方企业", nullable = true) UUID otherEnterpriseId,
            @Schema(description = "对方名称") String otherName,
            @Schema(description = "出租面积（平方米）", nullable = true) BigDecimal areaSquareMetres,
            @Schema(description = "入驻（作业）人数", nullable = true) Integer workers,
            @Schema(description = "承租用途或承包内容", nullable = true) String use,
            @Schema(description = "主要风险点", nullable = true) String mainRisks,
            @Schema(description = "是否签订安全生产管理协议") boolean agreementSigned,
            @Schema(description = "是否统一协调管理、定期检查") boolean unifiedCoordination,
            @Schema(description = "开始日期") LocalDate startOn,
            @Schema(description = "约定的结束日期", nullable = true) LocalDate endOn,
            @Schema(description = "登记时间") Instant createdAt)
            implements Versioned {

        /** A relation does not change. */
        @Override
        public long version() {
            return 0;
        }
    }
}
