package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Finds out for whom and about what a form is asked: campaign, reporting organisation, region, cut-off, knowledge. */
@Singleton
final class FormContexts {

    private final Forms forms;
    private final FormRepository repository;
    private final Clock clock;

    FormContexts(Forms forms, FormRepository repository, Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.clock = clock;
    }

    /** Refuses (404) an unknown form, a campaign or organisation outside the scope; 422 an organisation elsewhere. */
    Uni<FormContext> of(Tx tx, Caller caller, String code, FormQuestion question) {
        LocalDate cutOff = question.cutOff() == null ? BusinessTime.today(clock) : question.cutOff();
        FormDefinition form = forms.require(code, cutOff);
        return repository
                .campaign(tx, question.campaignId())
                .map(found -> found.filter(campaign -> campaign.visibleIn(caller.scope()))
                        .orElseThrow(() -> CommonProblem.notFound("行动")))
                .flatMap(campaign -> reporter(tx, caller, form, question, campaign)
                        .map(reporter -> context(form, question, campaign, reporter, cutOff)));
    }

    /** The caller's own region, or that of the organisation, as far as it lies in the campaign's region. */
    private Uni<Reporter> reporter(
            Tx tx, Caller caller, FormDefinition form, FormQuestion question, CampaignHead campaign) {
        UUID own = caller.actor().organisationId();
        UUID named = question.organisationId();
        if (named == null && (own == null || form.ownFactsOf().isEmpty())) {
            String region = AsKnown.common(caller.actor().regionCode(), campaign.regionCode());
            return Uni.createFrom().item(new Reporter(own, null, region));
        }
        return repository
                .reporter(tx, caller.scope(), named == null ? own : named)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("组织机构")))
                .map(found -> found.in(AsKnown.common(found.regionCode(), campaign.regionCode())))
                .invoke(FormContexts::requireInside);
    }

    private static void requireInside(Reporter reporter) {
        if (reporter.regionCode().equals(AsKnown.NOWHERE)) {
            throw DispatchProblem.ORGANISATION_OUTSIDE_CAMPAIGN.on("organisationId", "该单位不在行动的地区范围内");
        }
    }

    private FormContext context(
            FormDefinition form, FormQuestion question, CampaignHead campaign, Reporter reporter, LocalDate cutOff) {
        String region = question.regionCode() == null
                ? reporter.regionCode()
                : AsKnown.common(reporter.regionCode(), question.regionCode());
        Instant knownAt = question.knownAt() == null ? clock.instant() : question.knownAt();
        return new FormContext(
                form,
                campaign,
                reporter.organisationId(),
                new AsKnown(
                        campaign.id(),
                        form.period().startedOn(campaign.startOn(), cutOff),
                        region,
                        cutOff,
                        knownAt.truncatedTo(ChronoUnit.MICROS),
                        form.isOwnFactsOnly(reporter.kind()) ? reporter.organisationId() : null));
    }
}
