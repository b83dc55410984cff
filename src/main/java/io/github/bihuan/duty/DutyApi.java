package io.github.bihuan.duty;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.duty.domain.DutyGround;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyStanding;
import io.github.bihuan.duty.domain.DutyStatus;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.region.RegionLevel;
import io.github.bihuan.shared.time.HolidayShift;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Duties, their instances and evidence: what is asked and answered. */
final class DutyApi {

    private static final int LAST_DAY = 31;

    private DutyApi() {}

    /** A month's duty without a day is due on the month's last. */
    private static ReportSchedule rule(
            Cadence cadence,
            DayOfWeek dayOfWeek,
            Integer dayOfMonth,
            List<LocalDate> dates,
            LocalDate firstOn,
            LocalDate lastOn,
            HolidayShift holidayShift) {
        Integer day = dayOfMonth == null && cadence == Cadence.MONTHLY ? Integer.valueOf(LAST_DAY) : dayOfMonth;
        return new ReportSchedule(cadence, dayOfWeek, day, dates, firstOn, lastOn, holidayShift);
    }

    @Schema(name = "Duty", description = "履职事项：谁、多久、到何日、以何为凭")
    record Duty(
            UUID id,
            long version,
            @Schema(description = "编号", examples = "PRINCIPAL_CHECK") String code,
            @Schema(description = "名称", examples = "主要负责人带队开展重大事故隐患检查") String name,
            @Schema(description = "行政区划", examples = "141122") String regionCode,
            @Schema(description = "所属行动", nullable = true) UUID campaignId,
            @Schema(description = "承办方") Obligor obligor,
            @Schema(description = "哪一级属地", nullable = true) RegionLevel obligorLevel,
            @Schema(description = "指定单位") List<UUID> organisationIds,
            @Schema(description = "只限有其中任一风险标签的企业") List<String> riskTags,
            @Schema(description = "只限其中某一规模的企业") List<String> sizeClasses,
            @Schema(description = "只限其中某一所有制性质的企业") List<String> ownerships,
            @Schema(description = "只因某一事由才承担：承办方为企业时只限有此事由的企业，为指定单位时逐户承担", nullable = true) DutyGround ground,
            @Schema(description = "周期") Cadence cadence,
            @Schema(description = "星期几（每周）", nullable = true) DayOfWeek dayOfWeek,
            @Schema(description = "日（每月及更长周期的末月）；为空即期末", nullable = true) Integer dayOfMonth,
            @Schema(description = "指定的日期") List<LocalDate> dates,
            @Schema(description = "首次到期不早于", nullable = true) LocalDate firstOn,
            @Schema(description = "末次到期不晚于", nullable = true) LocalDate lastOn,
            @Schema(description = "到期日遇节假日") HolidayShift holidayShift,
            @Schema(description = "凭证") EvidenceKind evidenceKind,
            @Schema(description = "条款", nullable = true) String clause,
            @Schema(description = "何日起执行") LocalDate knownOn,
            @Schema(description = "状态") DutyStatus status,
            @Schema(description = "终止日期", nullable = true) LocalDate endedOn,
            @Schema(description = "终止理由", nullable = true) String endingReason)
            implements Versioned {

        ReportSchedule rule() {
            return DutyApi.rule(cadence, dayOfWeek, dayOfMonth, dates, firstOn, lastOn, holidayShift);
        }
    }

    @Schema(name = "NewDuty", description = "新的履职事项")
    record NewDuty(
            @Schema(description = "编号，同一行政区划内唯一")
                    @NotBlank(message = "编号必须填写")
                    @Pattern(regexp = "[A-Z0-9_-]{1,60}", message = "编号应为大写字母、数字、下划线、短横线")
                    String code,
            @Schema(description = "名称") @NotBlank(message = "名称必须填写") @Size(max = 200, message = "名称不得超过 200 个字")
                    String name,
            @Schema(description = "行政区划") @NotBlank(message = "行政区划必须填写") String regionCode,
            @Schema(description = "所属行动", nullable = true) UUID campaignId,
            @Schema(description = "承办方") @NotNull(message = "承办方必须填写") Obligor obligor,
            @Schema(description = "哪一级属地，承办方为属地时必填", nullable = true) RegionLevel obligorLevel,
            @Schema(description = "指定单位，承办方为指定单位时必填", nullable = true) @Size(max = 200, message = "单位过多")
                    List<@NotNull(message = "单位不得为空") UUID> organisationIds,
            @Schema(description = "只限有其中任一风险标签的企业", nullable = true) @Size(max = 20, message = "标签过多")
                    List<@NotBlank(message = "标签不得为空") String> riskTags,
            @Schema(description = "只限其中某一规模的企业", nullable = true) @Size(max = 20, message = "规模过多")
                    List<@NotBlank(message = "规模不得为空") String> sizeClasses,
            @Schema(description = "只限其中某一所有制性质的企业", nullable = true) @Size(max = 20, message = "所有制性质过多")
                    List<@NotBlank(message = "所有制性质不得为空") String> ownerships,
            @Schema(description = "只因某一事由才承担；凭证须为该事由的文书：单位承担处罚，企业承担设计诊断", nullable = true) DutyGround ground,
            @Schema(description = "周期") @NotNull(message = "周期必须填写") Cadence cadence,
            @Schema(description = "星期几（每周）", nullable = true) DayOfWeek dayOfWeek,
            @Schema(description = "日（每月及更长周期的末月）", nullable = true)
                    @Min(value = 1, message = "日期应为 1 至 31")
                    @Max(value = 31, message = "日期应为 1 至 31")
                    Integer dayOfMonth,
            @Schema(description = "指定的日期（一次性）", nullable = true) @Size(max = 400, message = "日期过多")
                    List<@NotNull(message = "日期不得为空") LocalDate> dates,
            @Schema(description = "首次到期不早于", nullable = true) @CalendarDay LocalDate firstOn,
            @Schema(description = "末次到期不晚于", nullable = true) @CalendarDay LocalDate lastOn,
            @Schema(description = "到期日遇节假日，默认不调整", nullable = true) HolidayShift holidayShift,
            @Schema(description = "凭证") @NotNull(message = "凭证必须填写") EvidenceKind evidenceKind,
            @Schema(description = "条款", nullable = true) @Size(max = 60, message = "条款不得超过 60 个字") String clause) {

        ReportSchedule rule() {
            return DutyApi.rule(cadence, dayOfWeek, dayOfMonth, dates, firstOn, lastOn, holidayShift);
        }
    }

    @Schema(name = "DutyEnding", description = "终止履职事项")
    record Ending(
            @Schema(description = "理由") @NotBlank(message = "理由必须填写") @Size(max = 500, message = "理由不得超过 500 个字")
                    String reason) {}

    @Schema(name = "DutyInstance", description = "应办事项：某承办方某一期的履职、报送、普查、督办进展或公布")
    record Instance(
            UUID id,
            long version,
            @Schema(description = "由何产生") DutyOrigin origin,
            @Schema(description = "产生它的事项、报送安排、阶段、挂牌督办、处罚或隐患") UUID originId,
            @Schema(description = "所属行动", nullable = true) UUID campaignId,
            @Schema(description = "编号", nullable = true) String code,
            @Schema(description = "名称") String name,
            @Schema(description = "承办企业", nullable = true) UUID enterpriseId,
            @Schema(description = "承办单位", nullable = true) UUID organisationId,
            @Schema(description = "承办方名称") String obligorName,
            @Schema(description = "所涉企业：由单位就该企业承办，企业看不到", nullable = true) UUID concernsEnterpriseId,
            @Schema(description = "所涉企业名称", nullable = true) String concernsEnterpriseName,
            @Schema(description = "行政区划") String regionCode,
            @Schema(description = "周期") Cadence cadence,
            @Schema(description = "凭证") EvidenceKind evidenceKind,
            @Schema(description = "本期起始") LocalDate periodFrom,
            @Schema(description = "本期截止") LocalDate periodTo,
            @Schema(description = "通知所定日期") LocalDate nominalOn,
            @Schema(description = "到期日（含当日）") LocalDate dueOn,
            @Schema(description = "到期日跨未公布节假日安排的年份，公布后重新推算") boolean provisional,
            @Schema(description = "到期日的推算") List<String> explanation,
            @Schema(description = "办理情况") DutyStanding standing,
            @Schema(description = "完成日期", nullable = true) LocalDate fulfilledOn,
            @Schema(description = "逾期天数：完成日或今日在到期日之后的日历日数") long lateDays,
            @Schema(description = "取消理由", nullable = true) String cancelReason)
            implements Versioned {}

    @Schema(name = "NewDutyEvidence", description = "履职凭证")
    record NewEvidence(
            @Schema(description = "日期：检查、演练等在本期之内") @NotNull(message = "日期必须填写") @CalendarDay LocalDate occurredOn,
            @Schema(description = "说明") @NotBlank(message = "说明必须填写") @Size(max = 1000, message = "说明不得超过 1000 个字")
                    String description,
            @Schema(description = "链接", nullable = true) @Size(max = 1000, message = "链接不得超过 1000 个字") String link) {}

    @Schema(name = "DutyEvidence", description = "履职凭证")
    record Evidence(
            UUID id,
            @Schema(description = "日期") LocalDate occurredOn,
            @Schema(description = "说明") String description,
            @Schema(description = "链接", nullable = true) String link,
            @Schema(description = "由事实库自动认定时的事实", nullable = true) UUID factId,
            @Schema(description = "记录时间") Instant recordedAt) {}

    @Schema(name = "DutyEvidenceFiled", description = "凭证及该期事项现在的情况")
    record Filed(UUID id, Evidence evidence, Instance instance) {}
}
