package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.EnterpriseStatus;
import io.github.bihuan.enterprise.domain.PremisesType;
import io.github.bihuan.enterprise.domain.SelfInspectionMode;
import io.github.bihuan.shared.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enterprise as the register shows it. */
@Schema(name = "Enterprise", description = "企业")
record EnterpriseView(
        @Schema(description = "编号") UUID id,
        @Schema(description = "版本（同 ETag）") long version,
        @Schema(description = "企业名称", examples = "方山县马坊镇甲轧钢有限公司") String name,
        @Schema(description = "统一社会信用代码") String uscc,
        @Schema(description = "所在乡镇或村的行政区划代码", examples = "141128101") String regionCode,
        @Schema(description = "实际经营地址") String address,
        @Schema(description = "营业执照登记地址", nullable = true) String licensedAddress,
        @Schema(description = "实际经营地址与登记地址不一致") boolean addressMismatch,
        @Schema(description = "行业类别代码", examples = "METALLURGY") String industry,
        @Schema(description = "企业规模代码", examples = "ABOVE_SCALE") String sizeClass,
        @Schema(description = "所有制性质代码", nullable = true) String ownership,
        @Schema(description = "经营场所类型") PremisesType premisesType,
        @Schema(description = "风险标签代码") List<String> riskTags,
        @Schema(description = "从业人数", nullable = true) Integer employees,
        @Schema(description = "状态：正常、停产、关闭、迁出") EnterpriseStatus status,
        @Schema(description = "主要负责人") PersonBody principal,
        @Schema(description = "实际控制人", nullable = true) PersonBody actualController,
        @Schema(description = "安全管理员", nullable = true) PersonBody safetyManager,
        @Schema(description = "监管单位", nullable = true) UUID supervisingOrganisationId,
        @Schema(description = "挂牌责任人", nullable = true) UUID responsibleOfficialId,
        @Schema(description = "重点企业") boolean keyEnterprise,
        @Schema(description = "不放心企业") boolean watchListed,
        @Schema(description = "高危行业") boolean highRisk,
        @Schema(description = "自查方式") SelfInspectionMode selfInspectionMode,
        @Schema(description = "企业台账最近确认日期", nullable = true) LocalDate ledgerConfirmedOn,
        @Schema(description = "企业台账最近确认的登记时间", nullable = true) Instant ledgerConfirmedAt,
        @Schema(description = "登记时间") Instant createdAt,
        @Schema(description = "最近变更时间") Instant updatedAt)
        implements Versioned {

    /** The same with the phones as others may see them. */
    EnterpriseView masked() {
        return new EnterpriseView(
                id,
                version,
                name,
                uscc,
                regionCode,
                address,
                licensedAddress,
                addressMismatch,
                industry,
                sizeClass,
                ownership,
                premisesType,
                riskTags,
                employees,
                status,
                masked(principal),
                masked(actualController),
                masked(safetyManager),
                supervisingOrganisationId,
                responsibleOfficialId,
                keyEnterprise,
                watchListed,
                highRisk,
                selfInspectionMode,
                ledgerConfirmedOn,
                ledgerConfirmedAt,
                createdAt,
                updatedAt);
    }

    EnterpriseRef ref() {
        return new EnterpriseRef(
                id,
                name,
                uscc,
                regionCode,
                industry,
                sizeClass,
                riskTags,
                status,
                supervisingOrganisationId,
                responsibleOfficialId,
                principal.person(),
                actualController == null ? null : actualController.person(),
                safetyManager == null ? null : safetyManager.person());
    }

    private static PersonBody masked(PersonBody person) {
        return person == null ? null : person.masked();
    }
}
