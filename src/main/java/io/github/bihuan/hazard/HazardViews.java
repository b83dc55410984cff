package io.github.bihuan.hazard;

import io.github.bihuan.hazard.HazardView.ObligationView;
import io.github.bihuan.hazard.HazardView.PendingExtensionView;
import io.github.bihuan.hazard.HazardView.ProposalView;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardObligation;
import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.PendingExtension;
import io.github.bihuan.hazard.domain.HazardParts.Proposal;
import io.github.bihuan.hazard.domain.LifeCycleRules;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.WorkCalendar;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shows hazards as of now, to each caller what the caller may know. */
@Singleton
final class HazardViews {

    private final HazardCatalog catalog;
    private final WorkCalendar calendar;
    private final Clock clock;

    HazardViews(HazardCatalog catalog, WorkCalendar calendar, Clock clock) {
        this.catalog = catalog;
        this.calendar = calendar;
        this.clock = clock;
    }

    HazardView show(StoredHazard stored, HazardSight sight) {
        Hazard hazard = stored.hazard();
        Instant now = clock.instant();
        LocalDate today = BusinessTime.dateOf(now);
        boolean hidden = sight.hides(hazard.source());
        return new HazardView(
                hazard.id(),
                hazard.code(),
                hazard.version(),
                hazard.enterpriseId(),
                hazard.campaignIds(),
                hidden ? null : hazard.inspectionId(),
                hazard.regionCode(),
                hidden ? null : hazard.source(),
                hidden ? HazardSight.HIDDEN_SOURCE_LABEL : hazard.source().chineseLabel(),
                hazard.level(),
                hazard.classification().catalogItems().stream()
                        .map(CatalogItem::key)
                        .toList(),
                catalog.details(hazard.classification().catalogItems()),
                hazard.classification().residualReason(),
                hazard.particulars().description(),
                hazard.particulars().place(),
                hazard.particulars().photos(),
                hazard.foundOn(),
                hazard.status(),
                hazard.status().chineseLabel(),
                stored.statusSince(),
                hazard.deadline(),
                hazard.originalDeadline(),
                hazard.deadlines().version(),
                hazard.overdue(today),
                hazard.overdueDays(today),
                hazard.deadlines().planDueOn(),
                hazard.planOverdue(today),
                hazard.deadlines().extensionCount(),
                pending(hazard.deadlines().pending()),
                stored.plan(),
                hazard.rectifiedOn(),
                hazard.completion().acceptanceDueOn(),
                hazard.acceptedOn(),
                hazard.closedOn(),
                hazard.reopenCount(),
                hazard.recurrence().reopenedOn(),
                hazard.recurrence().lookBackOn(),
                hazard.interim().safetyEnsured(),
                hazard.interim().evacuated(),
                hazard.interim().suspension(),
                hazard.interim().resumptionAppliedOn(),
                hazard.dualReport().authorityReportedAt(),
                hazard.dualReport().departmentReportedAt(),
                hazard.dualReport().staffReportedAt(),
                hazard.listed(),
                hazard.listing().authorityOrganisationId(),
                hazard.listing().listedOn(),
                hazard.listing().deadline(),
                hazard.trackingOfficerId(),
                proposal(hazard.proposal()),
                hazard.release().withdrawnOn(),
                hazard.release().mergedIntoId(),
                hazard.release().mergedOn(),
                hazard.release().transferredTo(),
                hazard.release().transferAnswerDueOn(),
                obligations(hazard, now),
                hazard.recorded().at());
    }

    private List<ObligationView> obligations(Hazard hazard, Instant now) {
        LifeCycleRules rules = LifeCycleRules.defaults(calendar, null);
        return HazardObligation.open(hazard, rules, now).stream()
                .map(ObligationView::of)
                .toList();
    }

    private static PendingExtensionView pending(PendingExtension pending) {
        return pending == null
                ? null
                : new PendingExtensionView(
                        pending.id(), pending.appliedOn(), pending.requestedDeadline(), pending.decisionDueOn());
    }

    private static ProposalView proposal(Proposal proposal) {
        return proposal.kind() == null
                ? null
                : new ProposalView(proposal.kind().name(), proposal.reason(), proposal.survivingId());
    }
}
