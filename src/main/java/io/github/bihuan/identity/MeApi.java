package io.github.bihuan.identity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user is told about themselves. */
final class MeApi {

    private MeApi() {}

    @Schema(description = "当前用户")
    public record Me(
            @Schema(description = "登录令牌的 sub；服务账号为 client: 加客户端名", examples = "town-office") String subject,
            @Schema(description = "姓名", examples = "张三") String name,
            @Schema(description = "是否服务账号（没有人登录，由系统以自己的凭据调用）") boolean serviceAccount,
            @Schema(description = "角色") List<RoleAnswer> roles,
            @Schema(description = "可执行的操作", examples = "HAZARD_READ") List<Action> actions,
            @Schema(description = "行政区划，没有时为空", nullable = true) RegionName region,
            @Schema(description = "所在组织机构，没有时为空", nullable = true) OrganisationName organisation,
            @Schema(description = "通讯录中的人员，没有时为空", nullable = true) OfficialName official,
            @Schema(description = "所属企业（仅企业人员）", nullable = true) UUID enterpriseId,
            @Schema(description = "可见范围") ScopeAnswer scope) {}

    @Schema(description = "角色")
    public record RoleAnswer(
            @Schema(description = "角色代码", examples = "TOWNSHIP_OFFICE") Role code,
            @Schema(description = "角色名称", examples = "乡镇领导小组办公室") String label) {}

    @Schema(description = "行政区划名称")
    public record RegionName(
            @Schema(description = "规范代码", examples = "141128101") String code,
            @Schema(description = "全称", nullable = true, examples = "山西省吕梁市方山县马坊镇") String fullName) {}

    @Schema(description = "组织机构名称")
    public record OrganisationName(
            @Schema(description = "标识") UUID id, @Schema(description = "名称", examples = "马坊镇安全生产委员会办公室") String name) {}

    @Schema(description = "人员名称")
    public record OfficialName(
            @Schema(description = "标识") UUID id,
            @Schema(description = "姓名", examples = "张三") String name,
            @Schema(description = "职务", examples = "副镇长") String post) {}

    @Schema(description = "可见范围")
    public record ScopeAnswer(
            @Schema(description = "可见的行政区划（含下级），没有时为空", nullable = true, examples = "141128101") String regionCode,
            @Schema(description = "只可见的企业，不限时为空", nullable = true) UUID enterpriseId,
            @Schema(description = "是否只可见本人挂牌的企业") boolean assignedEnterprisesOnly,
            @Schema(description = "说明", examples = "山西省吕梁市方山县马坊镇及其下级的数据") String description) {}
}
