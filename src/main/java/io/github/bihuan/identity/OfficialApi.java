package io.github.bihuan.identity;

import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.privacy.Masks;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about officials. */
public final class OfficialApi {

    private OfficialApi() {}

    @Schema(description = "新增人员")
    public record NewOfficial(
            @Schema(description = "姓名", examples = "张三")
                    @NotBlank(message = "姓名必须填写")
                    @Size(max = 100, message = "姓名最多 100 字")
                    String name,
            @Schema(description = "职务", examples = "副镇长")
                    @NotBlank(message = "职务必须填写")
                    @Size(max = 200, message = "职务最多 200 字")
                    String post,
            @Schema(description = "所在组织机构") @NotNull(message = "所在组织机构必须填写") UUID organisationId,
            @Schema(description = "登录令牌的 sub，每个账号只属于一人", nullable = true, examples = "zhang-san")
                    @Size(max = 200, message = "登录账号过长")
                    String subject,
            @Schema(description = "电话", nullable = true, examples = "13800000001")
                    @Pattern(regexp = Patterns.PHONE, message = Patterns.PHONE_MESSAGE)
                    String phone,
            @Schema(description = "电子邮箱，用于接收通知", nullable = true, examples = "zhangsan@example.cn")
                    @Email(message = "电子邮箱格式不正确")
                    @Size(max = 200, message = "电子邮箱过长")
                    String email,
            @Schema(description = "执法证号", nullable = true, examples = "ZF-0001") @Size(max = 100, message = "执法证号过长")
                    String certificateNumber) {}

    @Schema(description = "修改人员；不填的字段不变，文字填空串表示清除")
    public record OfficialChange(
            @Schema(description = "姓名", nullable = true)
                    @Pattern(regexp = Patterns.NOT_BLANK, message = "姓名不能为空")
                    @Size(max = 100, message = "姓名最多 100 字")
                    String name,
            @Schema(description = "职务", nullable = true)
                    @Pattern(regexp = Patterns.NOT_BLANK, message = "职务不能为空")
                    @Size(max = 200, message = "职务最多 200 字")
                    String post,
            @Schema(description = "所在组织机构", nullable = true) UUID organisationId,
            @Schema(description = "登录令牌的 sub", nullable = true) @Size(max = 200, message = "登录账号过长") String subject,
            @Schema(description = "电话", nullable = true)
                    @Pattern(regexp = Patterns.PHONE, message = Patterns.PHONE_MESSAGE)
                    String phone,
            @Schema(description = "电子邮箱", nullable = true)
                    @Email(message = "电子邮箱格式不正确")
                    @Size(max = 200, message = "电子邮箱过长")
                    String email,
            @Schema(description = "执法证号", nullable = true) @Size(max = 100, message = "执法证号过长")
                    String certificateNumber,
            @Schema(description = "状态：ACTIVE 在职，LEFT 已离任（不再接收通知）", nullable = true) OfficialStatus status) {}

    @Schema(description = "人员")
    public record Official(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "姓名", examples = "张三") String name,
            @Schema(description = "职务", examples = "副镇长") String post,
            @Schema(description = "所在组织机构") UUID organisationId,
            @Schema(description = "所在组织机构的行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "登录令牌的 sub", nullable = true, examples = "zhang-san") String subject,
            @Schema(description = "电话（列表中和无通讯录维护权限时脱敏）", nullable = true, examples = "138****0001") String phone,
            @Schema(description = "电子邮箱（脱敏同电话）", nullable = true, examples = "zhangsan@example.cn") String email,
            @Schema(description = "执法证号", nullable = true, examples = "ZF-0001") String certificateNumber,
            @Schema(description = "状态", examples = "ACTIVE") OfficialStatus status)
            implements Versioned {

        Official masked() {
            return new Official(
                    id,
                    version,
                    name,
                    post,
                    organisationId,
                    regionCode,
                    subject,
                    Masks.phone(phone),
                    Masks.email(email),
                    certificateNumber,
                    status);
        }
    }
}
