package io.github.bihuan.dispatch;

import java.math.BigDecimal;

/**
 * A region's rates in percent; each null of nothing.
 *
 * @param rectification 整改率
 * @param entry 录入率
 */
record RegionRates(BigDecimal rectification, BigDecimal entry) {}
