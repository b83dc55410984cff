package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.StatisticsPeriod;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers of an enterprise's statistics of hazards (事故隐患排查治理情况统计分析表). */
final class StatisticsApi {

    private StatisticsApi() {}

    @Schema(name = "NewHazardStatistics", description = "报送一期统计分析表；各数由系统计算。同一期再报为更正，须说明")
    record NewStatistics(
            @Schema(description = "统计期：季度 2024Q4，年度 2024", examples = "2024Q4")
                    @NotNull(message = "统计期必须填写")
                    @Pattern(regexp = StatisticsPeriod.PATTERN, message = "统计期应为 2024Q4 或 2024 的形式")
                    String period,
            @Schema(description = "治理资金投入（元）", examples = "35000")
                    @NotNull(message = "治理资金投入必须填写")
                    @DecimalMin(value = "0", message = "金额不得为负")
                    @Digits(integer = 12, fraction = 2, message = "金额最多12位整数、两位小数")
                    BigDecimal investmentYuan,
            @Schema(description = "分析：未完成整改的原因和措施", examples = "均已按期整改。")
                    @NotBlank(message = "分析必须填写")
                    @Size(max = 4000, message = "分析不得超过4000字")
                    String analysis,
            @Schema(description = "签字的主要负责人", examples = "张三")
                    @NotBlank(message = "须由主要负责人签字")
                    @Size(max = 60, message = "姓名过长")
                    String signedBy,
            @Schema(description = "更正说明", nullable = true) @Size(max = 1000, message = "更正说明不得超过1000字")
                    String correctionNote) {}

    @Schema(name = "HazardStatisticsCount", description = "某一级别：期内发现的隐患")
    record Count(
            @Schema(description = "发现（条）", examples = "12") long found,
            @Schema(description = "期末已整改（条）", examples = "11") long rectified,
            @Schema(description = "整改率（%）；没有发现的为空，不是 100", nullable = true, examples = "91.67") String rate) {}

    @Schema(name = "HazardStatisticsDraft", description = "报送前核对：按现在所知计算的数")
    record Draft(
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "统计期", examples = "2024Q4") String period,
            @Schema(description = "期限（含当日）", examples = "2025-01-15") LocalDate dueOn,
            @Schema(description = "一般事故隐患") Count general,
            @Schema(description = "重大事故隐患") Count major) {}

    @Schema(name = "HazardStatistics", description = "已报送的一版统计分析表")
    record StatisticsView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "企业名称（报送时）") String enterpriseName,
            @Schema(description = "行政区划") String regionCode,
            @Schema(description = "统计期", examples = "2024Q4") String period,
            @Schema(description = "第几版") int edition,
            @Schema(description = "报表代码", examples = "HAZARD_QUARTERLY_16") String formCode,
            @Schema(description = "报表定义版本") int formVersion,
            @Schema(description = "期限（含当日）", examples = "2025-01-15") LocalDate dueOn,
            @Schema(description = "一般事故隐患") Count general,
            @Schema(description = "重大事故隐患") Count major,
            @Schema(description = "治理资金投入（元）") BigDecimal investmentYuan,
            @Schema(description = "分析") String analysis,
            @Schema(description = "签字的主要负责人") String signedBy,
            @Schema(description = "更正说明", nullable = true) String correctionNote,
            @Schema(description = "报送日期") LocalDate filedOn,
            @Schema(description = "迟报天数，未迟报为 0") long lateDays,
            @Schema(description = "报送时间，各数按此时所知计算") Instant filedAt)
            implements Versioned {

        /** What is filed does not change. */
        @Override
        public long version() {
            return 0;
        }
    }
}
