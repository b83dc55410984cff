package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.CircularReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as the level above sees it (督导推进): figures of each region below, in the order of their codes – no ranking. */
@Schema(description = "各下级地区的进展：检查覆盖、发现、整改率、重大事故隐患存量和增量、五个一批、指标，以及通报的参考理由；按区划代码排列，不排名")
record RegionView(
        @Schema(description = "统计截止日") LocalDate cutOff,
        @Schema(description = "所知时间") Instant knownAt,
        @Schema(description = "截止日或所知时间尚未到，数字还会变化") boolean provisional,
        @Schema(description = "合计") Line total,
        @Schema(description = "重大事故隐患逐月的存量和逾期，自行动开始起，至多 36 个月；最后一项为截止日") List<MajorMonth> majorTrend,
        @Schema(description = "各下级地区") List<Line> items) {

    @Schema(name = "RegionViewLine", description = "一个地区")
    record Line(
            @Schema(description = "行政区划代码") String regionCode,
            @Schema(description = "名称", examples = "平定县") String name,
            @Schema(description = "检查企业（家）") long inspectedEnterprises,
            @Schema(description = "检查覆盖") RegionCoverage coverage,
            @Schema(description = "发现隐患（条）") long found,
            @Schema(description = "已整改（条）") long rectified,
            @Schema(description = "整改率（%）；没有发现隐患的为空，不是 100", nullable = true, examples = "95.00") String rectifiedRate,
            @Schema(description = "发现重大事故隐患（条）") long majorFound,
            @Schema(description = "未整改的重大事故隐患（条）") long majorOpen,
            @Schema(description = "没有采取行政措施的重大事故隐患（条）") long majorWithoutMeasure,
            @Schema(description = "逾期未整改、没有处罚企业或责任人员的重大事故隐患（条），企业自查的除外") long majorUnaccounted,
            @Schema(description = "重大事故隐患的存量和增量，不分行动") MajorHazardStock stock,
            @Schema(description = "五个一批") FiveBatches fiveBatches,
            @Schema(description = "检查的录入") InspectionEntries entries,
            @Schema(description = "年度监督检查计划的录入") InspectionPlan plan,
            @Schema(description = "特种作业无证上岗（人次，一人两个作业类别算两次），不分行动") long uncertifiedOperators,
            @Schema(description = "行动规定的、能够计算的指标") List<TargetLine> targets,
            @Schema(description = "通报的参考理由，由人决定是否通报") List<CircularReason> circularReasons) {}

    @Schema(name = "RegionCoverage", description = "全覆盖检查：在册的、属于行动行业的在营企业，不含企业自查")
    record RegionCoverage(
            @Schema(description = "在册企业（家）", examples = "125") long active,
            @Schema(description = "其中已检查（家）", examples = "120") long inspected,
            @Schema(description = "覆盖率（%）；没有企业的为空，不是 100", nullable = true, examples = "96.00") String rate,
            @Schema(description = "按监管分类") List<GradeCoverage> grades) {}

    @Schema(name = "GradeCoverage", description = "某一监管分类的检查覆盖")
    record GradeCoverage(
            @Schema(description = "WATCH_LISTED 不放心企业、HIGH_RISK 高危行业、KEY 重点企业、OTHER 其他；一家企业只计入最先符合的一类")
                    SupervisionGrade grade,
            @Schema(description = "在册企业（家）") long active,
            @Schema(description = "其中已检查（家）") long inspected,
            @Schema(description = "覆盖率（%）", nullable = true) String rate) {}

    @Schema(name = "InspectionEntries", description = "检查的录入：半线上占比和录入率；取消的检查不计")
    record InspectionEntries(
            @Schema(description = "已录入检查情况的检查（家次）", examples = "40") long entered,
            @Schema(description = "其中检查结束超过24小时才录入的，即半线上（家次）", examples = "3") long backFilled,
            @Schema(description = "半线上占比（%）；没有录入的为空", nullable = true, examples = "7.50") String backFilledRate,
            @Schema(description = "计划日期已到的检查（家次）", examples = "25") long planned,
            @Schema(description = "其中已录入的（家次）", examples = "24") long plannedEntered,
            @Schema(description = "录入率（%）；没有计划的为空，不是 100", nullable = true, examples = "96.00") String entryRate) {}

    @Schema(name = "InspectionPlan", description = "列入年度监督检查计划的企业及其检查的录入；移出的不计")
    record InspectionPlan(
            @Schema(description = "列入计划的企业（家）", examples = "65") long listed,
            @Schema(description = "其中有已录入检查的（家）", examples = "59") long inspected,
            @Schema(description = "最迟检查日期已到的企业（家）", examples = "60") long due,
            @Schema(description = "其中有已录入检查的（家）", examples = "57") long dueInspected,
            @Schema(description = "录入率（%）；没有到期的为空，不是 100", nullable = true, examples = "95.00") String entryRate) {}

    @Schema(name = "MajorHazardStock", description = "重大事故隐患的存量、增量和动态清零")
    record MajorHazardStock(
            @Schema(description = "未整改（条）", examples = "2") long open,
            @Schema(description = "其中逾期（条）", examples = "0") long overdue,
            @Schema(description = "动态清零：没有逾期未整改的（期限内未整改的不影响）") boolean dynamicZero,
            @Schema(description = "最早一条未整改的已有几天", nullable = true, examples = "45") Long oldestOpenDays,
            @Schema(description = "各年，自行动开始的上一年起，至多 20 年") List<YearFlow> years) {}

    @Schema(name = "MajorHazardYear", description = "一年的增量和年末存量")
    record YearFlow(
            @Schema(description = "年份", examples = "2024") int year,
            @Schema(description = "新发现（条）") long found,
            @Schema(description = "整改（条）；反弹的不计") long rectified,
            @Schema(description = "年末（截止日）未整改（条）") long openAtEnd) {}

    @Schema(name = "MajorHazardMonth", description = "一个月末（最后一项为截止日）的重大事故隐患，不分行动")
    record MajorMonth(
            @Schema(description = "日期", examples = "2024-11-30") LocalDate day,
            @Schema(description = "当日未整改（条）") long open,
            @Schema(description = "其中已过当时有效的期限（条）；展期前按原期限") long overdue) {}

    @Schema(name = "TargetLine", description = "一项指标的完成情况")
    record TargetLine(
            @Schema(description = "编号", examples = "STOCK_2023") String code,
            @Schema(description = "名称") String name,
            @Schema(description = "期限", nullable = true) LocalDate dueOn,
            @Schema(description = "计算方法", examples = "STOCK_CLEARANCE_PERCENT_MIN") String metric,
            @Schema(description = "限值", nullable = true) BigDecimal threshold,
            @Schema(description = "截止日的数值；无从计算的为空", nullable = true, examples = "88.89") String value,
            @Schema(description = "截止日是否达到；无从计算或没有限值的为空", nullable = true) Boolean met) {}

    @Schema(name = "FiveBatches", description = "五个一批：曝光、惩治、通报“黑名单”、取缔、关闭（家）")
    record FiveBatches(
            @Schema(description = "曝光") long exposed,
            @Schema(description = "惩治（处罚）") long penalised,
            @Schema(description = "通报“黑名单”") long blacklisted,
            @Schema(description = "取缔") long banned,
            @Schema(description = "关闭") long closed) {}
}
