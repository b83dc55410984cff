package io.github.bihuan.dispatch;

import io.github.bihuan.campaign.domain.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What a campaign's target is held against (计算方法), of those that a region's figures show. The year is that of its term. */
enum TargetMetric {
    /** 存量：截至期限上一年末发现的重大事故隐患中已整改的 */
    STOCK_CLEARANCE_PERCENT_MIN(true) {
        @Override
        BigDecimal of(int year, RegionFigures figures, RegionRates rates) {
            return figures.stock().clearance(year - 1);
        }
    },
    /** 增量：当年新发现的重大事故隐患比上年 */
    NEW_MAJOR_CHANGE_PERCENT_MAX(true) {
        @Override
        BigDecimal of(int year, RegionFigures figures, RegionRates rates) {
            return figures.stock().change(year);
        }
    },
    /** 动态清零：逾期未整改的重大事故隐患 */
    OVERDUE_MAJOR_COUNT_MAX(false) {
        @Override
        BigDecimal of(int year, RegionFigures figures, RegionRates rates) {
            return BigDecimal.valueOf(figures.stock().overdue());
        }
    },
    /** 检查覆盖率 */
    INSPECTION_COVERAGE_PERCENT_MIN(false) {
        @Override
        BigDecimal of(int year, RegionFigures figures, RegionRates rates) {
            return Rate.percent(figures.inspected(), figures.active());
        }
    },
    /** 整改率 */
    RECTIFICATION_PERCENT_MIN(false) {
        @Override
        BigDecimal of(int year, RegionFigures figures, RegionRates rates) {
            return rates.rectification();
        }
    },
    /** 录入率：列入年度计划、期限已到的企业中检查已录入的；没有计划的为计划日期已到的检查 */
    ENTRY_RATE_PERCENT_MIN(false) {
        @Override
        BigDecimal of(int year, RegionFigures figures, RegionRates rates) {
            return rates.entry();
        }
    };

    private final boolean yearly;

    TargetMetric(boolean yearly) {
        this.yearly = yearly;
    }

    /** Empty when the figures do not show it: it then stands in the campaign only. */
    static Optional<TargetMetric> of(CampaignTarget target) {
        return Arrays.stream(values())
                .filter(metric -> metric.name().equals(target.metric()))
                .filter(metric -> !metric.yearly || target.dueOn() != null)
                .findFirst();
    }

    /** Null when there is nothing to compute it of. */
    BigDecimal value(LocalDate dueOn, RegionFigures figures, RegionRates rates) {
        return of(dueOn == null ? 0 : dueOn.getYear(), figures, rates);
    }

    abstract BigDecimal of(int year, RegionFigures figures, RegionRates rates);
}
