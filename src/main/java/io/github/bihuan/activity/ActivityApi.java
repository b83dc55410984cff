package io.github.bihuan.activity;

import io.github.bihuan.activity.domain.ActivityKind;
import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Requests and answers of the activity log. */
final class ActivityApi {

    private ActivityApi() {}

    @Schema(name = "NewActivity", description = "登记工作活动，或申明存量、摸底情况")
    record NewActivity(
            @Schema(description = "种类", examples = "STUDY_15_MEASURES") @NotNull(message = "种类必须填写") ActivityKind kind,
            @Schema(description = "日期；申明为情况截止日", examples = "2024-12-18") @NotNull(message = "日期必须填写") @CalendarDay
                    LocalDate heldOn,
            @Schema(description = "名称", examples = "专项行动动员部署会")
                    @NotBlank(message = "名称必须填写")
                    @Size(max = 200, message = "名称不得超过200字")
                    String title,
            @Schema(description = "简要情况", nullable = true) @Size(max = 2000, message = "简要情况不得超过2000字") String content,
            @Schema(description = "所属行动", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds,
            @Schema(description = "举办单位，默认本单位", nullable = true) UUID organisationId,
            @Schema(description = "所涉企业", nullable = true) UUID enterpriseId,
            @Schema(description = "人数等数量；存量申明为截止当日的数", examples = "5", nullable = true)
                    @Min(value = 0, message = "数量不得为负")
                    @Max(value = 1_000_000, message = "数量不得超过一百万")
                    Integer quantity,
            @Schema(description = "金额（元）", examples = "3000", nullable = true)
                    @DecimalMin(value = "0", message = "金额不得为负")
                    @Digits(integer = 12, fraction = 2, message = "金额最多12位整数、两位小数")
                    BigDecimal amountYuan,
            @Schema(description = "奖励的是匿名举报", nullable = true) Boolean anonymous,
            @Schema(
                            description =
                                    "该类活动特有的内容；“三同时”摸底为 item（项目）、builtOn（建成日期，未建成的不填）、safetyCondition（安全条件）、designReview（设计审查）、completionAcceptance（竣工验收），后三项填“已完成”“未完成”或“不适用”；方案评估为 item（所评估地区的行政区划代码）、workable（是否可操作：是、否）、finding（意见）",
                            nullable = true)
                    @Size(max = 20, message = "特有内容不得超过20项")
                    Map<
                                    @Pattern(regexp = "[a-zA-Z]{1,40}", message = "名称应为英文字母") String,
                                    @NotBlank(message = "内容不能为空") @Size(max = 500, message = "内容不得超过500字") String>
                            detail) {

        Map<String, String> details() {
            return detail == null ? Map.of() : detail;
        }
    }

    @Schema(name = "ActivityWithdrawal", description = "撤回登记错误的活动")
    record Withdrawal(
            @Schema(description = "理由", examples = "重复登记")
                    @NotBlank(message = "撤回的理由必须填写")
                    @Size(max = 1000, message = "理由不得超过1000字")
                    String reason) {}

    @Schema(name = "Activity", description = "工作活动")
    record ActivityView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "种类") ActivityKind kind,
            @Schema(description = "种类名称", examples = "动员部署") String kindLabel,
            @Schema(description = "行政区划", examples = "141128101") String regionCode,
            @Schema(description = "举办单位", nullable = true) UUID organisationId,
            @Schema(description = "单位层级", examples = "TOWNSHIP") String organiserLevel,
            @Schema(description = "所涉企业", nullable = true) UUID enterpriseId,
            @Schema(description = "所属行动") List<UUID> campaignIds,
            @Schema(description = "日期") LocalDate heldOn,
            @Schema(description = "名称") String title,
            @Schema(description = "简要情况", nullable = true) String content,
            @Schema(description = "数量", nullable = true) Integer quantity,
            @Schema(description = "金额（元）", nullable = true) BigDecimal amountYuan,
            @Schema(description = "奖励的是匿名举报") boolean anonymous,
            @Schema(description = "特有的内容") Map<String, String> detail,
            @Schema(description = "撤回日期", nullable = true) LocalDate withdrawnOn,
            @Schema(description = "撤回理由", nullable = true) String withdrawalReason,
            @Schema(description = "录入时间") Instant recordedAt)
            implements Versioned {}

    /** Which activities a list shows. */
    public static class ActivityFilter {

        @Parameter(description = "所属行动")
        @QueryParam("campaignId")
        public UUID campaignId;

        @Parameter(description = "种类")
        @QueryParam("kind")
        public ActivityKind kind;

        @Parameter(description = "行政区划（含下级）")
        @QueryParam("regionCode")
        public String regionCode;

        @Parameter(description = "日期自")
        @QueryParam("heldFrom")
        public LocalDate heldFrom;

        @Parameter(description = "日期至（含）")
        @QueryParam("heldTo")
        public LocalDate heldTo;
    }
}
