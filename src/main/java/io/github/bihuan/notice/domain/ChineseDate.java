package io.github.bihuan.notice.domain;

import java.time.LocalDate;

/** A date as official documents write it (GB/T 9704): 2024年12月7日, without leading zeros. */
public final class ChineseDate {

    private ChineseDate() {}

    public static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
