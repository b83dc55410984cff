package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.EnterpriseStatus;
import io.github.bihuan.enterprise.domain.PremisesType;
import io.github.bihuan.enterprise.domain.SelfInspectionMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests of the enterprise register. */
final class EnterpriseApi {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    private EnterpriseApi() {}

    @Schema(name = "NewEnterprise", description = "登记企业")
    record NewEnterprise(
            @Schema(description = "企业名称", examples = "方山县马坊镇甲轧钢有限公司")
                    @NotBlank(message = "企业名称必须填写")
                    @Size(max = 200, message = "企业名称不得超过200字")
                    String name,
            @Schema(description = "统一社会信用代码（18位，含校验位）", examples = "91141128MA0KAB0013")
                    @NotBlank(message = "统一社会信用代码必须填写")
                    @Size(max = 40, message = "统一社会信用代码应为18位")
                    String uscc,
            @Schema(description = "所在乡镇（9位）或村（12位）的行政区划代码", examples = "141128101")
                    @NotBlank(message = "行政区划代码必须填写")
                    @Size(max = 20, message = "行政区划代码应为9位或12位")
                    String regionCode,
            @Schema(description = "实际经营地址", examples = "方山县马坊镇工业路1号")
                    @NotBlank(message = "实际经营地址必须填写")
                    @Size(max = 300, message = "地址不得超过300字")
                    String address,
            @Schema(description = "营业执照登记地址", nullable = true) @Size(max = 300, message = "地址不得超过300字")
                    String licensedAddress,
            @Schema(description = "行业类别代码（/reference/terms 的 industries）", examples = "METALLURGY")
                    @NotBlank(message = "行业类别必须填写")
                    String industry,
            @Schema(description = "企业规模代码（size-classes）", examples = "ABOVE_SCALE") @NotBlank(message = "企业规模必须填写")
                    String sizeClass,
            @Schema(description = "所有制性质代码（ownership-kinds）", examples = "PRIVATE", nullable = true) String ownership,
            @Schema(description = "经营场所类型，默认独立厂区", nullable = true) PremisesType premisesType,
            @Schema(description = "风险标签代码（risk-tags）", examples = "[\"METAL_SMELTING\"]", nullable = true)
                    @Size(max = 50, message = "风险标签不得超过50个")
                    Set<@NotBlank(message = "风险标签不能为空") String> riskTags,
            @Schema(description = "从业人数", examples = "320", nullable = true)
                    @PositiveOrZero(message = "从业人数不能为负")
                    @Max(value = 1_000_000, message = "从业人数过大")
                    Integer employees,
            @Schema(description = "主要负责人") @NotNull(message = "主要负责人必须填写") @Valid PersonBody principal,
            @Schema(description = "实际控制人", nullable = true) @Valid PersonBody actualController,
            @Schema(description = "安全管理员", nullable = true) @Valid PersonBody safetyManager,
            @Schema(description = "监管单位", nullable = true) UUID supervisingOrganisationId,
            @Schema(description = "挂牌责任人（写入即建立包联关系）", nullable = true) UUID responsibleOfficialId,
            @Schema(description = "重点企业", nullable = true) Boolean keyEnterprise,
            @Schema(description = "不放心企业", nullable = true) Boolean watchListed,
            @Schema(description = "高危行业", nullable = true) Boolean highRisk,
            @Schema(description = "自查方式，默认自行组织", nullable = true) SelfInspectionMode selfInspectionMode) {}

    /** Only what is given changes; a field that is absent or null stays as it is. */
    @Schema(name = "EnterpriseChange", description = "变更企业登记：只修改给出的字段，未给出或为 null 的字段保持不变")
    record EnterpriseChange(
            @Schema(description = "企业名称", nullable = true)
                    @Pattern(regexp = NOT_BLANK, message = "企业名称不能为空白")
                    @Size(max = 200, message = "企业名称不得超过200字")
                    String name,
            @Schema(description = "统一社会信用代码", nullable = true) @Size(max = 40, message = "统一社会信用代码应为18位") String uscc,
            @Schema(description = "所在乡镇（9位）或村（12位）的行政区划代码", nullable = true) @Size(max = 20, message = "行政区划代码应为9位或12位")
                    String regionCode,
            @Schema(description = "实际经营地址", nullable = true)
                    @Pattern(regexp = NOT_BLANK, message = "地址不能为空白")
                    @Size(max = 300, message = "地址不得超过300字")
                    String address,
            @Schema(description = "营业执照登记地址", nullable = true) @Size(max = 300, message = "地址不得超过300字")
                    String licensedAddress,
            @Schema(description = "行业类别代码", nullable = true) String industry,
            @Schema(description = "企业规模代码", nullable = true) String sizeClass,
            @Schema(description = "所有制性质代码", nullable = true) String ownership,
            @Schema(description = "经营场所类型", nullable = true) PremisesType premisesType,
            @Schema(description = "风险标签代码：给出即整体替换，空数组表示清空", nullable = true) @Size(max = 50, message = "风险标签不得超过50个")
                    Set<@NotBlank(message = "风险标签不能为空") String> riskTags,
            @Schema(description = "从业人数", nullable = true)
                    @PositiveOrZero(message = "从业人数不能为负")
                    @Max(value = 1_000_000, message = "从业人数过大")
                    Integer employees,
            @Schema(description = "主要负责人：给出即整体替换", nullable = true) @Valid PersonBody principal,
            @Schema(description = "实际控制人：给出即整体替换", nullable = true) @Valid PersonBody actualController,
            @Schema(description = "安全管理员：给出即整体替换", nullable = true) @Valid PersonBody safetyManager,
            @Schema(description = "监管单位", nullable = true) UUID supervisingOrganisationId,
            @Schema(description = "挂牌责任人：换人即终止原包联关系", nullable = true) UUID responsibleOfficialId,
            @Schema(description = "重点企业", nullable = true) Boolean keyEnterprise,
            @Schema(description = "不放心企业", nullable = true) Boolean watchListed,
            @Schema(description = "高危行业", nullable = true) Boolean highRisk,
            @Schema(description = "自查方式", nullable = true) SelfInspectionMode selfInspectionMode,
            @Schema(description = "状态", nullable = true) EnterpriseStatus status) {

        /** Names of the fields that are given. */
        Set<String> given() {
            var given = new LinkedHashSet<String>();
            List.of(
                            new Given("name", name),
                            new Given("uscc", uscc),
                            new Given("regionCode", regionCode),
                            new Given("address", address),
                            new Given("licensedAddress", licensedAddress),
                            new Given("industry", industry),
                            new Given("sizeClass", sizeClass),
                            new Given("ownership", ownership),
                            new Given("premisesType", premisesType),
                            new Given("riskTags", riskTags),
                            new Given("employees", employees),
                            new Given("principal", principal),
                            new Given("actualController", actualController),
                            new Given("safetyManager", safetyManager),
                            new Given("supervisingOrganisationId", supervisingOrganisationId),
                            new Given("responsibleOfficialId", responsibleOfficialId),
                            new Given("keyEnterprise", keyEnterprise),
                            new Given("watchListed", watchListed),
                            new Given("highRisk", highRisk),
                            new Given("selfInspectionMode", selfInspectionMode),
                            new Given("status", status))
                    .stream()
                    .filter(field -> field.value() != null)
                    .map(Given::name)
                    .forEach(given::add);
            return given;
        }

        private record Given(String name, Object value) {}
    }
}
