package io.github.bihuan.activity;

import io.github.bihuan.activity.ActivityApi.ActivityView;
import io.github.bihuan.activity.domain.ActivityKind;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import java.util.HashMap;
import java.util.Map;

/** The fact of an activity: what happened, or what was stated. */
final class ActivityFacts {

    private ActivityFacts() {}

    static FactKind kind(ActivityKind kind) {
        return kind.isStatement() ? FactKind.STATEMENT_MADE : FactKind.ACTIVITY_HELD;
    }

    static Fact of(String subject, ActivityView activity) {
        Map<String, String> detail = new HashMap<>(activity.detail());
        detail.put("title", activity.title());
        if (activity.quantity() != null) {
            detail.put("quantity", activity.quantity().toString());
        }
        if (activity.anonymous()) {
            detail.put("anonymous", "true");
        }
        return Fact.of(kind(activity.kind()), subject, activity.id(), activity.regionCode(), activity.heldOn())
                .inCampaigns(activity.campaignIds())
                .ofEnterprise(activity.enterpriseId())
                .byOrganisation(activity.organisationId(), activity.organiserLevel())
                .ofCategory(activity.kind().name())
                .amounting(activity.amountYuan())
                .detailed(detail)
                .build();
    }
}
