package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Endpoint.Breaker;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about channels. Addresses and secrets go in and never come out. */
final class ChannelApi {

    private static final String NAME_PATTERN = "(?s).*\\S.*";
    private static final String STEP = "[A-Z][0-9]";
    private static final String VARIABLE = "[A-Za-z0-9_]{1,40}";
    private static final String TEMPLATE = "[A-Za-z0-9_-]{1,60}";

    private ChannelApi() {}

    @Schema(name = "NewNoticeChannel", description = "新增送达渠道")
    record NewChannel(
            @Schema(description = "类别", examples = "WECOM_ROBOT") @NotNull(message = "渠道类别必须填写") Channel channel,
            @Schema(description = "名称", examples = "马坊镇安委会工作群")
                    @NotBlank(message = "名称必须填写")
                    @Size(max = 100, message = "名称最多 100 字")
                    String name,
            @Schema(description = "行政区划代码：该地及下级的通知走这里", examples = "141128101")
                    @NotBlank(message = "行政区划代码必须填写")
                    @Size(max = 20, message = "行政区划代码过长")
                    String regionCode,
            @Schema(description = "只收发给该单位及其人员的通知；不填为本行政区划全部通知", nullable = true) UUID organisationId,
            @Schema(description = "完整地址，只写不读", examples = "https://robot.example.cn/send?key=...")
                    @NotBlank(message = "地址必须填写")
                    @Size(max = 2000, message = "地址过长")
                    String url,
            @Schema(description = "密钥，只写不读：钉钉为加签密钥，系统对接为 whsec_ 加 base64（24–64 字节），短信为网关令牌", nullable = true)
                    @Size(max = 500, message = "密钥过长")
                    String secret,
            @Schema(description = "哪些文种；不填为全部", nullable = true, examples = "URGING_LETTER")
                    @Size(max = 20, message = "文种最多 20 个")
                    List<@NotNull(message = "文种不能为空") String> noticeKinds,
            @Schema(description = "哪些升级步骤；不填为全部", nullable = true, examples = "L2")
                    @Size(max = 20, message = "步骤最多 20 个")
                    List<@NotNull(message = "步骤不能为空") @Pattern(regexp = STEP, message = "步骤应为 L2 的形式") String> steps,
            @Schema(description = "短信模板编号", nullable = true, examples = "SMS_1001")
                    @Pattern(regexp = TEMPLATE, message = "短信模板编号由字母、数字、下划线和连字符组成")
                    String smsTemplate,
            @Schema(description = "短信模板变量及其含义", nullable = true) @Size(max = 20, message = "变量最多 20 个")
                    Map<
                                    @Pattern(regexp = VARIABLE, message = "变量名由字母、数字和下划线组成") String,
                                    @NotNull(message = "变量含义不能为空") SmsVariable>
                            smsVariables,
            @Schema(description = "每分钟最多多少条；不填按渠道类别", nullable = true, examples = "20")
                    @Min(value = 1, message = "每分钟至少 1 条")
                    @Max(value = 6000, message = "每分钟最多 6000 条")
                    Integer perMinute) {}

    @Schema(name = "NoticeChannelChange", description = "修改送达渠道；不填的字段不变")
    record ChannelChange(
            @Schema(description = "名称", nullable = true)
                    @Pattern(regexp = NAME_PATTERN, message = "名称不能为空")
                    @Size(max = 100, message = "名称最多 100 字")
                    String name,
            @Schema(description = "新的地址", nullable = true) @Size(max = 2000, message = "地址过长") String url,
            @Schema(description = "新的密钥", nullable = true) @Size(max = 500, message = "密钥过长") String secret,
            @Schema(description = "文种；空列表为全部", nullable = true) @Size(max = 20, message = "文种最多 20 个")
                    List<@NotNull(message = "文种不能为空") String> noticeKinds,
            @Schema(description = "升级步骤；空列表为全部", nullable = true) @Size(max = 20, message = "步骤最多 20 个")
                    List<@NotNull(message = "步骤不能为空") @Pattern(regexp = STEP, message = "步骤应为 L2 的形式") String> steps,
            @Schema(description = "短信模板编号", nullable = true)
                    @Pattern(regexp = TEMPLATE, message = "短信模板编号由字母、数字、下划线和连字符组成")
                    String smsTemplate,
            @Schema(description = "短信模板变量", nullable = true) @Size(max = 20, message = "变量最多 20 个")
                    Map<
                                    @Pattern(regexp = VARIABLE, message = "变量名由字母、数字和下划线组成") String,
                                    @NotNull(message = "变量含义不能为空") SmsVariable>
                            smsVariables,
            @Schema(description = "每分钟最多多少条", nullable = true)
                    @Min(value = 1, message = "每分钟至少 1 条")
                    @Max(value = 6000, message = "每分钟最多 6000 条")
                    Integer perMinute,
            @Schema(description = "状态：ACTIVE 启用，SUSPENDED 暂停（待发的等待），RETIRED 停用（不可恢复，待发的放弃）", nullable = true)
                    ChannelStatus status) {}

    @Schema(name = "NoticeChannel", description = "送达渠道")
    record ChannelView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "类别", examples = "WECOM_ROBOT") Channel channel,
            @Schema(description = "类别名称", examples = "企业微信机器人") String channelLabel,
            @Schema(description = "名称", examples = "马坊镇安委会工作群") String name,
            @Schema(description = "行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "单位", nullable = true) UUID organisationId,
            @Schema(description = "地址，只显示主机", examples = "https://robot.example.cn/***") String url,
            @Schema(description = "是否已设密钥", examples = "true") boolean secretSet,
            @Schema(description = "文种；空为全部") List<String> noticeKinds,
            @Schema(description = "升级步骤；空为全部") List<String> steps,
            @Schema(description = "短信模板编号", nullable = true) String smsTemplate,
            @Schema(description = "短信模板变量") Map<String, SmsVariable> smsVariables,
            @Schema(description = "每分钟最多多少条", examples = "20") int perMinute,
            @Schema(description = "状态", examples = "ACTIVE") ChannelStatus status,
            @Schema(description = "熔断状态：CLOSED 正常，OPEN 暂停发送，HALF_OPEN 试发", examples = "CLOSED") Breaker breaker,
            @Schema(description = "连续失败次数", examples = "0") int failures,
            @Schema(description = "暂停发送到何时", nullable = true) Instant openUntil,
            @Schema(description = "设置时间") Instant createdAt)
            implements Versioned {}
}
