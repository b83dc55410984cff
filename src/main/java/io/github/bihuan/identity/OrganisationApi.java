package io.github.bihuan.identity;

import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.privacy.Masks;
import io.github.bihuan.shared.region.RegionLevel;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about organisations. */
public final class OrganisationApi {

    private OrganisationApi() {}

    @Schema(description = "新增组织机构")
    public record NewOrganisation(
            @Schema(description = "机构代码，全系统唯一", examples = "ORG-141128101-SAFETY")
                    @NotBlank(message = "机构代码必须填写")
                    @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "机构代码由字母、数字和连字符组成，最多 60 位")
                    String code,
            @Schema(description = "名称", examples = "方山县马坊镇安全监管站")
                    @NotBlank(message = "名称必须填写")
                    @Size(max = 200, message = "名称最多 200 字")
                    String name,
            @Schema(description = "简称", nullable = true, examples = "马坊镇安监站") @Size(max = 200, message = "简称最多 200 字")
                    String shortName,
            @Schema(description = "机构类别", examples = "TOWNSHIP_STATION") @NotNull(message = "机构类别必须填写")
                    OrganisationKind kind,
            @Schema(description = "级别；不填则按行政区划确定", nullable = true, examples = "TOWNSHIP") RegionLevel level,
            @Schema(description = "行政区划代码", examples = "141128101")
                    @NotBlank(message = "行政区划代码必须填写")
                    @Size(max = 20, message = "行政区划代码过长")
                    String regionCode,
            @Schema(description = "上级机构", nullable = true) UUID parentId,
            @Schema(description = "电话", nullable = true, examples = "13800000001")
                    @Pattern(regexp = Patterns.PHONE, message = Patterns.PHONE_MESSAGE)
                    String phone,
            @Schema(description = "电子邮箱", nullable = true, examples = "office@example.cn")
                    @Email(message = "电子邮箱格式不正确")
                    @Size(max = 200, message = "电子邮箱过长")
                    String email) {}

    @Schema(description = "修改组织机构；不填的字段不变，文字填空串表示清除")
    public record OrganisationChange(
            @Schema(description = "名称", nullable = true)
                    @Pattern(regexp = Patterns.NOT_BLANK, message = "名称不能为空")
                    @Size(max = 200, message = "名称最多 200 字")
                    String name,
            @Schema(description = "简称", nullable = true) @Size(max = 200, message = "简称最多 200 字") String shortName,
            @Schema(description = "上级机构", nullable = true) UUID parentId,
            @Schema(description = "电话", nullable = true)
                    @Pattern(regexp = Patterns.PHONE, message = Patterns.PHONE_MESSAGE)
                    String phone,
            @Schema(description = "电子邮箱", nullable = true)
                    @Email(message = "电子邮箱格式不正确")
                    @Size(max = 200, message = "电子邮箱过长")
                    String email,
            @Schema(description = "状态：ACTIVE 存续，DISSOLVED 已撤销", nullable = true) OrganisationStatus status) {}

    @Schema(description = "组织机构")
    public record Organisation(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "机构代码", examples = "ORG-141128101-SAFETY") String code,
            @Schema(description = "名称", examples = "方山县马坊镇安全监管站") String name,
            @Schema(description = "简称", nullable = true, examples = "马坊镇安监站") String shortName,
            @Schema(description = "机构类别", examples = "TOWNSHIP_STATION") OrganisationKind kind,
            @Schema(description = "级别", examples = "TOWNSHIP") RegionLevel level,
            @Schema(description = "行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "上级机构", nullable = true) UUID parentId,
            @Schema(description = "电话（列表中和无通讯录维护权限时脱敏）", nullable = true, examples = "138****0001") String phone,
            @Schema(description = "电子邮箱", nullable = true, examples = "office@example.cn") String email,
            @Schema(description = "状态", examples = "ACTIVE") OrganisationStatus status)
            implements Versioned {

        Organisation masked() {
            return new Organisation(
                    id,
                    version,
                    code,
                    name,
                    shortName,
                    kind,
                    level,
                    regionCode,
                    parentId,
                    Masks.phone(phone),
                    Masks.email(email),
                    status);
        }
    }
}
