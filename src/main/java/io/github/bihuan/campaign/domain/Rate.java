package io.github.bihuan.campaign.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 率: a share in percent with two decimals, rounded half up on the whole. */
public final class Rate {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rate() {}

    /** The share, or null (n/a) of nothing: a unit that found nothing has no rate, never 100 %. */
    public static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
