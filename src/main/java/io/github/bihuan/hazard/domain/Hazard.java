package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardParts.Classification;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import io.github.bihuan.hazard.domain.HazardParts.Deadlines;
import io.github.bihuan.hazard.domain.HazardParts.DualReport;
import io.github.bihuan.hazard.domain.HazardParts.InterimState;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.hazard.domain.HazardParts.Particulars;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.hazard.domain.HazardParts.Proposal;
import io.github.bihuan.hazard.domain.HazardParts.Recorded;
import io.github.bihuan.hazard.domain.HazardParts.Recurrence;
import io.github.bihuan.hazard.domain.HazardParts.Release;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A hazard (隐患) as it stands now, specification §3.3. Immutable: {@link HazardLifeCycle} makes the next one. Overdue is
 * derived here and never stored. The parts are never null; what has not happened yet is null inside them.
 */
public record Hazard(
        UUID id,
        String code,
        long version,
        UUID enterpriseId,
        List<UUID> campaignIds,
        UUID inspectionId,
        String regionCode,
        HazardSource source,
        HazardStatus status,
        UUID trackingOfficerId,
        Particulars particulars,
        Recorded recorded,
        Classification classification,
        Deadlines deadlines,
        PlanOnFile plan,
        Completion completion,
        Recurrence recurrence,
        InterimState interim,
        DualReport dualReport,
        Proposal proposal,
        Release release,
        Listing listing) {

    public Hazard {
        campaignIds = campaignIds == null ? List.of() : List.copyOf(campaignIds);
    }

    /** Null until the hazard is classified. */
    public HazardLevel level() {
        return classification.level();
    }

    public boolean major() {
        return level() == HazardLevel.MAJOR;
    }

    public LocalDate foundOn() {
        return particulars.foundOn();
    }

    /** The effective rectification deadline (整改期限), an inclusive day; null until an order or a plan sets one. */
    public LocalDate deadline() {
        return deadlines.effective();
    }

    public LocalDate originalDeadline() {
        return deadlines.original();
    }

    public LocalDate rectifiedOn() {
        return completion.rectifiedOn();
    }

    public LocalDate acceptedOn() {
        return completion.acceptedOn();
    }

    public LocalDate closedOn() {
        return completion.closedOn();
    }

    public int reopenCount() {
        return recurrence.reopenCount();
    }

    /** Under listed supervision (挂牌督办) that has not been lifted. */
    public boolean listed() {
        return listing.authorityOrganisationId() != null;
    }

    /**
     * Overdue (逾期): rectification is owed and the deadline day is over, or it was reported done after the
     * deadline and is not
     * accepted yet. Reported done in time is not overdue while the authority's acceptance clock runs.
     */
    public boolean overdue(LocalDate today) {
        boolean counts = status.rectificationOwed() || status == HazardStatus.RECTIFIED;
        return counts && overdueDays(today) > 0;
    }

    /**
     * Calendar days after the deadline day (逾期天数), never negative. Counts up to today while rectification is
     * owed, is frozen at
     * {@code rectifiedOn − deadline} from the completion on, and runs again from the deadline after a failed
     * acceptance.
     */
    public long overdueDays(LocalDate today) {
        if (deadline() == null) {
            return 0;
        }
        LocalDate until =
                switch (status) {
                    case PLANNED_PENDING, RECTIFYING, REOPENED -> today;
                    case RECTIFIED, ACCEPTED, CLOSED -> rectifiedOn();
                    default -> deadline();
                };
        return Math.max(0, ChronoUnit.DAYS.between(deadline(), until));
    }

    /** The plan is owed and its due date is over. Counted apart from {@link #overdue}; ends with the plan. */
    public boolean planOverdue(LocalDate today) {
        return status.planOwed() && deadlines.planDueOn() != null && today.isAfter(deadlines.planDueOn());
    }

    /** An extension is pending: overdue goes on, escalation of step 2 and above waits for the decision (H7). */
    public boolean escalationPaused() {
        return deadlines.pending() != null;
    }

    /** The hazard under listed supervision from now on, as the supervision decides it (§3.4). */
    public Hazard withListing(Listing newListing) {
        return toBuilder().listing(newListing).build();
    }

    /** The hazard after the listing authority has delisted it (摘牌); the close-out is still to be done. */
    public Hazard delisted() {
        return toBuilder().listing(Listing.NONE).build();
    }

    public HazardBuilder toBuilder() {
        return new HazardBuilder(this);
    }
}
