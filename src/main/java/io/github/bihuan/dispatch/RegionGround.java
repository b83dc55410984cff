package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.Deployment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What every line of a view of regions stands on.
 *
 * @param inspectionFrom null when the campaign does not say
 * @param notWorkable codes of the regions whose plan was assessed as not workable
 */
record RegionGround(
        LocalDate startOn, LocalDate inspectionFrom, List<CampaignTarget> targets, Set<String> notWorkable) {

    /** No notice gives these numbers: defaults, unless the campaign has a target of the metric. */
    private static final BigDecimal LOW_RATE = BigDecimal.valueOf(80);

    private static final BigDecimal DAYS = BigDecimal.valueOf(14);

    BigDecimal lowRate() {
        return threshold("RECTIFICATION_PERCENT_MIN", LOW_RATE);
    }

    Deployment.Limits limits() {
        return new Deployment.Limits(
                startOn, inspectionFrom, threshold("DEPLOYMENT_DAYS_MAX", DAYS).intValue());
    }

    private BigDecimal threshold(String metric, BigDecimal otherwise) {
        return targets.stream()
                .filter(target -> target.metric().equals(metric) && target.threshold() != null)
                .map(CampaignTarget::threshold)
                .findFirst()
                .orElse(otherwise);
    }
}
