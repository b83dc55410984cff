package io.github.bihuan.dispatch;

import java.math.BigDecimal;

/**
 * A region's rates in percent; each null of nothing.
 *
 * @param rectification 整改率
 * @param entry 录入率：列入年度计划的企业；没有计划的为计划日期已到的检查
 */
record RegionRates(BigDecimal rectification, BigDecimal entry) {}
