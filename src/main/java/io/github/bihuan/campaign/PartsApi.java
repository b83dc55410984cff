package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.campaign.domain.DocumentKind;
import io.github.bihuan.campaign.domain.DueDay;
import io.github.bihuan.campaign.domain.GroupRank;
import io.github.bihuan.campaign.domain.ReportSchedule;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.time.HolidayShift;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoints of a campaign's parts take and answer: leading group, documents, report schedules. */
final class PartsApi {

    private PartsApi() {}

    @Schema(name = "LeadingGroup", description = "领导小组；版本号为行动的版本号")
    record LeadingGroup(
            @Schema(description = "所属行动") UUID id,
            @Schema(description = "版本号，同 ETag") long version,
            @Schema(description = "成员，按位次") List<GroupMember> members)
            implements Versioned {}

    @Schema(name = "LeadingGroupMember", description = "领导小组成员：职务和位次，人员可以不填")
    record GroupMember(
            @Schema(description = "位次；可以有双组长") @NotNull(message = "位次必须填写") GroupRank rank,
            @Schema(description = "职务", examples = "镇党委书记")
                    @NotBlank(message = "职务必须填写")
                    @Size(max = 200, message = "职务不得超过 200 个字")
                    String post,
            @Schema(description = "人员", nullable = true) UUID officialId,
            @Schema(description = "人数；不定时为空", nullable = true)
                    @Min(value = 1, message = "人数应为 1 至 1000")
                    @Max(value = 1000, message = "人数应为 1 至 1000")
                    Integer seats,
            @Schema(description = "职责", nullable = true) @Size(max = 1000, message = "职责不得超过 1000 个字") String duty,
            @Schema(description = "任期开始", nullable = true) LocalDate validFrom,
            @Schema(description = "任期结束", nullable = true) LocalDate validTo) {}

    @Schema(name = "NewLeadingGroup", description = "领导小组的全部成员")
    record NewLeadingGroup(
            @NotNull(message = "成员必须填写") @Size(max = 200, message = "成员不得超过 200 名") @Valid
                    List<@NotNull(message = "成员不得为空") GroupMember> members) {}

    @Schema(name = "CampaignDocument", description = "行动文件")
    record Document(
            UUID id,
            @Schema(description = "种类") DocumentKind kind,
            @Schema(description = "文号", nullable = true) String documentNumber,
            @Schema(description = "标题") String title,
            @Schema(description = "发文单位", nullable = true) String issuer,
            @Schema(description = "印发日期", nullable = true) LocalDate issuedOn,
            @Schema(description = "链接", nullable = true) String link) {}

    @Schema(name = "NewCampaignDocument", description = "增加行动文件；发布后增加通知或调整文件须说明理由")
    record NewDocument(
            @Schema(description = "种类") @NotNull(message = "文件种类必须填写") DocumentKind kind,
            @Schema(description = "文号") @Size(max = 200, message = "文号不得超过 200 个字") String documentNumber,
            @Schema(description = "标题") @NotBlank(message = "标题必须填写") @Size(max = 400, message = "标题不得超过 400 个字")
                    String title,
            @Schema(description = "发文单位") @Size(max = 200, message = "发文单位不得超过 200 个字") String issuer,
            @Schema(description = "印发日期") LocalDate issuedOn,
            @Schema(description = "链接") @Size(max = 1000, message = "链接不得超过 1000 个字") String link,
            @Schema(description = "理由") @Size(max = 1000, message = "理由不得超过 1000 个字") String reason) {

        /** A document that changes what is ordered, not one that merely reports. */
        boolean orders() {
            return kind == DocumentKind.NOTICE || kind == DocumentKind.AMENDMENT;
        }
    }

    @Schema(name = "ReportSchedule", description = "报送安排")
    record Schedule(
            UUID id,
            @Schema(description = "编号", examples = "WEEKLY_DISPATCH_MY") String code,
            @Schema(description = "表式编号", examples = "WEEKLY_DISPATCH_MY") String formCode,
            @Schema(description = "名称", examples = "周调度统计表") String name,
            @Schema(description = "周期") Cadence cadence,
            @Schema(description = "星期几（每周）", nullable = true) DayOfWeek dayOfWeek,
            @Schema(description = "日（每月及更长周期的末月）", nullable = true) Integer dayOfMonth,
            @Schema(description = "指定的日期") List<LocalDate> dates,
            @Schema(description = "首次报送日期", nullable = true) LocalDate firstOn,
            @Schema(description = "末次报送日期", nullable = true) LocalDate lastOn,
            @Schema(description = "报送单位") String reporter,
            @Schema(description = "报送单位级别", examples = "TOWNSHIP") String reporterLevel,
            @Schema(description = "接收单位") String receiver,
            @Schema(description = "到期日遇节假日") HolidayShift holidayShift,
            @Schema(description = "到期前几日提醒") List<Integer> reminderDays,
            @Schema(description = "是否累计数据") boolean cumulative,
            @Schema(description = "条款", nullable = true) String clause,
            @Schema(description = "全部报送日期（已按节假日调整）") List<DueDay> dueDays) {}

    @Schema(name = "NewReportSchedule", description = "增加报送安排；发布后须说明理由")
    record NewSchedule(
            @Schema(description = "编号，行动内唯一")
                    @NotBlank(message = "编号必须填写")
                    @Pattern(regexp = "[A-Z0-9_]{1,60}", message = "编号应为大写字母、数字、下划线")
                    String code,
            @Schema(description = "表式编号")
                    @NotBlank(message = "表式编号必须填写")
                    @Pattern(regexp = "[A-Z0-9_]{1,60}", message = "表式编号应为大写字母、数字、下划线")
                    String formCode,
            @Schema(description = "名称") @NotBlank(message = "名称必须填写") @Size(max = 200, message = "名称不得超过 200 个字")
                    String name,
            @Schema(description = "周期") @NotNull(message = "周期必须填写") Cadence cadence,
            @Schema(description = "星期几（每周）") DayOfWeek dayOfWeek,
            @Schema(description = "日（每月及更长周期的末月）") Integer dayOfMonth,
            @Schema(description = "指定的日期") @Size(max = 400, message = "日期过多")
                    List<@NotNull(message = "日期不得为空") LocalDate> dates,
            @Schema(description = "首次报送日期") LocalDate firstOn,
            @Schema(description = "末次报送日期") LocalDate lastOn,
            @Schema(description = "报送单位") @NotBlank(message = "报送单位必须填写") @Size(max = 200, message = "报送单位不得超过 200 个字")
                    String reporter,
            @Schema(description = "报送单位级别，默认 TOWNSHIP")
                    @Pattern(
                            regexp = "PROVINCE|CITY|COUNTY|TOWNSHIP|VILLAGE|ENTERPRISE|SECTOR_COMMITTEE",
                            message = "级别应为 PROVINCE、CITY、COUNTY、TOWNSHIP、VILLAGE、ENTERPRISE 或 SECTOR_COMMITTEE")
                    String reporterLevel,
            @Schema(description = "接收单位") @NotBlank(message = "接收单位必须填写") @Size(max = 200, message = "接收单位不得超过 200 个字")
                    String receiver,
            @Schema(description = "到期日遇节假日，默认不调整") HolidayShift holidayShift,
            @Schema(description = "到期前几日提醒") @Size(max = 10, message = "提醒日过多")
                    List<
                                    @NotNull(message = "提醒日不得为空") @Min(value = 0, message = "提醒日应为 0 至 60")
                                    @Max(value = 60, message = "提醒日应为 0 至 60") Integer>
                            reminderDays,
            @Schema(description = "是否累计数据，默认是") Boolean cumulative,
            @Schema(description = "条款") @Size(max = 60, message = "条款不得超过 60 个字") String clause,
            @Schema(description = "理由，发布后必填") @Size(max = 1000, message = "理由不得超过 1000 个字") String reason) {

        ReportSchedule rule() {
            return new ReportSchedule(cadence, dayOfWeek, dayOfMonth, dates, firstOn, lastOn, holidayShift);
        }
    }
}
