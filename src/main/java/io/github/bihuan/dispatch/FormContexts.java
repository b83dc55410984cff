package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Finds out for whom and about what a form is asked: campaign, reporting organisation, region, cut-off, knowledge. */
@Singleton
final class FormContexts {

    private final FormRepository repository;
    private final Clock clock;

    FormContexts(FormRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    Uni<FormContext> of(Tx tx, Caller caller, FormQuestion question) {
        return repository
                .campaign(tx, question.campaignId())
                .map(found -> found.filter(campaign -> campaign.visibleIn(caller.scope()))
                        .orElseThrow(() -> CommonProblem.notFound("行动")))
                .flatMap(campaign -> region(tx, caller, question, campaign)
                        .map(region -> context(caller, question, campaign, region)));
    }

    /** The caller's own region, or that of the organisation, as far as it lies in the campaign's region. */
    private Uni<String> region(Tx tx, Caller caller, FormQuestion question, CampaignHead campaign) {
        if (question.organisationId() == null) {
            return Uni.createFrom().item(AsKnown.common(caller.actor().regionCode(), campaign.regionCode()));
        }
        return repository
                .organisationRegion(tx, caller.scope(), question.organisationId())
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("组织机构")))
                .map(region -> AsKnown.common(region, campaign.regionCode()))
                .invoke(FormContexts::requireInside);
    }

    private static void requireInside(String region) {
        if (region.equals(AsKnown.NOWHERE)) {
            throw DispatchProblem.ORGANISATION_OUTSIDE_CAMPAIGN.on("organisationId", "该单位不在行动的地区范围内");
        }
    }

    private FormContext context(Caller caller, FormQuestion question, CampaignHead campaign, String region) {
        String asked = question.regionCode() == null ? region : AsKnown.common(region, question.regionCode());
        Instant knownAt = question.knownAt() == null ? clock.instant() : question.knownAt();
        return new FormContext(
                campaign,
                question.organisationId() == null ? caller.actor().organisationId() : question.organisationId(),
                new AsKnown(
                        campaign.id(),
                        campaign.startOn(),
                        asked,
                        question.cutOff() == null ? BusinessTime.today(clock) : question.cutOff(),
                        knownAt.truncatedTo(ChronoUnit.MICROS)));
    }
}
