package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A target of a campaign (目标) as its programme states it.
 *
 * @param metric ends in {@code _MIN} when the threshold must be reached, in {@code _MAX} when it must not be exceeded
 * @param threshold null where the programme states a direction but no number
 */
record CampaignTarget(String code, String name, LocalDate dueOn, String metric, BigDecimal threshold) {

    /** Null when there is no value or no number to hold it against. */
    Boolean isMetBy(BigDecimal value) {
        if (value == null || threshold == null) {
            return null;
        }
        int compared = value.compareTo(threshold);
        return metric.endsWith("_MIN") ? compared >= 0 : compared <= 0;
    }
}
